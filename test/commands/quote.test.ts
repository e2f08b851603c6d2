import { expect, test } from 'vitest';
import { quote } from '../../src/commands/quote.ts';
import { all } from '../../src/record/negotiation.ts';
import { messageFor, nafta, outcomeOf, runLine, screenOf } from '../support/asking.ts';

/** Returns the text in the code block of a quotation. */
const quoted = (line: string): string => screenOf(messageFor(line)).split('\n\n')[2] ?? '';

test('a line as a quotation: sentence, source, place, level, address, certainty and day, as plain text', () => {
  expect({
    block: messageFor('quote us-dairy').blocks[2]?.type,
    text: quoted('quote us-dairy'),
  }).toMatchInlineSnapshot(`
    {
      "block": "rich_text",
      "text": "The United States asks of Canada (issue: Dairy): More access to Canada’s dairy market.
    Source: CBC News ¶17 (press report), published 17 Oct 2017 (inferred date), <https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474>. Certainty: reported.
    Canada on a demand of the United States, “More access to Canada’s dairy market”: red line.
    Source: CBC News ¶12, 17 (press report), published 17 Oct 2017 (inferred date). Certainty: reported.
    NAFTA renegotiation, as of 17 October 2017.",
    }
  `);
});

test('where reports disagree, both values are quoted, each with who says it', () => {
  expect(quoted('quote ministers-meeting')).toMatchInlineSnapshot(`
    "Ministers’ meeting: Tuesday 17 October 2017. Programme: a series of meetings, a working lunch and closing remarks at a press conference.
    Source: the name, what it is and the programme per CBC News ¶4, 26, 27 (press report), published 17 Oct 2017 (inferred date), <https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474>; the date and the round per Joint statement, round 4 (official text), published 17 Oct 2017. Certainty: expected.
    Reports disagree on the date: Tuesday 17 October 2017 per Joint statement, round 4 (official text), published 17 Oct 2017; Wednesday 18 October 2017 (inferred date) per CBC News ¶4, 26 (press report), published 17 Oct 2017 (inferred date).
    No link on record for Joint statement, round 4, “Trilateral statement closing round 4, Arlington”: look for its title and day with any of the three governments that issued it.
    NAFTA renegotiation, as of 17 October 2017."
  `);
});

test('what was announced and came otherwise is quoted beside what it became', () => {
  expect(quoted('quote round 4')).toMatchInlineSnapshot(`
    "Round 4: Arlington, Virginia, Wednesday 11 to Tuesday 17 October 2017.
    Source: Joint statement, round 4 (official text), published 17 Oct 2017. Certainty: confirmed.
    Announced Wednesday 11 to Sunday 15 October 2017, Washington, D.C. per Joint statement, round 3 (official text), published 27 Sept 2017; held Wednesday 11 to Tuesday 17 October 2017, Arlington, Virginia.
    No link on record for Joint statement, round 4, “Trilateral statement closing round 4, Arlington”: look for its title and day with any of the three governments that issued it.
    No link on record for Joint statement, round 3, “Trilateral statement closing round 3, Ottawa”: look for its title and day with any of the three governments that issued it.
    NAFTA renegotiation, as of 17 October 2017."
  `);
});

test('an unnamed source never loses its mark: every remark and pace of one', () => {
  const unnamed = [...all(nafta, 'remark'), ...all(nafta, 'pace')].filter(({ cite }) =>
    cite.some(({ level }) => level === 'background'),
  );
  expect(unnamed.length).toBeGreaterThan(3);
  expect(unnamed.filter(({ id }) => !quoted(`quote ${id}`).includes('(unnamed source: “a source '))).toEqual([]);
});

test('every line that states something has a quotation with its source and its day', () => {
  const facts = [...nafta.standing.values()].filter(({ kind }) => !['source', 'party', 'issue'].includes(kind));
  const lacking = facts.filter(
    ({ entry }) =>
      !/^.+\.\nSource: .+\. Certainty: .+\.\n(?:.+\n)*NAFTA renegotiation, as of 17 October 2017\.$/u.test(
        quoted(`quote ${entry}`),
      ),
  );
  expect(lacking.map(({ entry }) => entry)).toEqual([]);
});

test('a name leads to the lines that speak of it, and what names nothing is asked about', () => {
  expect({
    name: messageFor('quote dairy').text,
    nothing: outcomeOf('quote zzzz'),
    kind: runLine(quote, 'quote round 5'),
  }).toEqual({
    name: 'Several entries go by “dairy”. Did you mean More access to Canada’s dairy market or Canada: red line (More access to Canada’s dairy market)?',
    nothing: expect.objectContaining({ sorry: 'entry', word: 'zzzz' }),
    kind: expect.objectContaining({ id: 'round-5', day: '2017-10-17', negotiation: 'NAFTA renegotiation' }),
  });
});

test('a quotation is the asker’s alone: it has no Share', () => {
  expect(screenOf(messageFor('quote round 5'))).not.toContain('[Share]');
});

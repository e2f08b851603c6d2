import { expect, test } from 'vitest';
import { issue } from '../../src/commands/issue.ts';
import { fold } from '../../src/record/negotiation.ts';
import { messageFor, nafta, outcomeOf, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';

test.each(['issue dairy', 'issue Milk', 'about dairy market', 'topic DAIRY'])('“%s” is about dairy', (line) => {
  expect(runLine(issue, line)).toMatchObject({
    name: 'Dairy',
    list: { scope: { issue: 'Dairy' }, items: [{ asks: 'More access to Canada’s dairy market' }], unitemised: [] },
    silent: [],
    unitemised: [{ name: 'Mexico', inSentence: 'Mexico' }],
  });
});

test('one issue across the parties, and of whom the record says nothing', () => {
  expect(screenOf(messageFor('issue dispute settlement full'))).toMatchInlineSnapshot(`
    "Issue: Dispute settlement

    As of 17 October 2017, where this record stops.

    *Dispute settlement: Gutting the dispute resolution mechanism*
    Made by the United States, asked of Canada
    _‹CBC News› ¶16 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 16 (press report) · reported_

    Nothing itemised on record about this from Mexico.

    What rests here on CBC News (press report) rests on one source alone.

    [Every demand] [Share]"
  `);
  expect(messageFor('issue dispute settlement').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. 1 demand about Dispute settlement, made by the United States, asked of Canada. Dispute settlement: Gutting the dispute resolution mechanism; Canada: red line (reported; CBC News, press report)."`,
  );
  expect(sentencesOf('issue dispute settlement')).toMatchInlineSnapshot(`
    [
      "1 demand about Dispute settlement, made by the United States, asked of Canada.",
      "Dispute settlement: Gutting the dispute resolution mechanism; Canada: red line (reported; CBC News, press report).",
    ]
  `);
});

test('a demand that nobody answered says so', () => {
  expect(screenOf(messageFor('issue observers full', second))).toMatchInlineSnapshot(`
    "Issue: Observers on board

    *Observers on board: An observer on every boat*
    Made by the Ostral Isles, asked of Veldmark
    No response on record.
    _Merrow on the radio 04:05 (on the record: Ada Merrow) · confirmed_

    Nothing itemised on record about this from Veldmark.

    As of 10 March 2031.

    [Every demand] [Share]"
  `);
});

test('without a name, which issues there are stands behind buttons', () => {
  expect(outcomeOf('issue')).toEqual({
    sorry: 'issue',
    word: '',
    near: [
      { label: 'Autos', line: 'issue autos' },
      { label: 'Sunset clause', line: 'issue sunset clause' },
      { label: 'Government procurement', line: 'issue government procurement' },
      { label: 'Dispute settlement', line: 'issue dispute settlement' },
      { label: 'Dairy', line: 'issue dairy' },
    ],
    known: ['Autos', 'Sunset clause', 'Government procurement', 'Dispute settlement', 'Dairy'],
  });
});

test('on a phone: one issue, and of whom the record says nothing', () => {
  expect(screenOf(messageFor('issue dispute settlement'))).toMatchInlineSnapshot(`
    "Issue: Dispute settlement

    _As of 17 October 2017._ *1 demand about Dispute settlement, made by the United States, asked of Canada.*
    • Gutting the dispute resolution mechanism · *Canada: red line* _(‹CBC News› ¶12, 16 · press report · reported)_
    Nothing itemised on record about this from Mexico.

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: a demand that nobody answered says so', () => {
  expect(screenOf(messageFor('issue observers', second))).toMatchInlineSnapshot(`
    "Issue: Observers on board

    *1 demand about Observers on board, made by the Ostral Isles, asked of Veldmark.*
    • An observer on every boat, no response on record _(Merrow on the radio 04:05 · on the record: Ada Merrow · confirmed)_
    Nothing itemised on record about this from Veldmark.

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('a party that answered, or was answered, as a whole is not called silent', () => {
  const response = nafta.standing.get('canada-dairy');
  if (!response) throw new Error('There is no response.');
  const { demand: _demand, ...body } = { ...response.body };
  const whole = (by: string, to: string) =>
    runLine(issue, 'issue dairy', fold(without, [{ ...response, body: { ...body, by: [by], to } }]));
  const without = fold(
    nafta,
    [...nafta.entries.response.values()]
      .filter(({ to }) => to !== undefined)
      .flatMap(({ id }) => nafta.standing.get(id) ?? [])
      .map((revision) => ({ ...revision, body: null })),
  );
  const names = (model: ReturnType<typeof whole>) =>
    'silent' in model && {
      silent: model.silent.map(({ name }) => name),
      answered: model.unitemised.map(({ name }) => name),
    };
  expect({
    by: names(whole('mexico', 'canada')),
    to: names(whole('canada', 'mexico')),
    none: names(whole('canada', 'united-states')),
  }).toEqual({
    by: { silent: [], answered: ['Canada', 'Mexico'] },
    to: { silent: [], answered: ['Canada', 'Mexico'] },
    none: { silent: ['Mexico'], answered: ['Canada'] },
  });
});

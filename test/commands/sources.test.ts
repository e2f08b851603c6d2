import { expect, test } from 'vitest';
import { sources } from '../../src/commands/sources.ts';
import {
  buttonsOf,
  messageFor,
  nafta,
  outcomeOf,
  pagesFor,
  runLine,
  screenOf,
  second,
  sentencesOf,
} from '../support/asking.ts';

test('each source with its date and how much rests on it', () => {
  const model = runLine(sources, 'sources');
  const listed = 'sources' in model ? model.sources : [];
  expect(listed.map(({ id, published, resting }) => ({ id, published, resting }))).toEqual([
    { id: 'cbc', published: '2017-10-17?', resting: 44 },
    { id: 'background-dates', published: '2017-10-17', resting: 1 },
    { id: 'statement-2', published: '2017-09-05', resting: 1 },
    { id: 'statement-3', published: '2017-09-27', resting: 2 },
    { id: 'statement-4', published: '2017-10-17', resting: 4 },
  ]);
});

test('the article’s date is said to be inferred, and why', () => {
  expect(screenOf(messageFor('sources full'))).toMatchInlineSnapshot(`
    "Sources

    As of 17 October 2017, where this record stops.

    *‹NAFTA rounds to last longer, plans in the works to negotiate past new year deadline, source says›*
    article · published Tue 17 October 2017 (inferred date) · 44 entries rest on it
    Date inferred: Our copy prints no date. The Oval Office visit, 11 October, was “last week”, the Ottawa dinner “last month”, and the press conference that closed round 4 was still to come.

    *Background dates of round 1, noted for this record*
    our own analysis · published Tue 17 October 2017 · 1 entry rests on it

    *Trilateral statement closing round 2, Mexico City*
    joint statement · published Tue 5 September 2017 · 1 entry rests on it
    No link on record: look for its title and day with any of the three governments that issued it.

    *Trilateral statement closing round 3, Ottawa*
    joint statement · published Wed 27 September 2017 · 2 entries rest on it
    No link on record: look for its title and day with any of the three governments that issued it.

    *Trilateral statement closing round 4, Arlington*
    joint statement · published Tue 17 October 2017 · 4 entries rest on it
    No link on record: look for its title and day with any of the three governments that issued it.

    [CBC News] [Background dates] [Joint statement, round 2] [Joint statement, round 3] [Joint statement, round 4] [Share]"
  `);
});

test('sources aloud', () => {
  expect(messageFor('sources').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. 5 sources on record. CBC News, published Tuesday 17 October 2017 (inferred date): 44 entries rest on it. Background dates, published Tuesday 17 October 2017: 1 entry rests on it. Joint statement, round 2, published Tuesday 5 September 2017: 1 entry rests on it."`,
  );
  expect(sentencesOf('sources')).toMatchInlineSnapshot(`
    [
      "5 sources on record.",
      "CBC News, published Tuesday 17 October 2017 (inferred date): 44 entries rest on it.",
      "Background dates, published Tuesday 17 October 2017: 1 entry rests on it.",
      "Joint statement, round 2, published Tuesday 5 September 2017: 1 entry rests on it.",
      "Joint statement, round 3, published Wednesday 27 September 2017: 2 entries rest on it.",
      "Joint statement, round 4, published Tuesday 17 October 2017: 4 entries rest on it.",
    ]
  `);
});

test.each([
  'sources cbc',
  'source CBC News',
  'sources statement 3',
  'sources Joint statement, round 3',
  'sources statement-3',
])('“%s” is one source', (line) => {
  expect(runLine(sources, line)).toMatchObject({ one: { id: line.includes('3') ? 'statement-3' : 'cbc' } });
});

test('what rests on a joint statement, contested values included', () => {
  expect(screenOf(messageFor('sources statement-3 full'))).toMatchInlineSnapshot(`
    "Source: Joint statement, round 3

    As of 17 October 2017, where this record stops.

    *Trilateral statement closing round 3, Ottawa*
    joint statement · published Wed 27 September 2017 · 2 entries rest on it
    No link on record: look for its title and day with any of the three governments that issued it.

    Round 3
    _Joint statement, round 3 (official text) · confirmed_

    Round 4
    _Joint statement, round 4 (official text) · confirmed_
    Announced *Wed 11 – Sun 15 October 2017*, *Washington, D.C.* per Joint statement, round 3 (official text); held *Wed 11 – Tue 17 October 2017*, *Arlington, Virginia*.

    [All sources] [Share]"
  `);
});

test('what rests on the article goes over several pages, each with how many more there are', () => {
  const pages = pagesFor('sources cbc');
  const mores = pages.map((page) => Object.keys(buttonsOf(page)).filter((label) => label.endsWith(' more')));
  expect(mores).toEqual([['36 more'], ['27 more'], ['18 more'], ['9 more'], []]);
  expect(buttonsOf(messageFor('sources cbc full'))['36 more']).toBe('/nafta sources cbc full page 2');
});

test('a list of what rests on a source never makes an absence read like a presence, nor a refusal like a wish', () => {
  const all = pagesFor('sources cbc').map(screenOf).join('\n');
  expect(all).toContain('Attendance: Robert E. Lighthizer, Oval Office meeting: absent\n');
  expect(all).toContain('Response: Canada: red line (More U.S. content in the auto sector)\n');
  expect(all).toContain('Response: Canada, Mexico: non-starter (United States)\n');
});

test('an undated source says how its date was inferred', () => {
  expect(screenOf(messageFor('sources memo full', second))).toMatchInlineSnapshot(`
    "Source: Quota memo

    *Our own reading of the quota tables*
    our own analysis · published March 2031 · 2 entries rest on it
    Date inferred: Undated; the tables it reads are those of March.

    Pace: A round about every three months
    _Quota memo (our own analysis) · only possible_

    Remark: The two quota tables differ by a rounding error
    _Quota memo (our own analysis) · only possible_

    As of 10 March 2031.

    [All sources] [Share]"
  `);
});

test('an unknown source is told which there are', () => {
  expect(outcomeOf('sources reuters')).toEqual({
    sorry: 'source',
    word: 'reuters',
    near: [],
    known: [...nafta.entries.source.values()].map(({ short }) => short),
  });
});

test('on a phone: every source in a line, the inferred date marked', () => {
  expect(screenOf(messageFor('sources'))).toMatchInlineSnapshot(`
    "Sources

    _As of 17 October 2017._ *5 sources on record.*
    • *‹CBC News›*: article, published 17 Oct 2017 (inferred date), 44 entries
    • *Background dates*: our own analysis, published 17 Oct 2017, 1 entry
    • *Joint statement, round 2*: joint statement, published 5 Sept 2017, 1 entry
    • *Joint statement, round 3*: joint statement, published 27 Sept 2017, 2 entries
    • *Joint statement, round 4*: joint statement, published 17 Oct 2017, 4 entries

    [All of it] [Share]"
  `);
});

test('on a phone: what rests on a source is counted by kind', () => {
  expect(screenOf(messageFor('sources statement-3'))).toMatchInlineSnapshot(`
    "Source: Joint statement, round 3

    _As of 17 October 2017._ *Trilateral statement closing round 3, Ottawa*
    joint statement, published 27 Sept 2017, 2 entries.
    What rests on it: 2 rounds.

    [All of it] [Share]"
  `);
});

test('on a phone: an undated source says how its date was inferred', () => {
  expect(screenOf(messageFor('sources memo', second))).toMatchInlineSnapshot(`
    "Source: Quota memo

    *Our own reading of the quota tables*
    our own analysis, published Mar 2031, 2 entries.
    Date inferred: Undated; the tables it reads are those of March.
    What rests on it: 1 pace and 1 remark.

    [All of it] [Share]"
  `);
});

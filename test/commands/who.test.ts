import { expect, test } from 'vitest';
import { who } from '../../src/commands/who.ts';
import { buttonsOf, messageFor, outcomeOf, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { reported } from '../support/citing.ts';

test.each([
  ['who freeland', 'Chrystia Freeland'],
  ['who is Chrystia Freeland', 'Chrystia Freeland'],
  ['who minister of foreign affairs', 'Chrystia Freeland'],
  ['who USTR', 'Ambassador Robert E. Lighthizer'],
  ['who robert', 'Ambassador Robert E. Lighthizer'],
  ['who Trump', 'Donald Trump'],
  ['who président', 'Donald Trump'],
  ['who prime minister', 'Justin Trudeau'],
])('“%s” is a person', (line, name) => {
  expect(runLine(who, line)).toMatchObject({ person: { name } });
});

test.each([
  ['who mexico', 'Mexico', ['Ildefonso Guajardo Villarreal'], { by: 0, on: 0 }],
  ['who 🇨🇦', 'Canada', ['Chrystia Freeland', 'Justin Trudeau'], { by: 0, on: 5 }],
  [
    'who the United States',
    'United States',
    ['Ambassador Robert E. Lighthizer', 'Donald Trump', 'Wilbur Ross'],
    { by: 5, on: 0 },
  ],
])('“%s” is a party: its people, and how much is demanded by it and of it', (line, name, people, demands) => {
  expect(runLine(who, line)).toMatchObject({
    party: { name },
    people: people.map((person) => ({ name: person })),
    demands,
  });
});

test('every meeting on record, with what the part in it was and who says so', () => {
  const model = runLine(who, 'who lighthizer');
  const appearances = 'appearances' in model ? model.appearances : [];
  expect(appearances.map(({ meeting, part, source }) => ({ meeting, part, source }))).toEqual([
    { meeting: 'Dinner at the National Arts Centre', part: 'attended', source: reported('¶23') },
    { meeting: 'Oval Office meeting', part: 'absent', source: reported('¶24', 'reported', 'Not included.') },
    { meeting: 'Ministers’ meeting', part: 'expected', source: reported('¶4, 26, 27', 'expected') },
  ]);
});

test('the day of a meeting is cited by who gives it, the part in it by who reports that', () => {
  expect(screenOf(messageFor('who lighthizer full'))).toMatchInlineSnapshot(`
    "Who: Ambassador Robert E. Lighthizer

    As of 17 October 2017, where this record stops.

    *Ambassador Robert E. Lighthizer*
    U.S. Trade Representative, United States
    _‹CBC News› ¶4, 23, 24 (press report) · reported_
    The president’s point person on NAFTA.

    *Dinner at the National Arts Centre*
    September 2017
    _‹CBC News› ¶23 (press report) · reported_
    From a photo caption.
    *was there* _‹CBC News› ¶23 (press report) · reported_

    *Oval Office meeting*
    Wed 11 October 2017 (inferred date)
    _‹CBC News› ¶24, 25 (press report) · reported_
    Trudeau pressed Trump to support a trilateral agreement. The article says “last week”; the day is inferred.
    *was not there* _‹CBC News› ¶24 (press report) · reported_
    Not included.

    *Ministers’ meeting*
    Tue 17 October 2017
    _‹CBC News› ¶4, 26, 27 (press report); Joint statement, round 4 (official text) · reports disagree_
    Reports disagree on the date: *Tue 17 October 2017* per Joint statement, round 4 (official text); *Wed 18 October 2017 (inferred date)* per ‹CBC News› ¶4, 26 (press report). The article says Wednesday; which Wednesday is inferred.
    *expected* _‹CBC News› ¶4, 26, 27 (press report) · expected_

    [United States] [Share]"
  `);
});

test('aloud, being left out is not counted as being there', () => {
  expect(messageFor('who lighthizer').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. Ambassador Robert E. Lighthizer, U.S. Trade Representative, United States (reported; CBC News, press report). Dinner at the National Arts Centre, September 2017; Ambassador Robert E. Lighthizer was there (reported; CBC News, press report)."`,
  );
  expect(sentencesOf('who lighthizer')).toMatchInlineSnapshot(`
    [
      "Ambassador Robert E. Lighthizer, U.S. Trade Representative, United States (reported; CBC News, press report).",
      "Dinner at the National Arts Centre, September 2017; Ambassador Robert E. Lighthizer was there (reported; CBC News, press report).",
      "Oval Office meeting, Wednesday 11 October 2017 (inferred date); Ambassador Robert E. Lighthizer was not there (reported; CBC News, press report).",
      "Ministers’ meeting, Tuesday 17 October 2017 (reports disagree; CBC News, press report; Joint statement, round 4, official text); Ambassador Robert E. Lighthizer is expected (expected; CBC News, press report).",
    ]
  `);
});

test('a party, aloud', () => {
  expect(messageFor('who us').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. United States: Ambassador Robert E. Lighthizer, U.S. Trade Representative; Donald Trump, President; Wilbur Ross, Secretary of Commerce (reported; CBC News, press report)."`,
  );
  expect(sentencesOf('who us')).toMatchInlineSnapshot(`
    [
      "United States: Ambassador Robert E. Lighthizer, U.S. Trade Representative; Donald Trump, President; Wilbur Ross, Secretary of Commerce (reported; CBC News, press report).",
      "Canada and Mexico on the demands of the United States: “non-starters” (reported; CBC News, press report). The source does not say which demands.",
      "Demands on the United States: none on record.",
      "Demands by the United States: 5 on record.",
    ]
  `);
});

test('of a word that two roles share, both are offered', () => {
  expect(outcomeOf('who secretary')).toMatchObject({
    sorry: 'person',
    word: 'secretary',
    near: [
      { label: 'Ildefonso Guajardo Villarreal', line: 'who ildefonso guajardo villarreal' },
      { label: 'Wilbur Ross', line: 'who wilbur ross' },
    ],
  });
});

test('nobody is made up', () => {
  expect(outcomeOf('who constructor')).toMatchObject({ sorry: 'person', word: 'constructor', near: [] });
});

test('what a party answered as a whole is said aloud with its source', () => {
  expect(messageFor('who mexico').text).toContain(
    'Canada and Mexico on the demands of the United States: “non-starters” (reported; CBC News, press report). The source does not say which demands.',
  );
});

test('names that are left out of a list are counted', () => {
  expect(messageFor('who').text).toMatch(
    /^Which person or party\? Try: Canada, United States, Mexico, .+ and 4 more\.$/u,
  );
});

test('marks that turn the direction of a text are not put on a button', () => {
  expect(buttonsOf(messageFor('who \u202eevil'))).toEqual({ 'Add “evil”': '/nafta add person evil' });
});

test('on a phone: a person and the latest meetings', () => {
  expect(screenOf(messageFor('who lighthizer'))).toMatchInlineSnapshot(`
    "Who: Ambassador Robert E. Lighthizer

    _As of 17 October 2017._ *U.S. Trade Representative, United States* _(¶4, 23, 24 · reported)_
    *Oval Office meeting*, 11 Oct 2017 (inferred date) · *was not there* _(¶24, 25 · reported)_
    *Ministers’ meeting* · *expected* _(¶4, 26, 27 · expected)_ Reports disagree: *17 Oct 2017* per Joint statement, round 4 (official text); *18 Oct 2017 (inferred date)* per ‹CBC News› ¶4, 26 (press report).
    _‹CBC News› ¶4, 23–27 · press report_
    _The latest 2 of 3._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: a party and its people', () => {
  expect(screenOf(messageFor('who us'))).toMatchInlineSnapshot(`
    "Who: United States

    _As of 17 October 2017._ *3 people of the United States on record.*
    • Ambassador Robert E. Lighthizer, U.S. Trade Representative _(¶4, 23, 24)_
    • Donald Trump, President _(¶24)_
    • Wilbur Ross, Secretary of Commerce _(¶25)_
    • Canada and Mexico: “non-starters”, of United States demands as a whole _(¶11)_
    _‹CBC News› ¶4, 11, 23–25 · press report · reported_
    Demands on the United States: none on record. Demands by the United States: 5 on record. _(counted)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: a meeting and the part in it, each with its own source where these differ', () => {
  expect(screenOf(messageFor('who brandt', second))).toMatchInlineSnapshot(`
    "Who: Joris Brandt

    *Chief negotiator, Veldmark* _(‹Harbour Gazette› ¶2 · press report · reported)_
    *Quota lunch*, 5 Mar 2031 _(Joint communiqué · official text · confirmed)_ · *was not there* _(Merrow on the radio 02:55 · on the record: Ada Merrow · confirmed)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test.each(['', ' full'])(
  '“who mexico%s” has the words of “demands mexico” for demands that no source lists',
  (part) => {
    const [who, demands] = ['who mexico', 'demands mexico'].map((line) => screenOf(messageFor(`${line}${part}`)));
    const said = ['Demands on Mexico: none itemised on record.', 'Demands by Mexico: none on record.'];
    const shared = said.map((sentence) => ({ who: who?.includes(sentence), demands: demands?.includes(sentence) }));
    expect(shared).toEqual(said.map(() => ({ who: true, demands: true })));
    expect(who).not.toMatch(/none by Mexico|on it/u);
  },
);

test('a party’s demands are one press away', () => {
  expect(runLine(who, 'who us')).toMatchObject({
    related: [{ label: 'Demands: United States', line: 'demands united states' }],
  });
});

import { expect, test } from 'vitest';
import { who } from '../../src/commands/who.ts';
import { ask, buttonsOf, messageFor, outcomeOf, screenOf } from '../support/asking.ts';
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
  expect(who.run(ask(line))).toMatchObject({ person: { name } });
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
  expect(who.run(ask(line))).toMatchObject({
    party: { name },
    people: people.map((person) => ({ name: person })),
    demands,
  });
});

test('every meeting on record, with what the part in it was and who says so', () => {
  const model = who.run(ask('who lighthizer'));
  const appearances = 'appearances' in model ? model.appearances : [];
  expect(appearances.map(({ meeting, part, source }) => [meeting, part, source])).toEqual([
    ['Dinner at the National Arts Centre', 'attended', reported('¶23')],
    ['Oval Office meeting', 'absent', reported('¶24', 'confirmed', 'Not included.')],
    ['Ministers’ meeting', 'expected', reported('¶4, 26, 27', 'expected')],
  ]);
});

test('the day of a meeting is cited by who gives it, the part in it by who reports that', () => {
  expect(screenOf(messageFor('who lighthizer'))).toMatchInlineSnapshot(`
    "Who: Ambassador Robert E. Lighthizer

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

    As of 17 October 2017, where this record stops.

    [United States] [Share]"
  `);
});

test('aloud, being left out is not counted as being there', () => {
  expect(messageFor('who lighthizer').text).toMatchInlineSnapshot(
    `"Ambassador Robert E. Lighthizer, U.S. Trade Representative, United States (reported; CBC News, press report). On record: Dinner at the National Arts Centre, September 2017; Ambassador Robert E. Lighthizer was there; Oval Office meeting, Wednesday 11 October 2017 (inferred date); Ambassador Robert E. Lighthizer was not there (reported; CBC News, press report); Ministers’ meeting, Tuesday 17 October 2017 (reports disagree; CBC News, press report; Joint statement, round 4, official text); Ambassador Robert E. Lighthizer is expected (expected; CBC News, press report). As of 17 October 2017, where this record stops."`,
  );
});

test('a party, aloud', () => {
  expect(messageFor('who us').text).toMatchInlineSnapshot(
    `"United States: Ambassador Robert E. Lighthizer, U.S. Trade Representative; Donald Trump, President; Wilbur Ross, Secretary of Commerce (reported; CBC News, press report). Canada and Mexico on the demands of the United States: “non-starters” (reported; CBC News, press report). The source does not say which demands. As of 17 October 2017, where this record stops."`,
  );
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

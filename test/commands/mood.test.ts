import { expect, test } from 'vitest';
import { mood } from '../../src/commands/mood.ts';
import type { Certainty } from '../../src/record/entries.ts';
import { emptyNegotiation } from '../../src/record/negotiation.ts';
import { messageFor, nafta, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { reported, unnamed } from '../support/citing.ts';

const unauthorised = (at: string, certainty: Certainty) =>
  unnamed(at, 'a source not authorised to speak on the record', certainty);

test('what is reported and what is quoted, and from whom', () => {
  expect(runLine(mood, 'mood')).toEqual({
    remarks: [
      { says: 'More and longer rounds are not expected to help morale', source: reported('¶10', 'expected') },
      { says: 'The U.S. demands came as a handful at once, not one or two', source: reported('¶18') },
      {
        says: 'Some of the U.S. delegation seem uncomfortable with what they have to present',
        source: unauthorised('¶3, 20', 'possible'),
      },
      { says: 'The demands seem to be dictated by the administration', source: unauthorised('¶20', 'possible') },
      {
        says: 'On the U.S. delegation and the demands it presents',
        quote: "They don't like what they are doing",
        source: unauthorised('¶21', 'reported'),
      },
      {
        says: 'There seems to be confusion about the overall U.S. vision, and about who runs the show',
        source: reported('¶22', 'possible'),
      },
    ],
  });
});

test('the mood on the screen: the unnamed source is called one each time, and nothing is confirmed', () => {
  expect(screenOf(messageFor('mood full'))).toMatchInlineSnapshot(`
    "The mood

    As of 17 October 2017, where this record stops.

    More and longer rounds are not expected to help morale.
    _‹CBC News› ¶10 (press report) · expected_

    The U.S. demands came as a handful at once, not one or two.
    _‹CBC News› ¶18 (press report) · reported_

    Some of the U.S. delegation seem uncomfortable with what they have to present.
    _‹CBC News› ¶3, 20 (unnamed source: “a source not authorised to speak on the record”) · only possible_

    The demands seem to be dictated by the administration.
    _‹CBC News› ¶20 (unnamed source: “a source not authorised to speak on the record”) · only possible_

    On the U.S. delegation and the demands it presents: “They don't like what they are doing”
    _‹CBC News› ¶21 (unnamed source: “a source not authorised to speak on the record”) · reported_

    There seems to be confusion about the overall U.S. vision, and about who runs the show.
    _‹CBC News› ¶22 (press report) · only possible_

    [Demands] [Share]"
  `);
});

test('the mood aloud', () => {
  expect(messageFor('mood').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. 6 remarks on record, 3 of them by an unnamed source. More and longer rounds are not expected to help morale (expected; CBC News, press report). The U.S. demands came as a handful at once, not one or two (reported; CBC News, press report)."`,
  );
  expect(sentencesOf('mood')).toMatchInlineSnapshot(`
    [
      "6 remarks on record, 3 of them by an unnamed source.",
      "More and longer rounds are not expected to help morale (expected; CBC News, press report).",
      "The U.S. demands came as a handful at once, not one or two (reported; CBC News, press report).",
      "Some of the U.S. delegation seem uncomfortable with what they have to present (only possible; CBC News, unnamed source: “a source not authorised to speak on the record”).",
      "The demands seem to be dictated by the administration (only possible; CBC News, unnamed source: “a source not authorised to speak on the record”).",
      "On the U.S. delegation and the demands it presents: “They don't like what they are doing” (reported; CBC News, unnamed source: “a source not authorised to speak on the record”).",
      "There seems to be confusion about the overall U.S. vision, and about who runs the show (only possible; CBC News, press report).",
    ]
  `);
});

test('our own analysis is called that', () => {
  expect(screenOf(messageFor('mood full', second))).toMatchInlineSnapshot(`
    "The mood

    The room was colder than the harbour: “colder than the harbour”
    _‹Harbour Gazette› ¶5 (unnamed source: “an adviser to the Veldmark delegation”) · reported_

    The two quota tables differ by a rounding error.
    _Quota memo (our own analysis) · only possible_

    As of 10 March 2031.

    [Demands] [Share]"
  `);
});

test('where nothing is on record, that is said', () => {
  expect(messageFor('mood', emptyNegotiation(nafta.header)).text).toBe(
    'As of 17 October 2017. Nothing is on record about the mood.',
  );
});

test('on a phone: the lines of the unnamed source stand together above it, each with its certainty', () => {
  expect(screenOf(messageFor('mood'))).toMatchInlineSnapshot(`
    "The mood

    _As of 17 October 2017._ *6 remarks on record, 3 of them by an unnamed source.*
    • More and longer rounds are not expected to help morale. _(¶10 · expected)_
    • The U.S. demands came as a handful at once, not one or two. _(¶18 · reported)_
    • There seems to be confusion about the overall U.S. vision, and about who runs the show. _(¶22 · only possible)_
    _‹CBC News› ¶10, 18, 22 · press report_
    • Some of the U.S. delegation seem uncomfortable with what they have to present. _(¶3, 20 · only possible)_
    • The demands seem to be dictated by the administration. _(¶20 · only possible)_
    • On the U.S. delegation and the demands it presents: “They don't like what they are doing” _(¶21 · reported)_
    _‹CBC News› ¶3, 20, 21 · unnamed source_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: our own analysis is called that', () => {
  expect(screenOf(messageFor('mood', second))).toMatchInlineSnapshot(`
    "The mood

    *2 remarks on record, 1 of them by an unnamed source.*
    • The room was colder than the harbour: “colder than the harbour” _(‹Harbour Gazette› ¶5 · unnamed source · reported)_
    • The two quota tables differ by a rounding error. _(Quota memo · our own analysis · only possible)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

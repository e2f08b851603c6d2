import { expect, test } from 'vitest';
import {
  awayText,
  countedBlock,
  deadlineBlock,
  deadlineSpoken,
  meetingBlock,
  meetingSpoken,
  ownName,
  roundBlock,
  roundSpoken,
} from '../../src/views/schedule.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, day, deadline, meeting, mexico, round } from '../support/showing.ts';

test.each([
  ['ahead', day('2017-11-17/2017-11-21', 31, 35), 'in 31 days'],
  ['today', day('2017-10-17', 0), 'today'],
  ['its last day', day('2017-10-11/2017-10-17', -6, 0), 'under way, last day today'],
  ['its first day', day('2017-10-17/2017-10-21', 0, 4), 'under way, 4 days to go'],
  ['over', day('2017-10-11/2017-10-12', -6, -5), '5 days ago'],
  ['a month', { ...day('2018-02', 107, 134), exact: false }, ''],
])('how far away a date is: %s', (_which, date, away) => {
  expect(awayText(date, en)).toBe(away);
});

test('a round is drawn with place, host, date and how far away; one that is over without the last', () => {
  expect({
    next: blocksOn(roundBlock(round(5, { host: mexico }), en, { label: 'Next round', counted: 'Counted: 5 days.' })),
    over: blocksOn(roundBlock(round(1, { date: day('2017-08-16/2017-08-20', -62, -58) }), en)),
  }).toMatchInlineSnapshot(`
    {
      "next": "*Next round: round 5*
    Mexico City · hosted by Mexico · Fri 17 – Tue 21 November 2017 · in 31 days
    Counted: 5 days.
    _‹CBC News› ¶17 (press report) · reported_",
      "over": "*Round 1*
    Mexico City · Wed 16 – Sun 20 August 2017
    _‹CBC News› ¶17 (press report) · reported_",
    }
  `);
});

test('a meeting under a label keeps its name', () => {
  expect({
    alone: blocksOn(meetingBlock(meeting({ programme: ['a lunch', 'talks'] }), en)),
    labelled: blocksOn(meetingBlock(meeting({ where: 'Arlington' }), en, 'Next meeting')),
  }).toMatchInlineSnapshot(`
    {
      "alone": "*Ministers’ meeting*
    Tue 17 October 2017 · today
    Programme: a lunch and talks.
    _‹CBC News› ¶17 (press report) · reported_",
      "labelled": "*Next meeting*
    Ministers’ meeting · Arlington · Tue 17 October 2017 · today
    _‹CBC News› ¶17 (press report) · reported_",
    }
  `);
});

test('a deadline is drawn with whose it is, and what is counted says so', () => {
  expect(
    blocksOn(deadlineBlock(deadline('New year', { outlook: 'at-risk' }), en), countedBlock('One round.', en)),
  ).toMatchInlineSnapshot(`
    "*New year*: at risk
    Sun 31 December 2017 · 75 days left · a deadline of the United States and Mexico
    _‹CBC News› ¶17 (press report) · reported_

    One round.
    _Counted from the dates on record; no source says it._"
  `);
});

test('aloud, a meeting that is not the ministers’ is called by its name', () => {
  const lunch = meeting({ isMinisterial: false, name: 'Deputies’ lunch' });
  expect({
    ministers: meetingSpoken(meeting(), en),
    lunch: meetingSpoken(lunch, en),
    names: [ownName(meeting()), ownName(lunch)],
    round: roundSpoken(round(5), en),
    deadline: deadlineSpoken(deadline('New year', { outlook: 'missed' }), en),
  }).toMatchInlineSnapshot(`
    {
      "deadline": "New year: Sunday 31 December 2017, missed (reported; CBC News, press report).",
      "lunch": "Next meeting: Deputies’ lunch, Tuesday 17 October 2017 (reported; CBC News, press report).",
      "ministers": "Next ministers’ meeting: Tuesday 17 October 2017 (reported; CBC News, press report).",
      "names": [
        [],
        [
          "Deputies’ lunch",
        ],
      ],
      "round": "Next is round 5, Mexico City, Friday 17 to Tuesday 21 November 2017, in 31 days (reported; CBC News, press report).",
    }
  `);
});

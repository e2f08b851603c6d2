import { expect, test } from 'vitest';
import {
  dateLine,
  deadlineLine,
  electionLine,
  nextMeetingLine,
  nextRoundLine,
  roundLine,
  underWayLine,
} from '../../src/views/schedule-lines.ts';
import type { ShortLine } from '../../src/views/short-form.ts';
import { en } from '../../src/words/en.ts';
import { day, deadline, disputed, election, meeting, round, source } from '../support/showing.ts';

const said = (line: ShortLine): string => line.map(({ says }) => String(says)).join(' · ');

test('a round in a line: the next one, the one under way, one among others', () => {
  expect({
    next: said(nextRoundLine(round(5), en)),
    nowhere: said(nextRoundLine(round(5, { where: undefined }), en)),
    underWay: said(underWayLine(round(4, { date: day('2017-10-11/2017-10-17', -6, 0) }), en)),
    other: said(roundLine(round(5), en)),
    named: said(roundLine({ name: 'Talks', date: day('2018-02', 107, 134), source: source() }, en)),
  }).toMatchInlineSnapshot(`
    {
      "named": "*Talks*: Feb 2018",
      "next": "*Round 5 is next: Mexico City, Fri 17 – Tue 21 November 2017, in 31 days.*",
      "nowhere": "*Round 5 is next: Fri 17 – Tue 21 November 2017, in 31 days.*",
      "other": "*Round 5*: Mexico City, 17 – 21 Nov 2017",
      "underWay": "Round 4, Mexico City: under way, last day today",
    }
  `);
});

test('the ministers’ meeting goes by that, another by its own name', () => {
  expect({
    ministers: said(nextMeetingLine(meeting(), en)),
    other: said(nextMeetingLine(meeting({ type: 'lunch', name: 'Deputies’ lunch' }), en)),
  }).toMatchInlineSnapshot(`
    {
      "ministers": "*Next ministers’ meeting*: Tue 17 October 2017, today.",
      "other": "*Next lunch*: Deputies’ lunch, Tue 17 October 2017, today.",
    }
  `);
});

test('a day on which reports disagree is not given as one, only how far it is', () => {
  const source = disputed('when', '2017-10-18?', '2017-10-17');
  expect({
    open: dateLine(day('2017-10-18?', 1), source, en),
    vague: dateLine({ ...day('2017-10', 0, 14), exact: false }, source, en),
    agreed: dateLine(day('2017-10-18?', 1), meeting().source, en),
  }).toMatchInlineSnapshot(`
    {
      "agreed": "Wed 18 October 2017 (inferred date), tomorrow.",
      "open": "tomorrow.",
      "vague": "October 2017.",
    }
  `);
});

test('a deadline with how it stands, an election with where', () => {
  expect({
    deadline: said(deadlineLine(deadline('New year', { outlook: 'expected-missed' }), en)),
    open: said(deadlineLine(deadline('New year'), en)),
    election: said(electionLine(election('Federal election'), en)),
  }).toMatchInlineSnapshot(`
    {
      "deadline": "*New year*: Sun 31 December 2017, 75 days left, now expected to be missed.",
      "election": "*Federal election*: Mexico, Sun 1 July 2018",
      "open": "*New year*: Sun 31 December 2017, 75 days left.",
    }
  `);
});

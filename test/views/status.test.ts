import { expect, test } from 'vitest';
import { type StatusModel, statusView } from '../../src/views/status.ts';
import { en } from '../../src/words/en.ts';
import { deadline, fullScreen, meeting, round, shortScreen, unitedStates } from '../support/showing.ts';

const model = (more: Partial<StatusModel> = {}): StatusModel => ({
  negotiation: 'Tea',
  ...{ underWay: null, nextRound: null, nextMeeting: null, deadlines: [], demands: 0, demandedBy: [] },
  ...more,
});

test('of many deadlines the next two are shown, and how many there are', () => {
  const deadlines = ['One', 'Two', 'Three'].map((name) => deadline(name));
  const full = model({
    nextRound: round(5),
    nextMeeting: meeting(),
    deadlines,
    demands: 2,
    demandedBy: [unitedStates],
  });
  expect(shortScreen(statusView(full, en))).toMatchInlineSnapshot(`
    "Tea: where it stands

    *Round 5 is next: Mexico City, Fri 17 – Tue 21 November 2017, in 31 days.* _(‹CBC News› ¶17 · press report · reported)_
    *Next ministers’ meeting*: Tue 17 October 2017, today. _(‹CBC News› ¶17 · press report · reported)_
    *One*: Sun 31 December 2017, 75 days left.
    *Two*: Sun 31 December 2017, 75 days left.
    _‹CBC News› ¶17 · press report · reported_
    _The next 2 of 3._
    *Demands*: 2 on record, by the United States (counted).

    [All of it] [Share] [Open a line ▾] [Next round] [Attending] [Demands]"
  `);
});

test('what is lacking is said, in the short form and in the full one', () => {
  expect({
    short: shortScreen(statusView(model(), en)),
    full: fullScreen(statusView(model(), en)),
  }).toMatchInlineSnapshot(`
    {
      "full": "Tea: where it stands

    No further round with a number is on record.

    No meeting ahead is on record.

    *Demands: none on record.*
    _Counted from the record; Demands shows each with its source._

    As of 17 October 2017.

    [Next round] [Attending] [Demands] [Deadlines] [Share]",
      "short": "Tea: where it stands

    *No further round with a number is on record.*
    No meeting ahead is on record.
    *Demands*: none on record.

    [All of it] [Share] [Next round] [Attending] [Demands]",
    }
  `);
});

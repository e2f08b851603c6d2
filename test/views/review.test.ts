import { expect, test } from 'vitest';
import { type ReviewModel, reviewView } from '../../src/views/review.ts';
import { en } from '../../src/words/en.ts';
import { changeShown, fullScreen, source } from '../support/showing.ts';

const model = (more: Partial<ReviewModel> = {}): ReviewModel => ({
  ...{ slash: '/nafta', done: null, proposals: [], stale: [], fromFile: [], mayEdit: true },
  ...more,
});

const proposal = {
  ...{ id: 1, author: 'UANNA', why: 'heard today', second: true, embargo: null, changes: [] },
  ...{ proposedAt: '2026-05-04T12:00:00Z', clearedBy: null, overtaken: false },
};

test('what waits is the reader’s to clear or refuse, or to take back', () => {
  const shown = (mine: boolean, toDecide: boolean) => ({ proposal, changes: [changeShown()], mine, toDecide });
  expect(
    fullScreen(reviewView(model({ proposals: [shown(false, true), shown(true, false)] }), en)),
  ).toMatchInlineSnapshot(`
    "Review

    2 proposals waiting; no entries gone stale; no values in the data file that differ from yours.

    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    proposed <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · waits for a second person: it rests on an unnamed source · “heard today”

    [Clear] [Refuse]

    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    proposed <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · waits for a second person: it rests on an unnamed source · “heard today”

    [Take back]

    As of 17 October 2017."
  `);
});

test('what has gone stale is confirmed, what the file says otherwise is taken or not, by those who may edit', () => {
  const stale = [{ kind: 'round', label: 'Round 5', source: source(), since: '2017-09-01', days: 46 }] as const;
  const fromFile = [
    { entry: 'dairy', change: changeShown({ kind: 'issue', label: 'Dairy', source: null }) },
    { entry: 'milk', change: null },
  ];
  const screen = (mayEdit: boolean) => fullScreen(reviewView(model({ stale, fromFile, mayEdit }), en));
  expect({ editor: screen(true), reader: screen(false) }).toMatchInlineSnapshot(`
    {
      "editor": "Review

    no proposals waiting; 1 entry gone stale; 2 values in the data file that differ from yours.

    _From the data file_ · You keep this entry yourselves; the data file has come to say otherwise:
    *Changed issue: Dairy*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)

    [Take the file’s] [Keep ours]

    *milk*: The data file has dropped this entry.

    [Take the file’s] [Keep ours]

    *Round 5*
    Last said or confirmed on 1 September 2017, 46 days ago
    _‹CBC News› ¶17 (press report) · reported_

    As of 17 October 2017.",
      "reader": "Review

    no proposals waiting; 1 entry gone stale; 2 values in the data file that differ from yours.

    _From the data file_ · You keep this entry yourselves; the data file has come to say otherwise:
    *Changed issue: Dairy*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)

    *milk*: The data file has dropped this entry.

    *Round 5*
    Last said or confirmed on 1 September 2017, 46 days ago
    _‹CBC News› ¶17 (press report) · reported_

    As of 17 October 2017.",
    }
  `);
});

test('where nothing waits that is said, after what was done', () => {
  expect({
    idle: reviewView(model(), en).text,
    done: reviewView(model({ done: 'cleared' }), en).text,
  }).toMatchInlineSnapshot(`
    {
      "done": [
        "Cleared: it appears when its embargo ends.",
        "Nothing waits, nothing has gone stale, and the data file says nothing else.",
      ],
      "idle": [
        "Nothing waits, nothing has gone stale, and the data file says nothing else.",
      ],
    }
  `);
});

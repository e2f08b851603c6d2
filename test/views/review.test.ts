import { expect, test } from 'vitest';
import type { PurgeDecided } from '../../src/record/purge.ts';
import { type ReviewModel, reviewView } from '../../src/views/review.ts';
import { en } from '../../src/words/en.ts';
import { changeShown, fullScreen, source } from '../support/showing.ts';

const model = (more: Partial<ReviewModel> = {}): ReviewModel => ({
  ...{
    slash: '/nafta',
    done: null,
    proposals: [],
    stale: [],
    fromFile: [],
    purges: [],
    unseen: 0,
    purgedInFile: 0,
    mayEdit: true,
  },
  ...more,
});

const proposal = {
  ...{
    id: 1,
    author: 'UANNA',
    reason: { code: 'added' } as const,
    why: 'heard today',
    second: true,
    embargo: null,
    changes: [],
  },
  ...{ proposedAt: '2026-05-04T12:00:00Z', clearedBy: null, overtaken: false },
};

test.each<[PurgeDecided | { outcome: 'forbidden' }, string]>([
  [{ outcome: 'purged', count: 2, isWiped: true }, 'Purged for good: 2 lines. No answer, past day'],
  [{ outcome: 'purged', count: 1, isWiped: false }, 'the bytes leave it when the bot is started next'],
  [{ outcome: 'resting', labels: ['A', 'B'] }, 'other lines have come to rest on it, A and B.'],
  [{ outcome: 'entered' }, 'It has come on record meanwhile'],
  [{ outcome: 'moved' }, 'Somebody wrote to the record at this very moment'],
  [{ outcome: 'refused' }, 'Refused: nothing was purged.'],
  [{ outcome: 'taken-back' }, 'Taken back: nothing was purged.'],
  [{ outcome: 'gone' }, 'somebody has decided'],
  [{ outcome: 'forbidden' }, 'not yours to decide'],
])('what became of a purge is said: %o', (purge, words) => {
  expect(fullScreen(reviewView(model({ done: { purge } }), en))).toContain(words);
});

test('a purge is for others to carry out or refuse, and for whoever asked to take back', () => {
  const request = {
    id: 7,
    author: 'UANNA',
    askedAt: '2026-05-04T12:00:00Z',
    reason: 'law',
    entries: ['gone'],
    proposal: null,
  } as const;
  const shown = (mine: boolean) => ({ request, line: null, others: [], changes: [], mine });
  const screen = (mine: boolean) => fullScreen(reviewView(model({ purges: [shown(mine)], purgedInFile: 2 }), en));
  expect({ theirs: screen(false), mine: screen(true).match(/\[.*\]/gu) }).toMatchInlineSnapshot(`
    {
      "mine": [
        "[Take back]",
      ],
      "theirs": "Review

    1 purge waits for a second person.

    No proposals waiting; no entries gone stale; no values in the data file that differ from yours.

    The data file still holds 2 entries that were purged here, or that speak of such. They are left out; take them out of the file as well.

    gone

    purge asked <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · the law, or somebody’s right, asks for it

    [Purge for good] [Refuse]",
    }
  `);
});

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

    proposed <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · waits for a second person: it rests on an unnamed source · “heard today” · to refuse it with a reason, which its author is told: “/nafta review refuse 1 reason”

    [Clear] [Refuse] [Purge it …]

    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    proposed <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · waits for a second person: it rests on an unnamed source · “heard today”

    [Take back]"
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

    No proposals waiting; 1 entry gone stale; 2 values in the data file that differ from yours.

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

    No proposals waiting; 1 entry gone stale; 2 values in the data file that differ from yours.

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

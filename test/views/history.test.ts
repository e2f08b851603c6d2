import { expect, test } from 'vitest';
import { type HistoryModel, historyView } from '../../src/views/history.ts';
import { en } from '../../src/words/en.ts';
import { changeShown, fullScreen, revision } from '../support/showing.ts';

const model = (more: Partial<HistoryModel> = {}): HistoryModel => ({
  ...{ slash: '/nafta', label: 'Round 5', kind: 'round', purged: null, cut: null, question: 'rounds' },
  revisions: [
    { revision: revision(), change: changeShown(), isOfThatDay: true },
    {
      revision: revision({ seq: 20, version: 1, origin: 'seed' }),
      change: changeShown({ what: 'added' }),
      isOfThatDay: false,
    },
  ],
  ...more,
});

test('each revision takes three blocks: what it changed, who wrote it down, what can be done', () => {
  const answer = historyView(model(), en);
  expect({ blocks: answer.body.length, each: answer.blocksEach, screen: fullScreen(answer) }).toMatchInlineSnapshot(`
    {
      "blocks": 5,
      "each": 3,
      "screen": "History: Round 5

    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    Revision 2 · written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”

    [Undo] [As of then]

    *Added: Round 5*
    date: Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    Revision 1 · written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”

    As of 17 October 2017.

    [Share]",
    }
  `);
});

test('what says the same again is said so, and what was withdrawn is asked of no day', () => {
  const revisions = [{ revision: revision(), change: null, isOfThatDay: true }];
  expect(fullScreen(historyView(model({ revisions, question: null }), en))).toMatchInlineSnapshot(`
    "History: Round 5

    *Said again: Round 5*

    Revision 2 · written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”

    [Undo]

    As of 17 October 2017.

    [Share]"
  `);
});

test('where older ones are too many to show, that is said', () => {
  expect(fullScreen(historyView(model({ cut: 200 }), en))).toContain('200');
});

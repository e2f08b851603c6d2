import { expect, test } from 'vitest';
import { type ChangesModel, changesView } from '../../src/views/changes.ts';
import { en } from '../../src/words/en.ts';
import { changeShown, fullScreen } from '../support/showing.ts';

const model = (more: Partial<ChangesModel> = {}): ChangesModel => ({
  ...{ since: { kind: 'look' }, changes: [], seeded: 0, line: 'changes since revision 9' },
  ...more,
});

const shown = (parties: readonly string[], issue: string | null) => ({ parties, issue, change: changeShown() });

test('each change stands under its parties and issue, with who wrote it down', () => {
  const changes = [shown(['Canada', 'Mexico'], 'Dairy'), shown([], null)];
  expect(fullScreen(changesView(model({ changes }), en))).toMatchInlineSnapshot(`
    "What changed

    2 lines were written since you last looked.

    _Canada, Mexico · Dairy_ · written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”
    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    _The talks as a whole_ · written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”
    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    As of 17 October 2017.

    [Review] [Share]"
  `);
});

test.each([
  [{ kind: 'look' }, 'Nobody wrote anything since you last looked.', '1 line was written since you last looked.'],
  [{ kind: 'revision', seq: 9 }, 'Nobody wrote anything since revision 9.', '1 line was written since revision 9.'],
  [
    { kind: 'known', day: '2017-10-11' },
    'Nothing new became known since 11 October 2017.',
    '1 line became known or changed since 11 October 2017.',
  ],
  [
    { kind: 'written', day: '2017-10-11' },
    'Nobody wrote anything since Wednesday 11 October 2017.',
    '1 line was written since Wednesday 11 October 2017.',
  ],
  [
    { kind: 'firstLook', day: '2017-10-11' },
    'Nobody wrote anything in the last seven days, since Wednesday 11 October 2017.',
    'You have not asked before: these are the last seven days. 1 line was written since Wednesday 11 October 2017.',
  ],
] as const)('since when: %j', (since, none, one) => {
  const first = (changes: ChangesModel['changes']) => [changesView(model({ since, changes }), en).text].flat()[0];
  expect({ none: first([]), one: first([shown([], null)]) }).toEqual({ none, one });
});

test('what came from the data file is one line, and counts beside what people wrote', () => {
  const answer = (changes: ChangesModel['changes']) => fullScreen(changesView(model({ changes, seeded: 18 }), en));
  expect({ none: answer([]).split('\n\n')[1], one: answer([shown([], null)]).split('\n\n')[1] }).toEqual({
    none: 'Nobody wrote anything since you last looked. 18 lines came from the data file and are not listed.',
    one: '1 line was written since you last looked. 18 lines came from the data file and are not listed.',
  });
});

test('aloud it is a sentence for each of the first nine, and how many more there are', () => {
  const { text } = changesView(model({ changes: Array.from({ length: 11 }, () => shown([], null)) }), en);
  expect({ sentences: text.length, first: text[0], last: [text].flat().at(-1) }).toEqual({
    sentences: 11,
    first: '11 lines were written since you last looked.',
    last: 'And 2 more.',
  });
});

test('it is asked again by the point of the log it was asked for', () => {
  expect(changesView(model(), en).line).toBe('changes since revision 9');
});

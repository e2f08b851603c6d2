import { expect, test } from 'vitest';
import { type UndoModel, undoView } from '../../src/views/undo.ts';
import { en } from '../../src/words/en.ts';
import { changeShown, fullScreen, revision } from '../support/showing.ts';

test('what the record says again is shown, and can be done again', () => {
  const answer = undoView({ kind: 'done', changes: [changeShown()], seq: 65 }, en);
  expect({
    screen: fullScreen(answer),
    text: answer.text,
    lines: answer.related.map(({ line }) => line),
  }).toMatchInlineSnapshot(`
    {
      "lines": [
        "undo revision 65",
        "history round-5",
      ],
      "screen": "Taken back

    One entry says again what it said before:

    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    [Redo] [History]",
      "text": [
        "One entry says again what it said before:",
        "Changed: Round 5.",
      ],
    }
  `);
});

test('of several entries it is said how many say again what they said before', () => {
  const { text } = undoView({ kind: 'done', changes: [changeShown(), changeShown()], seq: 65 }, en);
  expect([text].flat()[0]).toBe('2 entries say again what they said before:');
});

test('taking back an addition does not say that the entry said something before', () => {
  const { text } = undoView({ kind: 'done', changes: [{ ...changeShown(), what: 'withdrawn' }], seq: 65 }, en);
  expect([text].flat()[0]).toBe('One entry is no longer on record:');
});

const refusals: readonly UndoModel[] = [
  { kind: 'nothing' },
  { kind: 'noSuch' },
  { kind: 'resting', on: 'CBC News', labels: ['Dairy'] },
  { kind: 'missing', of: 'Dairy', labels: ['Canada'] },
  { kind: 'conflict', revision: null, change: null },
];

test('what stands in the way is said', () => {
  expect(refusals.map((model) => ({ kind: model.kind, text: undoView(model, en).text }))).toMatchInlineSnapshot(`
    [
      {
        "kind": "nothing",
        "text": "There is no change of yours in this record to take back.",
      },
      {
        "kind": "noSuch",
        "text": "There is no such change that could be taken back: what the data file says is changed in the file.",
      },
      {
        "kind": "resting",
        "text": "“CBC News” cannot go, since other entries rest on it: Dairy. Change or withdraw them first.",
      },
      {
        "kind": "missing",
        "text": "“Dairy” cannot come back, since it speaks of what is no longer on record: Canada.",
      },
      {
        "kind": "conflict",
        "text": [
          "Somebody changed it at this very moment, so it was left as it is. Look at what they did, and try again.",
        ],
      },
    ]
  `);
});

test('a later change is shown with who wrote it down', () => {
  expect(
    fullScreen(undoView({ kind: 'later', revision: revision(), change: changeShown() }, en)),
  ).toMatchInlineSnapshot(`
    "Not taken back

    A later change rests on this one, so it was left as it is. Take the later one back first:

    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    _‹CBC News› ¶17 (press report) · reported_

    written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”

    [History]"
  `);
});

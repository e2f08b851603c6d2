import type { EntryChange } from '../record/changes.ts';
import type { Revision } from '../record/revision.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { changeBlock, changeSpoken, writtenBy } from './change-lines.ts';
import { paragraph, type Related, smallPrint } from './kit.ts';
import { md } from './markdown.ts';

/** Result of an undo. */
export type UndoModel =
  | { readonly kind: 'done'; readonly changes: readonly EntryChange[]; readonly seq: number }
  | { readonly kind: 'nothing' | 'noSuch' | 'purged' }
  | { readonly kind: 'later' | 'conflict'; readonly revision: Revision | null; readonly change: EntryChange | null }
  | { readonly kind: 'resting'; readonly on: string; readonly labels: readonly string[] }
  | { readonly kind: 'unnamed'; readonly of: string; readonly entry: string }
  | { readonly kind: 'missing'; readonly of: string; readonly labels: readonly string[] };

/** Draws the restored entries, or what stands in the way. */
export const undoView = (model: UndoModel, words: Words): Answer => {
  switch (model.kind) {
    case 'done':
      return done(model, words);
    case 'later':
    case 'conflict':
      return inTheWay(model, words);
    case 'resting':
      return refused(words.undo.resting(model.on, model.labels), words);
    case 'unnamed':
      return refused(words.undo.unnamed(model.of), words, [
        { label: words.forms.editInstead, line: `edit ${model.entry}` },
      ]);
    case 'missing':
      return refused(words.undo.missing(model.of, model.labels), words);
    default:
      return refused(words.undo[model.kind], words);
  }
};

const refused = (text: string, words: Words, related: readonly Related[] = []): Answer => ({
  title: words.undo.refused,
  text,
  body: [paragraph(md`${text}`)],
  related,
  shareable: false,
  timeless: true,
});

const doneInWords = (changes: readonly EntryChange[], words: Words): string =>
  changes.every(({ what }) => what === 'withdrawn')
    ? words.undo.removed(changes.length)
    : words.undo.done(changes.length);

const done = ({ changes, seq }: Extract<UndoModel, { kind: 'done' }>, words: Words): Answer => ({
  title: words.undo.title,
  text: [doneInWords(changes, words), ...changes.map((change) => changeSpoken(change, words))],
  body: [paragraph(md`${doneInWords(changes, words)}`), ...changes.map((change) => changeBlock(change, words))],
  related: [
    { label: words.undo.redo, line: `undo revision ${seq}` },
    ...changes.slice(0, 1).map(({ id }) => ({ label: words.keeping.history, line: `history ${id}` })),
  ],
  shareable: false,
  timeless: true,
});

const inTheWay = (
  { kind, revision, change }: Extract<UndoModel, { kind: 'later' | 'conflict' }>,
  words: Words,
): Answer => {
  const related = revision ? [{ label: words.keeping.history, line: `history ${revision.entry}` }] : [];
  const answer = refused(words.undo[kind], words, related);
  return {
    ...answer,
    text: [answer.text, ...(change ? [changeSpoken(change, words)] : [])].flat(),
    body: [
      ...answer.body,
      ...(change ? [changeBlock(change, words)] : []),
      ...(revision ? [smallPrint(writtenBy(revision, words))] : []),
    ],
  };
};

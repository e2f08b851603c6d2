import type { EntryChange } from '../record/changes.ts';
import type { Kind } from '../record/entries.ts';
import type { Revision } from '../record/revision.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { changeBlock, writtenBy } from './changed.ts';
import { askButtons, paragraph, type Related, row, smallPrint } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';

/** One revision: what it changed, `null` when it says the same again. */
export interface RevisionShown {
  readonly revision: Revision;
  readonly change: EntryChange | null;
}

/** The revisions of an entry, newest first. */
export interface HistoryModel {
  readonly slash: string;
  readonly label: string;
  readonly kind: Kind;
  readonly revisions: readonly RevisionShown[];
  /** Where its older revisions are too many to show: how many are shown. */
  readonly cut: number | null;
  /** What asks for the entry itself; `null` when it is withdrawn. */
  readonly question: string | null;
}

/** Each revision in three blocks, so that a page never cuts one in two: what changed, who wrote it down, what can be done. */
export const historyView = (model: HistoryModel, words: Words): Answer => ({
  title: words.history.title(words.sources.titled(model.kind, model.label)),
  text: words.history.spoken(words.sources.titled(model.kind, model.label), model.revisions.length),
  body: [
    ...model.revisions.flatMap((shown) => revisionBlocks(model, shown, words)),
    ...(model.cut ? [paragraph(md`${words.history.cut(model.cut)}`)] : []),
  ],
  related: [],
  shareable: true,
  blocksEach: 3,
});

const revisionBlocks = (model: HistoryModel, { revision, change }: RevisionShown, words: Words): readonly Block[] => [
  change ? changeBlock(change, words) : paragraph(md`*${words.keeping.again(model.kind)}: ${model.label}*`),
  smallPrint(md`${words.history.one(revision.version)} · ${writtenBy(revision, words)}`),
  ...row(askButtons(model.slash, deeds(model, revision, words))),
];

const deeds = ({ question }: HistoryModel, { seq, origin, knownAt }: Revision, words: Words): readonly Related[] => {
  const undo = origin === 'seed' ? [] : [{ label: words.keeping.undo, line: `undo revision ${seq}` }];
  const then =
    question && knownAt > '0001-01-01' ? [{ label: words.keeping.asOfThen, line: `as-of ${knownAt} ${question}` }] : [];
  return [...undo, ...then];
};

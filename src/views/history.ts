import type { EntryChange, FieldValue } from '../record/changes.ts';
import type { Kind } from '../record/entries.ts';
import type { Purged } from '../record/purge.ts';
import type { Revision } from '../record/revision.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { changeBlock, writtenBy } from './change-lines.ts';
import { calledOf, purgedBlock } from './entry.ts';
import { inWords } from './in-words.ts';
import { askButtons, fact, paragraph, type Related, row, smallPrint, withoutMenu } from './kit.ts';
import { joined, md } from './markdown.ts';
import type { Block } from './message.ts';

/** One revision: what it changed, `null` when it says the same again. */
interface RevisionShown {
  readonly revision: Revision;
  readonly change: EntryChange | null;
  /** Whether the record as of its known day shows this revision, and not a later one of the same day. */
  readonly isOfThatDay: boolean;
}

/** The revisions of an entry, newest first. */
export interface HistoryModel {
  readonly slash: string;
  /** `null` where no words are left of it. */
  readonly label: string | null;
  readonly kind: Kind;
  /** Set where it was purged, and its revisions are empty. */
  readonly purged: Purged | null;
  readonly revisions: readonly RevisionShown[];
  /** Number of revisions shown where there are too many; `null` where all are. */
  readonly cut: number | null;
  /** Line that asks for the entry itself; `null` when it is withdrawn. */
  readonly question: string | null;
}

/** Each revision in three blocks, so that a page never cuts one in two: what changed, who wrote it down, what can be done. */
export const historyView = (model: HistoryModel, words: Words): Answer => ({
  title: words.history.title(calledOf(model, words)),
  text: words.history.spoken(calledOf(model, words), model.revisions.length),
  body: [
    ...(model.purged ? [purgedBlock(model.purged, words)] : []),
    ...model.revisions.flatMap((shown) => revisionBlocks(model, shown, words)),
    ...(model.cut ? [paragraph(md`${words.history.cut(model.cut)}`)] : []),
  ],
  related: [],
  shareable: true,
  blocksEach: 3,
});

const revisionBlocks = (model: HistoryModel, shown: RevisionShown, words: Words): readonly Block[] => [
  shown.change
    ? revisionBlock(shown.change, words)
    : paragraph(
        model.purged
          ? md`*${words.purge.one(model.kind)}*`
          : md`*${words.keeping.again(model.kind, calledOf(model, words))}*`,
      ),
  smallPrint(md`${words.history.one(shown.revision.version)} · ${writtenBy(shown.revision, words)}`),
  ...deedsRow(model, shown, words),
];

const deedsRow = (model: HistoryModel, shown: RevisionShown, words: Words): readonly Block[] => {
  const deeds = row(askButtons(model.slash, deedsOf(model, shown, words)));
  return deeds.length === 0 && shown !== model.revisions.at(-1) ? [{ type: 'divider' }] : deeds;
};

/** Draws one revision; an added entry with all of its fields. */
const revisionBlock = (change: EntryChange, words: Words): Block => {
  if (change.what !== 'added') return changeBlock(change, words);
  const head = md`*${words.keeping.deed(change.what, change.kind, change.label)}*`;
  const lines = change.fields.flatMap(({ field, after }) => {
    const value = valueIn(field, after, words);
    return value === null || value === change.label ? [] : [md`${words.keeping.field(field)}: ${value}`];
  });
  const says = joined([head, ...lines], '\n');
  return change.source ? withoutMenu(fact({ says, source: change.source }, words)) : paragraph(says);
};

/** Returns a value in words; `null` for certainty and note, which stand under the line with its source. */
const valueIn = (field: string, value: FieldValue | null, words: Words): string | null => {
  if (value === null || field === 'certainty' || field === 'note') return null;
  if ('when' in value) return words.dates.when(value.when);
  return 'text' in value ? inWords(field, value.text, words) : null;
};

const deedsOf = (
  { question, purged }: HistoryModel,
  { revision: { seq, origin, knownAt }, isOfThatDay }: RevisionShown,
  words: Words,
): readonly Related[] => {
  const undo = origin === 'seed' || purged ? [] : [{ label: words.keeping.undo, line: `undo revision ${seq}` }];
  const then =
    question && isOfThatDay && knownAt > '0001-01-01'
      ? [{ label: words.keeping.asOfThen, line: `as-of ${knownAt} ${question}` }]
      : [];
  return [...undo, ...then];
};

import type { EntryChange, FieldChange, FieldValue } from '../record/changes.ts';
import type { Revision } from '../record/revision.ts';
import { isTakenBack } from '../record/taken-back.ts';
import type { Words } from '../words/words.ts';
import { inWords } from './in-words.ts';
import { fact, paragraph, withoutMenu } from './kit.ts';
import { filled, joined, type Markdown, md, mention, moment } from './markdown.ts';
import type { Block } from './message.ts';
import { citations } from './sourcing.ts';

/** Draws a change of an entry with its source; `lead` stands before it, such as the group it belongs to. */
export const changeBlock = (change: EntryChange, words: Words, lead?: Markdown): Block => {
  const head = md`*${changedLabel(change, words)}*`;
  const lines = change.what === 'changed' ? change.fields.map((field) => fieldLine(field, words)) : [];
  const says = joined([...(lead ? [lead] : []), head, ...lines], '\n');
  return change.source ? withoutMenu(fact({ says, source: change.source }, words)) : paragraph(says);
};

/** `date: Fri 17 November 2017 → Sat 18 November 2017` */
const fieldLine = ({ field, before, after }: FieldChange, words: Words): Markdown =>
  md`${words.keeping.field(field)}: ${valueText(field, before, words)} → ${valueText(field, after, words)}`;

const valueText = (field: string, value: FieldValue | null, words: Words): Markdown => {
  if (value === null) return md`_${words.keeping.nothing}_`;
  if ('when' in value) return md`${words.dates.when(value.when)}`;
  if ('text' in value) return md`${inWords(field, value.text, words)}`;
  if ('cite' in value) return citations(value.cite, words);
  return joined(
    value.others.map(
      ({ field, value, cite }) =>
        md`${words.keeping.field(field)} ${inWords(field, value, words)} (${citations(cite, words)})`,
    ),
    '; ',
  );
};

/** Names author, time, day of publication where it differs, approver and reason of a revision. */
export const writtenBy = (revision: Revision, words: Words): Markdown =>
  joined([
    filled(words.keeping.recorded(moment(revision.recordedAt), mention(revision.author))),
    ...(isOtherDay(revision) ? [md`${words.keeping.known(revision.knownAt)}`] : []),
    ...(revision.clearedBy ? [filled(words.keeping.cleared(mention(revision.clearedBy)))] : []),
    ...whyLines(revision, words),
  ]);

/** Lines of why: the sentence of the reason code, and the author's own words. */
export const whyLines = (
  { reason, why }: Partial<Pick<Revision, 'reason' | 'why'>>,
  words: Words,
): readonly Markdown[] => [
  ...(reason ? [md`${words.reason(reason)}`] : []),
  ...(why ? [md`${words.keeping.why(why)}`] : []),
];

/** Tells whether the known day differs from the recorded day; entries that only name things have no known day. */
const isOtherDay = ({ knownAt, recordedAt }: Revision): boolean =>
  knownAt > '0001-01-01' && knownAt !== recordedAt.slice(0, 10);

/** A change to be read aloud: `Changed demand: More days at sea.` */
export const changeSpoken = (change: EntryChange, words: Words): string => `${changedLabel(change, words)}.`;

const changedLabel = ({ what, kind, label, by }: EntryChange, words: Words): string =>
  words.keeping.deed(what === 'withdrawn' && isTakenBack(by) ? 'takenBack' : what, kind, label);

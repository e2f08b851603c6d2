import type { EntryChange } from '../record/changes.ts';
import type { Revision } from '../record/revision.ts';
import type { Words } from '../words/words.ts';
import { changeBlock, changeSpoken, writtenBy } from './change-lines.ts';
import { askButtons, header, paragraph, paragraphs, row, spokenText } from './kit.ts';
import { filled, joined, type Markdown, md, mention, moment, struck } from './markdown.ts';
import type { Message } from './message.ts';

/** Fate of an entry that a message shows. */
interface CorrectionShown {
  readonly entry: string;
  readonly what: 'changed' | 'contested' | 'withdrawn' | 'taken-back' | 'restored' | 'removed';
  /** `null` of a purged entry, of which nothing is said. */
  readonly change: EntryChange | null;
  readonly by: Revision;
  /** Others whose changes are part of it, by id. */
  readonly alsoBy: readonly string[];
}

/** Corrections drawn in one message; the rest are counted. */
const mostShown = 10;

/** A post as it reads now: what was corrected and when, with its old words struck through, above the corrected answer. */
export const correctedMessage = (
  { text, blocks }: Message,
  corrections: readonly CorrectionShown[],
  oldWords: ReadonlyMap<string, Markdown>,
  words: Words,
): Message => {
  const [title, ...rest] = blocks;
  const shown = corrections.slice(0, mostShown).map((one) => headLine(one, oldWords.get(one.entry), words));
  const lines =
    corrections.length === 0 ? [md`_${words.corrections.takenBack}_`] : [...shown, ...others(corrections, words)];
  const spoken = corrections.length === 0 ? words.corrections.takenBack : words.corrections.corrected;
  return { text: `${spoken} ${text}`, blocks: [...(title ? [title] : []), ...paragraphs(lines), ...rest] };
};

const headLine = ({ what, change, by }: CorrectionShown, old: Markdown | undefined, words: Words): Markdown => {
  const said = filled(
    words.corrections.did(what, change ? change.kind : null, moment(by.recordedAt), mention(by.author)),
  );
  return old && what !== 'removed' && what !== 'restored' ? joined([md`*${said}*`, struck(old)], '\n') : md`*${said}*`;
};

const others = (corrections: readonly CorrectionShown[], words: Words): readonly Markdown[] =>
  corrections.length > mostShown ? [md`_${words.corrections.more(corrections.length - mostShown)}_`] : [];

/** The message in the place of one whose lines are gone: nothing of them is left. */
export const removedMessage = (
  { name, command }: { readonly name: string; readonly command: string },
  words: Words,
  why: 'removed' | 'withdrawn' = 'removed',
): Message => {
  const text = why === 'removed' ? words.corrections.removedAll : words.corrections.withdrawnAll;
  return {
    text: `${name}: ${text}`,
    blocks: [
      header(name),
      paragraph(md`${text}`),
      ...row(askButtons(command, [{ label: words.digest.more, line: 'status' }])),
    ],
  };
};

/** The reply in a post's thread: what changed in it, before and after, with source, level and who wrote it down. */
export const correctionMessage = (command: string, corrections: readonly CorrectionShown[], words: Words): Message => {
  const shown = corrections.slice(0, mostShown);
  const [only, ...more] = shown.filter(({ what }) => what !== 'removed');
  const history = only && more.length === 0 ? [{ label: words.keeping.history, line: `history ${only.entry}` }] : [];
  return {
    text: spokenText([words.corrections.intro, ...shown.map((one) => spoken(one, words))], words.corrections.intro),
    blocks: [
      paragraph(md`${words.corrections.intro}`),
      ...shown.map((one) => block(one, words)),
      ...others(corrections, words).map(paragraph),
      ...row(askButtons(command, history)),
    ],
  };
};

const spoken = ({ change }: CorrectionShown, words: Words): string =>
  change ? changeSpoken(change, words) : words.corrections.removed;

const block = ({ change, what, by, alsoBy }: CorrectionShown, words: Words) => {
  const also = alsoBy.map((person) => filled(words.corrections.alsoBy(mention(person))));
  return change
    ? changeBlock(change, words, joined([md`_${words.corrections.lead(what)}_`, writtenBy(by, words), ...also]))
    : paragraph(
        filled(
          words.corrections.removedBy(moment(by.recordedAt), mention(by.author), mention(by.clearedBy ?? by.author)),
        ),
      );
};

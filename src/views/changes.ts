import type { EntryChange } from '../record/changes.ts';
import type { Day } from '../record/dates.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { changeBlock, changeSpoken, writtenBy } from './change-lines.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';

/** Start of the changes asked for. */
export type SinceShown =
  | { readonly kind: 'look' }
  | { readonly kind: 'firstLook' | 'written' | 'known'; readonly day: Day }
  | { readonly kind: 'revision'; readonly seq: number };

/** One change, with the parties and the issue it belongs to; both empty where it concerns the talks as a whole. */
export interface ChangeShown {
  readonly parties: readonly string[];
  readonly issue: string | null;
  readonly change: EntryChange;
}

/** View model of the changes, group by group. */
export interface ChangesModel {
  readonly since: SinceShown;
  readonly changes: readonly ChangeShown[];
  /** Line that asks for the same changes again, independent of when it is asked. */
  readonly line: string;
}

/** Draws the changes, each with its source and author, grouped by party and issue. */
export const changesView = ({ since, changes, line }: ChangesModel, words: Words): Answer => {
  const summary = words.changes.summary(changes.length, sinceText(since, words));
  return {
    title: words.changes.title,
    text: [summary, ...spoken(changes, words)],
    body: changes.length === 0 ? [paragraph(md`${summary}`)] : changes.map((shown) => block(shown, words)),
    related: [{ label: words.keeping.review, line: 'review' }],
    shareable: true,
    line,
  };
};

const block = (shown: ChangeShown, words: Words) =>
  changeBlock(shown.change, words, md`_${groupName(shown, words)}_ · ${writtenBy(shown.change.by, words)}`);

/** Changes read aloud; the rest are on the screen. */
const mostSpoken = 9;

const spoken = (changes: readonly ChangeShown[], words: Words): readonly string[] => {
  const left = changes.length - mostSpoken;
  const first = changes.slice(0, mostSpoken).map(({ change }) => changeSpoken(change, words));
  return left > 0 ? [...first, words.changes.more(left)] : first;
};

const groupName = ({ parties, issue }: ChangeShown, words: Words): string =>
  [...(parties.length > 0 ? [parties.join(', ')] : []), ...(issue ? [issue] : [])].join(' · ') || words.changes.general;

const sinceText = (since: SinceShown, words: Words): string => {
  if (since.kind === 'look') return words.changes.since.look;
  return since.kind === 'revision'
    ? words.changes.since.revision(since.seq)
    : words.changes.since[since.kind](since.day);
};

import type { EntryChange } from '../record/changes.ts';
import type { Revision } from '../record/revision.ts';
import type { SinceShown } from '../words/en/changes.ts';
import type { Words } from '../words/words.ts';

import type { Answer } from './answer.ts';
import { changeBlock, changeSpoken, writtenBy } from './change-lines.ts';
import { paragraph } from './kit.ts';
import { joined, type Markdown, md } from './markdown.ts';

export type { SinceShown };

/** One change, with the parties and the issue it belongs to; both empty where it concerns the talks as a whole. */
export interface ChangeShown {
  readonly parties: readonly string[];
  readonly issue: string | null;
  readonly change: EntryChange;
}

/** View model of the changes, newest first. */
export interface ChangesModel {
  readonly since: SinceShown;
  readonly changes: readonly ChangeShown[];
  /** Number of entries that came from the data file: one line, since nobody wrote them. */
  readonly seeded: number;
  /** Point of the log up to which all of it, once shown, counts as seen. */
  readonly seenTo?: number;
  /** Line that asks for the same changes again, independent of when it is asked. */
  readonly line: string;
}

/** Draws the changes, each with its source and author, under the parties and the issue it is about. */
export const changesView = ({ since, changes, seeded, seenTo, line }: ChangesModel, words: Words): Answer => {
  const summary = [
    words.changes.summary(changes.length, since),
    ...(seeded > 0 ? [words.changes.seeded(seeded)] : []),
  ].join(' ');
  return {
    title: words.changes.title,
    text: [summary, ...spoken(changes, words)],
    body: [paragraph(md`${summary}`), ...changes.map((shown) => block(shown, words))],
    related: [{ label: words.keeping.review, line: 'review' }],
    shareable: true,
    line,
    ...(seenTo !== undefined && { seenTo }),
  };
};

const block = (shown: ChangeShown, words: Words) =>
  changeBlock(shown.change, words, joined([md`_${groupName(shown, words)}_`, origin(shown.change.by, words)]));

/** Who wrote a line down; of the data file, what counts is since when it could be known. */
const origin = (by: Revision, words: Words): Markdown =>
  by.origin === 'seed'
    ? joined([md`${words.changes.fromFile}`, md`${words.keeping.known(by.knownAt)}`])
    : writtenBy(by, words);

/** Changes read aloud; the rest are on the screen. */
const mostSpoken = 9;

const spoken = (changes: readonly ChangeShown[], words: Words): readonly string[] => {
  const left = changes.length - mostSpoken;
  const first = changes.slice(0, mostSpoken).map(({ change }) => changeSpoken(change, words));
  return left > 0 ? [...first, words.changes.more(left)] : first;
};

const groupName = ({ parties, issue }: ChangeShown, words: Words): string =>
  [...(parties.length > 0 ? [parties.join(', ')] : []), ...(issue ? [issue] : [])].join(' · ') || words.changes.general;

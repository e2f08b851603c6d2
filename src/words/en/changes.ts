import type { Day } from '../../record/dates.ts';
import { dates } from './dates.ts';
import { counted } from './lists.ts';

/** Start of the changes asked for. */
export type SinceShown =
  | { readonly kind: 'look' }
  | { readonly kind: 'firstLook' | 'written' | 'known'; readonly day: Day }
  | { readonly kind: 'revision'; readonly seq: number };

const lines = (count: number): string => `${counted(count, 'line')} ${count === 1 ? 'was' : 'were'} written`;

const sinceText = (since: Exclude<SinceShown, { readonly kind: 'known' | 'firstLook' }>): string => {
  if (since.kind === 'look') return 'since you last looked';
  return since.kind === 'revision' ? `since revision ${since.seq}` : `since ${dates.day(since.day)}`;
};

/** Words of the changes since a point of the log. */
export const changes = {
  title: 'What changed',
  summary: (count: number, since: SinceShown): string => {
    if (since.kind === 'firstLook')
      return count === 0
        ? `Nobody wrote anything in the last seven days, since ${dates.day(since.day)}.`
        : `You have not asked before: these are the last seven days. ${lines(count)} since ${dates.day(since.day)}.`;
    if (since.kind === 'known')
      return count === 0
        ? `Nothing new became known since ${dates.plainDay(since.day)}.`
        : `${counted(count, 'line')} became known or changed since ${dates.plainDay(since.day)}.`;
    return count === 0 ? `Nobody wrote anything ${sinceText(since)}.` : `${lines(count)} ${sinceText(since)}.`;
  },
  /** Lines that no person wrote. */
  seeded: (count: number): string =>
    `${counted(count, 'line')} came from the data file and ${count === 1 ? 'is' : 'are'} not listed.`,
  /** In the place of who wrote a line down. */
  fromFile: 'from the data file',
  more: (count: number): string => `And ${count} more.`,
  general: 'The talks as a whole',
};

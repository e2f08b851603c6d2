import { dates } from './dates.ts';
import { counted } from './lists.ts';

/** Words of the changes since a point of the log. */
export const changes = {
  title: 'What changed',
  /** Since when, in words. */
  since: {
    look: 'since you last looked',
    firstLook: (day: string): string =>
      `since ${dates.plainDay(day)}: you have not asked before, so these are the last seven days`,
    written: (day: string): string => `written down since ${dates.plainDay(day)}`,
    known: (day: string): string => `known since ${dates.plainDay(day)}`,
    revision: (seq: number): string => `since revision ${seq}`,
  },
  summary: (count: number, since: string): string =>
    count === 0 ? `Nothing changed ${since}.` : `${counted(count, 'entry', 'entries')} changed, ${since}.`,
  more: (count: number): string => `And ${count} more.`,
  general: 'The talks as a whole',
};

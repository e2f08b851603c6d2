import { counted } from './lists.ts';

/** How the talks feel. */
export const mood = {
  title: 'The mood',
  /** How many remarks there are, and how many of them have no name behind them. */
  lead: (count: number, unnamed: number): string =>
    `${counted(count, 'remark')} on record${unnamed > 0 ? `, ${unnamed} of them by an unnamed source` : ''}.`,
  none: 'Nothing is on record about the mood.',
  quotation: (about: string, words: string): string => `${about}: “${words}”`,
};

import { counted, lists } from './lists.ts';

/** Where the negotiation stands, at a glance. */
export const status = {
  title: (negotiation: string): string => `${negotiation}: where it stands`,
  open: (count: number, by: readonly string[]): string =>
    count === 0 ? 'No open demand is on record.' : `${counted(count, 'open demand')}, by ${lists.and(by)}.`,
  openShort: (count: number, by: readonly string[]): string =>
    count === 0 ? 'none open on record' : `${count} on record, by ${lists.and(by)} (counted)`,
  openSource: 'Counted from the record; Demands shows each with its source.',
  nextRound: 'Next round',
  attending: 'Attending',
  demands: 'Demands',
  deadlines: 'Deadlines',
  changes: 'Mood',
};

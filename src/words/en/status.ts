import { counted, lists } from './lists.ts';

/** Where the negotiation stands, at a glance. */
export const status = {
  title: (negotiation: string): string => `${negotiation}: where it stands`,
  /** `5 demands on record, by the United States.` Whether a demand is still open, no source says. */
  demanded: (count: number, by: readonly string[]): string =>
    count === 0 ? 'Demands: none on record.' : `${counted(count, 'demand')} on record, by ${lists.and(by)}.`,
  demandedShort: (count: number, by: readonly string[]): string =>
    count === 0 ? 'none on record' : `${count} on record, by ${lists.and(by)} (counted)`,
  demandedSource: 'Counted from the record; Demands shows each with its source.',
  nextRound: 'Next round',
  attending: 'Attending',
  demands: 'Demands',
  deadlines: 'Deadlines',
  changes: 'Mood',
};

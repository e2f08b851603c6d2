import { dates } from './dates.ts';
import { counted, lists } from './lists.ts';

/** Rounds: which, when, where, how long, and what comes after. */
export const rounds = {
  title: 'The rounds',
  nextTitle: 'The next round',
  name: ({
    number,
    name = 'Further talks',
  }: {
    readonly number?: number | undefined;
    readonly name?: string | undefined;
  }): string => (number === undefined ? name : `Round ${number}`),
  host: (party: string): string => `hosted by ${party}`,
  underWay: (daysLeft: number): string =>
    daysLeft === 0 ? 'under way, last day today' : `under way, ${dates.days(daysLeft)} to go`,
  /** A round whose closing statement is on record is not under way, even on its last day. */
  closed: (daysLeft: number): string => (daysLeft === 0 ? 'closed today' : 'closed'),
  noNext: 'No further round with a number is on record.',
  nextSpoken: (name: string, pieces: readonly string[], source: string): string =>
    `Next is ${[name.toLowerCase(), ...pieces].join(', ')} (${source}).`,
  /** `Round 5 is next: Mexico City, Fri 17 – Tue 21 November 2017, in 31 days.` */
  nextLead: (name: string, pieces: readonly string[]): string => `${name} is next: ${pieces.join(', ')}.`,
  /** `Round 4, Arlington: under way, last day today`; `… : closed today` */
  underWayLine: (name: string, where: string | undefined, standing: string): string =>
    `${name}${where ? `, ${where}` : ''}: ${standing}`,
  /** How many have begun, which is next: counted from the dates on record. */
  lead: (begun: number, next: string | null): string =>
    `${begun === 0 ? 'No round has begun' : `${counted(begun, 'round')} so far`}; ${next ? `${next.toLowerCase()} is next` : 'none is on record to come'}.`,
  labelled: (label: string, name: string): string => `${label}: ${name.toLowerCase()}`,
  counted: (length: number, sinceStart: number | null, sinceEnd: number | null): string =>
    sinceStart === null || sinceEnd === null
      ? `Counted: ${dates.days(length)} long.`
      : `Counted: ${dates.days(length)} long; ${dates.days(sinceStart)} from the start of the round before, ${sinceEnd} from its end.`,
  length: 'Length of a round',
  spacing: 'Spacing of rounds',
  pace: 'Pace of the talks',
  gaps: (starts: readonly number[], ends: readonly number[]): string =>
    `The rounds begun so far: from start to start ${lists.and(starts.map(String))} days; from end to start ${lists.and(ends.map(String))} days.`,
  none: 'No round is on record.',
  summary: (rounds: string): string => `On record: ${rounds}.`,
};

import type { Entry, Kind } from '../../record/entries.ts';
import { counted, lists } from './lists.ts';

const types: Record<Entry<'source'>['type'], string> = {
  article: 'article',
  'joint-statement': 'joint statement',
  statement: 'statement',
  document: 'document',
  interview: 'interview',
  message: 'message',
  analysis: 'our own analysis',
};

const kinds: Record<Kind, string> = {
  source: 'Source',
  party: 'Party',
  issue: 'Issue',
  person: 'Person',
  round: 'Round',
  meeting: 'Meeting',
  attendance: 'Attendance',
  demand: 'Demand',
  response: 'Response',
  deadline: 'Deadline',
  election: 'Election',
  pace: 'Pace',
  remark: 'Remark',
};

const plurals: Record<Kind, string> = {
  source: 'sources',
  party: 'parties',
  issue: 'issues',
  person: 'people',
  round: 'rounds',
  meeting: 'meetings',
  attendance: 'attendances',
  demand: 'demands',
  response: 'responses',
  deadline: 'deadlines',
  election: 'elections',
  pace: 'statements on pace',
  remark: 'remarks',
};

/** Where the record comes from. */
export const sources = {
  title: 'Sources',
  one: (short: string): string => `Source: ${short}`,
  type: (type: Entry<'source'>['type']): string => types[type],
  published: (when: string): string => `published ${when}`,
  inferred: (why: string): string => `Date inferred: ${why}`,
  rests: (count: number): string => `${counted(count, 'entry', 'entries')} ${count === 1 ? 'rests' : 'rest'} on it`,
  kind: (kind: Kind): string => kinds[kind],
  /** `Demand: More days at sea`; a round says itself what it is: `Round 5`. */
  called: (kind: Kind, label: string): string =>
    kind === 'round' && /^Round \d/.test(label) ? label : `${kinds[kind]}: ${label}`,
  none: 'No source is on record.',
  summary: (count: number): string => `${counted(count, 'source')} on record.`,
  /** `article, published 17 Oct 2017, 44 entries` */
  line: (type: Entry<'source'>['type'], when: string, count: number): string =>
    `${types[type]}, published ${when}, ${counted(count, 'entry', 'entries')}`,
  /** Entries that rest on a source, counted by kind: `5 demands`. */
  restsByKind: (counts: readonly (readonly [Kind, number])[]): string =>
    lists.and(counts.map(([kind, count]) => counted(count, kinds[kind].toLowerCase(), plurals[kind]))),
  all: 'All sources',
  resting: 'What rests on it',
};

import type { Entry, Kind } from '../../record/entries.ts';
import { counted } from './lists.ts';

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

/** Where the record comes from. */
export const sources = {
  title: 'Sources',
  one: (short: string): string => `Source: ${short}`,
  type: (type: Entry<'source'>['type']): string => types[type],
  published: (when: string): string => `published ${when}`,
  inferred: (why: string): string => `Date inferred: ${why}`,
  rests: (count: number): string => `${counted(count, 'entry', 'entries')} ${count === 1 ? 'rests' : 'rest'} on it`,
  kind: (kind: Kind): string => kinds[kind],
  /** An entry by its label; a round goes by its number. */
  titled: (kind: Kind, label: string): string => (kind === 'round' && /^\d+$/.test(label) ? `Round ${label}` : label),
  none: 'No source is on record.',
  summary: (count: number): string => `${counted(count, 'source')} on record.`,
  all: 'All sources',
  resting: 'What rests on it',
};

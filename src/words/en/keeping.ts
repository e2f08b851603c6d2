import type { Kind } from '../../record/entries.ts';
import type { Origin } from '../../record/revision.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { dates } from './dates.ts';

const kinds: Record<Kind, string> = {
  source: 'source',
  party: 'party',
  issue: 'issue',
  person: 'person',
  round: 'round',
  meeting: 'meeting',
  attendance: 'attendance',
  demand: 'demand',
  response: 'response',
  deadline: 'deadline',
  election: 'election',
  pace: 'pace',
  remark: 'remark',
};

/** Fields as a reader would call them, where the name in the file is not enough. */
const fields = new Map([
  ['when', 'date'],
  ['where', 'place'],
  ['asks', 'what is asked'],
  ['by', 'by'],
  ['on', 'asked of'],
  ['of', 'whose'],
  ['to', 'to'],
  ['says', 'what is said'],
  ['cite', 'source'],
  ['contested', 'other values'],
  ['announced', 'announced before'],
  ['members', 'members'],
  ['inSentence', 'name in a sentence'],
  ['aliases', 'other names'],
  ['part', 'presence'],
  ['short', 'short name'],
  ['url', 'address'],
  ['found', 'where to find it'],
  ['inferred', 'how the date was inferred'],
]);

const deeds = { added: 'Added', changed: 'Changed', withdrawn: 'Withdrawn', takenBack: 'Taken back' };

const isRound = (kind: Kind, label: string): boolean => kind === 'round' && /^Round \d/.test(label);

const called = (deed: string, kind: Kind, label: string): string =>
  isRound(kind, label) ? `${deed}: ${label}` : `${deed} ${kinds[kind]}: ${label}`;

const origins: Record<Origin, string> = { seed: 'data file', slack: 'Slack', import: 'import' };

/** The log: who wrote down what, when and why. */
export const keeping = {
  kind: (kind: Kind): string => kinds[kind],
  /** `Changed demand: More days at sea`; a round says itself what it is: `Changed: Round 5`. */
  deed: (what: keyof typeof deeds, kind: Kind, label: string): string => called(deeds[what], kind, label),
  again: (kind: Kind, label: string): string =>
    isRound(kind, label) ? `Said again: ${label}` : `Said again: ${kinds[kind]}: ${label}`,
  field: (field: string): string => fields.get(field) ?? field,
  origin: (origin: Origin): string => origins[origin],
  nothing: 'nothing',
  recorded: <T>(at: T, by: T): Phrase<T> => phrase`written down ${at} by ${by}`,
  /** Day of the record’s own calendar, beside the calendar’s on which it was written down. */
  known: (day: string): string => `could be known from ${dates.plainDay(day)}`,
  cleared: <T>(by: T): Phrase<T> => phrase`cleared by ${by}`,
  why: (why: string): string => `“${why}”`,
  undo: 'Undo',
  asOfThen: 'As of then',
  history: 'History',
  changes: 'What changed',
  review: 'Review',
  withdrawn: 'withdrawn',
  /** Shown in a form whose entry another person changed meanwhile. */
  leftAlone: 'What you left alone stays as they put it.',
  sameAsTheirs: 'Somebody else has changed it to just this meanwhile, so there is nothing to publish.',
};

import type { Day } from '../../record/dates.ts';
import type { Certainty, Level, Stance } from '../../record/entries.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { dates } from './dates.ts';
import { lists } from './lists.ts';

const levels: Record<Exclude<Level, 'on-record' | 'background'>, string> = {
  document: 'official text',
  'press-report': 'press report',
  team: 'our own analysis',
};

const certainties: Record<Certainty, string> = {
  confirmed: 'confirmed',
  reported: 'reported',
  expected: 'expected',
  possible: 'only possible',
  contested: 'reports disagree',
};

const stances: Record<Stance, string> = {
  'red-line': 'red line',
  'non-starter': 'non-starter',
  rejected: 'rejected',
  open: 'open to it',
  accepted: 'accepted',
};

/** Sources, certainties and responses in words. */
export const sourcing = {
  /** Levels. An unnamed source is always called one. */
  level: (level: Level, by?: string): string => {
    if (level === 'on-record') return by ? `on the record: ${by}` : 'on the record';
    if (level === 'background') return by ? `unnamed source: “${by}”` : 'unnamed source';
    return by ? `${levels[level]}: ${by}` : levels[level];
  },
  /** The same where there is little room: an unnamed source is still called one, and described in the full form. */
  levelShort: (level: Level, by?: string): string =>
    level === 'background' ? 'unnamed source' : sourcing.level(level, by),
  /** The same of what hangs on one source alone: `one press report`; of a named person and our own it is plain. */
  levelAlone: (level: Level, by?: string): string => {
    const said = sourcing.levelShort(level, by);
    return level === 'background' || (level === 'press-report' && !by) ? `one ${said}` : said;
  },
  /** `CBC News (press report)` */
  aloneWith: (source: string, level: Level): string => `${source} (${sourcing.levelShort(level)})`,
  /** Under lines that hang on one source each. */
  alone: (sources: readonly string[]): string => `What rests here on ${lists.or(sources)} rests on one source alone.`,
  /** How sure the record is. */
  certainty: (certainty: Certainty): string => certainties[certainty],
  gone: 'a source that is no longer on record',
  stance: (stance: Stance): string => stances[stance],
  /** Both values of a field, and who says which. */
  disagree: <T>(field: string, values: T): Phrase<T> =>
    phrase`Reports disagree on ${fields.get(field) ?? field}: ${values}`,
  /** The same where there is little room: two dates are seen to be dates. */
  disagreeShort: <T>(field: string, values: T): Phrase<T> =>
    field === 'when' ? phrase`Reports disagree: ${values}.` : [...sourcing.disagree(field, values), '.'],
  /** The day of what was added to a record whose clock stands still. */
  reported: (day: Day): string => `dated ${dates.plainDay(day)}`,
  /** One of several values, and who says it. */
  valuePer: <T>(value: T, sources: T): Phrase<T> => phrase`${value} per ${sources}`,
  /** Sources that speak for some fields alone: `the date and the round per …`. */
  coversFields: <T>(names: readonly string[], sources: T): Phrase<T> =>
    phrase`${lists.and(names.map((field) => fields.get(field) ?? field))} per ${sources}`,
  coversSpoken: (names: readonly string[], source: string): string =>
    `${lists.and(names.map((field) => fields.get(field) ?? field))} per ${source}`,
  /** A date or place that came otherwise than announced: a change, and no disagreement. */
  announced: <T>(planned: T, sources: T, became: T | null, isHeld: boolean): Phrase<T> => {
    const then = became === null ? [] : phrase`; ${isHeld ? 'held' : 'changed to'} ${became}`;
    return [...phrase`Announced ${planned} per ${sources}`, ...then, '.'];
  },
  /** The same where there is little room, behind what it became. */
  announcedShort: <T>(planned: T, sources: T): Phrase<T> => phrase`Announced as ${planned} per ${sources}.`,
  /** Values of one field to be read aloud, each with who says it. */
  disagreeSpoken: (values: readonly { readonly value: string; readonly sources: readonly string[] }[]): string =>
    `reports disagree: ${values.map(({ value, sources }) => `${value} per ${lists.and(sources)}`).join('; ')}`,
  /** Read aloud after a statement, in brackets. */
  spoken: (sources: readonly string[], certainty: string): string => `${certainty}; ${sources.join('; ')}`,
};

/** Fields as a reader would call them, where the name in the file is not enough. */
const fields = new Map([
  ['when', 'the date'],
  ['where', 'the place'],
  ['part', 'who was there'],
  ['by', 'who says it'],
  ['on', 'whom it is asked of'],
  ['asks', 'what is asked'],
  ['days', 'the number of days'],
  ['name', 'the name'],
  ['type', 'what it is'],
  ['round', 'the round'],
  ['programme', 'the programme'],
  ['number', 'the number'],
  ['host', 'the host'],
  ['of', 'whose it is'],
  ['outlook', 'how it stands'],
  ['role', 'the role'],
  ['party', 'the party'],
  ['issue', 'the issue'],
  ['stance', 'the answer'],
  ['quote', 'the quotation'],
  ['says', 'what is said'],
]);

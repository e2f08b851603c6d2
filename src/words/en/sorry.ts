import { lists } from './lists.ts';

/** Kind of thing sought when a word named nothing. */
export type Sought =
  | 'command'
  | 'party'
  | 'issue'
  | 'person'
  | 'meeting'
  | 'source'
  | 'date'
  | 'past'
  | 'topic'
  | 'second'
  | 'extra'
  | 'entry'
  | 'several'
  | 'now'
  | 'since'
  | 'role'
  | 'format';

const nothing: Record<Sought, (word: string) => string> = {
  command: (word) => `No question goes by ${word}.`,
  party: (word) => `No party goes by ${word}.`,
  issue: (word) => `No issue goes by ${word}.`,
  person: (word) => `No person or party goes by ${word}.`,
  meeting: (word) => `No meeting goes by ${word}.`,
  source: (word) => `No source goes by ${word}.`,
  date: (word) => `${word} could not be read as one day. Write it as 2017-10-10, “10 oct” or “last friday”.`,
  past: (word) => `${word} has not come yet on this record’s calendar.`,
  topic: (word) => `No party or issue goes by ${word}.`,
  second: (word) => `${word} is a second name where one was said already.`,
  extra: (word) => `This question takes no more words: ${word} was not read.`,
  entry: (word) => `No entry of the record goes by ${word}.`,
  several: (word) => `Several entries go by ${word}.`,
  now: (word) => `${word} speaks of the record as it is kept now, and cannot be asked of a day of the past.`,
  since: (word) =>
    `${word} could not be read as a day. Write “since monday”, “since 3d”, “since 2017-10-11” or “since last time”.`,
  role: (word) =>
    `${word} could not be read. Name a person or a user group with @, then what they may do: read, edit, approve, none or usual.`,
  format: (word) => `${word} is no form of export.`,
};

const missing: Record<Sought, string> = {
  command: 'Which question?',
  party: 'Which party?',
  issue: 'Which issue?',
  person: 'Which person or party?',
  meeting: 'Which meeting?',
  source: 'Which source?',
  date: 'Which day? Write it as 2017-10-10, “10 oct” or “last friday”, then the question.',
  past: 'Which day?',
  topic: 'Which party or issue?',
  second: 'Which one?',
  extra: 'This question takes no more words.',
  entry: 'Which entry of the record?',
  several: 'Which entry?',
  now: 'This speaks of the record as it is kept now.',
  since: 'Since when?',
  role: 'Who, and what may they do?',
  format: 'In which form?',
};

/** Something that could not be read: what, and what to try. */
export const sorry = {
  title: 'Not found',
  text: (sought: Sought, word: string): string => (word === '' ? missing[sought] : nothing[sought](`“${word}”`)),
  near: (labels: readonly string[]): string => `Did you mean ${lists.or(labels)}?`,
  known: (names: readonly string[], more: number): string =>
    `Try: ${more > 0 ? `${names.join(', ')} and ${more} more` : lists.or(names)}.`,
};

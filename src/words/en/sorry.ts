import { lists } from './lists.ts';

/** What a word was taken for when nothing went by it. */
export type Sought = 'command' | 'party' | 'issue' | 'person' | 'meeting' | 'source' | 'date' | 'past' | 'topic';

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
};

/** Something that could not be read: what, and what to try. */
export const sorry = {
  title: 'Not found',
  text: (sought: Sought, word: string): string => (word === '' ? missing[sought] : nothing[sought](`“${word}”`)),
  near: (labels: readonly string[], missing: boolean): string =>
    missing ? `Try: ${lists.or(labels)}.` : `Did you mean ${lists.or(labels)}?`,
  known: (names: readonly string[], more: number): string =>
    `Try: ${more > 0 ? `${names.join(', ')} and ${more} more` : lists.or(names)}.`,
};

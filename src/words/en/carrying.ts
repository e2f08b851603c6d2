import { levelsOf } from '../../record/carries.ts';
import type { Level, SourceType } from '../../record/entries.ts';
import { lists } from './lists.ts';

const types: Record<SourceType, string> = {
  article: 'an article',
  'joint-statement': 'a joint statement',
  statement: 'a statement',
  document: 'a document',
  interview: 'an interview',
  message: 'a message',
  analysis: 'our own analysis',
};

const speakers: Record<Level, string> = {
  'on-record': 'a named person on the record',
  document: 'an official text',
  background: 'an unnamed source',
  'press-report': 'a reporter’s own account',
  team: 'our own analysis',
};

/** Levels that a source carries, and the certainty they give. */
export const carrying = {
  /** `CBC News is an article, which cannot carry an official text. It can carry …` */
  level: (source: string, type: SourceType, level: Level): string =>
    `${source} is ${types[type]}, which cannot carry ${speakers[level]}. It can carry ${lists.or(levelsOf(type).map((one) => speakers[one]))}.`,
  unconfirmed:
    'Only an official text or a named person confirms, and none is cited. Say “reported”, or cite who confirms it.',
  disputed: 'Nothing is confirmed beside a second value. Say “contested”, or how sure the value shown first is.',
  type: (source: string, type: SourceType, lines: readonly string[]): string =>
    `${source} cannot become ${types[type]}: these lines rest on it at a level that ${types[type]} does not carry: ${lists.and(lines.slice(0, 5))}${lines.length > 5 ? ' and others' : ''}. Correct their citations first.`,
  unsaid: (source: string): string => `Who said it in ${source}? Without a name it is not on the record.`,
};

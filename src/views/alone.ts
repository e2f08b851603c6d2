import type { Cited, Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { smallPrint, statementsIn } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';

/** Says of lines that hang on one press report or one unnamed source that nothing else on record says them; once for each. */
export const aloneNote = (blocks: readonly Block[], words: Words): readonly Block[] => {
  const alone = statementsIn(blocks).flatMap(({ source }) => aloneIn(source) ?? []);
  const named = [...new Set(alone.map(({ source, level }) => words.sourcing.aloneWith(source.short, level)))];
  return named.length > 0 ? [smallPrint(md`${words.sourcing.alone(named)}`)] : [];
};

/** Returns the one source of a statement where that is a report or unnamed; `null` where others say it too. */
const aloneIn = ({ cite }: Sourced): Cited | null => {
  const [first] = cite;
  const speakers = new Set(cite.map(({ source, level, by }) => JSON.stringify([source.id, level, by])));
  const isWeak = first?.level === 'background' || (first?.level === 'press-report' && !first.by);
  return first && isWeak && speakers.size === 1 ? first : null;
};

import { normalise } from './names.ts';
import type { Negotiation } from './negotiation.ts';
import { isPurgedId } from './purge.ts';

const longest = 48;

/** A name for a new entry, made from words about it: no other entry goes by it, or ever did. */
export const newId = (
  { standing }: Pick<Negotiation, 'standing'>,
  words: string,
  taken: readonly string[] = [],
): string => {
  const slug =
    normalise(words)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-+|-+$/g, '') || 'entry';
  const isFree = (id: string) => !standing.has(id) && !taken.includes(id) && !isPurgedId(id);
  if (isFree(slug)) return slug;
  let number = 2;
  while (!isFree(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
};

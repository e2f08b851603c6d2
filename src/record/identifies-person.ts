import { normalise } from './names.ts';
import { all, type Negotiation } from './negotiation.ts';

/** Words that say no more about a person than their name does. */
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sir',
  'dame',
  'the',
  'of',
  'for',
  'and',
  'minister',
  'secretary',
  'ambassador',
  'president',
]);

/**
 * The person on record whom a description of an unnamed source names; `null` when it describes and does not name.
 * “A source close to Ross” describes; “Wilbur Ross”, “Secretary Ross” and “an aide to Wilbur Ross” name.
 */
export const identifiesPerson = (negotiation: Negotiation, description: string): string | null => {
  const words = normalise(description).split(' ').filter(Boolean);
  const person = all(negotiation, 'person').find(({ name, aliases, role, style = '' }) => {
    const full = [name, ...aliases.filter((alias) => alias.includes(' '))].map(normalise).filter(Boolean);
    const own = new Set([...titles, ...[name, role, style, ...aliases].flatMap((text) => normalise(text).split(' '))]);
    const called = [name, ...aliases].flatMap((text) => normalise(text).split(' '));
    const isNothingElse =
      words.length > 0 && words.every((word) => own.has(word)) && words.some((word) => called.includes(word));
    return isNothingElse || full.some((one) => ` ${words.join(' ')} `.includes(` ${one} `));
  });
  return person?.name ?? null;
};

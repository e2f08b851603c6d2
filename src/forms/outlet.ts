import { normalise } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';

const name = String.raw`(?:[Tt]he\s+)?(\p{Lu}[\p{L}\p{N}’'&.-]*(?:\s+(?:(?:of|and|&)\s+)?\p{Lu}[\p{L}\p{N}’'&-]*){0,3})`;
const verb = '(?:says|said|reports|reported|writes|wrote|is reporting|has learned|has reported|is saying)';

/** How people write whose report a message passes on: `Reuters says …`, `according to CBC`. */
const passedOn: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:according to|as reported by|per|via)\s+${name}`, 'u'),
  new RegExp(String.raw`(?:^|[\s(“"])${name}\s+(?:now\s+|also\s+)?${verb}\b`, 'u'),
  new RegExp(String.raw`\b(?:reports|writes)\s+${name}`, 'u'),
];

/** Words with a capital at the start of a sentence, or before a person's name, that name no outlet. */
const others = new Set(
  (
    'he she they it we you i who that this there here nobody somebody someone everybody everyone anybody one people ' +
    'sources officials source official negotiators diplomats and but so then also if when while as by mr mrs ms dr ' +
    'minister ministers president prime secretary ambassador premier senator governor chief deputy the a an ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
);

/** Returns the outlet whose report a message passes on; `null` where it names none, or a person or party on record. */
export const outletIn = (text: string, negotiation: Negotiation): string | null => {
  const found = passedOn.map((pattern) => pattern.exec(text)?.[1]?.replace(/[.,’']+$/u, '')).find(Boolean);
  return found && isOutlet(found, negotiation) ? found : null;
};

const isOutlet = (found: string, negotiation: Negotiation): boolean => {
  const words = normalise(found).split(' ');
  const named = [...all(negotiation, 'party'), ...all(negotiation, 'person')];
  const names = named.flatMap(({ name: own, aliases }) => [own, ...aliases]).map(normalise);
  const parts = new Set(all(negotiation, 'person').flatMap((person) => normalise(person.name).split(' ')));
  return !others.has(words[0] ?? '') && !words.some((word) => parts.has(word)) && !names.includes(words.join(' '));
};

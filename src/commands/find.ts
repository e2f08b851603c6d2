import { type Findable, findables, findEntry } from '../record/find-entry.ts';
import { type Named, phrase, quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { type Sorry, unknown } from './command.ts';

/** Maximum number of buttons offered where several entries fit. */
const choices = 5;

/** Finds the one entry that words name; otherwise offers choices, each as the line `about` would ask it by. */
export const entryNamed = (
  negotiation: Negotiation,
  words: readonly Word[],
  about: string,
  mayBeMeant: (one: Findable) => boolean = () => true,
): Findable | Sorry => {
  const found = findEntry(negotiation, words, mayBeMeant);
  if ('hit' in found) return found.hit;
  const offer = ({ label, value }: { label: string; value: Findable }) => ({ label, line: `${about} ${value.id}` });
  if ('several' in found)
    return { sorry: 'several', word: quoted(words), near: found.several.slice(0, choices).map(offer), known: [] };
  const among = findables(negotiation).filter(({ value }) => mayBeMeant(value));
  const sorry = unknown('entry', words, { near: found.near, among, line: (label) => `${about} ${label}` });
  const near = (phrase(words) === '' ? among.slice(0, choices) : found.near).map(offer);
  return { ...sorry, near, known: near.length > 0 ? [] : oneOfEach(among) };
};

/** Longest name given as an example, in characters. */
const exampleLength = 20;

/** Returns a short name of each kind, to say what can be named. */
const oneOfEach = (among: readonly Named<Findable>[]): readonly string[] => {
  const short = among.filter(({ label, value }) => !value.withdrawn && label.length <= exampleLength);
  const ofKinds = Map.groupBy(short, ({ value }) => value.kind).values();
  return [...ofKinds].flatMap(([first]) => first?.label ?? []);
};

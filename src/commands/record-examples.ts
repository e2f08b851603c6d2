import { type Day, plusDays } from '../record/dates.ts';
import { find, type Named, wordsOf } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { issueNames, partyNames, personNames } from '../record/vocabulary.ts';
import type { Command } from './command.ts';

/** Placeholders that an example fills with names of the record: `demands {party}`. */
type Place = 'party' | 'other' | 'issue' | 'person' | 'round' | 'meeting' | 'deadline' | 'source' | 'day' | 'zone';

type RecordNames = Readonly<Record<Place, string | undefined>>;

const lower = (name: string | undefined): string | undefined => name?.toLowerCase();

/** The last word of a name where it finds just this one, as people call each other; else the whole name. */
const shortest = (among: readonly Named<string>[]): string | undefined => {
  const [first] = among;
  const last = wordsOf(first?.label ?? '').at(-1)?.text ?? '';
  const found = find(last, among);
  return lower('hit' in found && found.hit === first?.value ? last : first?.label);
};

const namesOf = (negotiation: Negotiation, today: Day): RecordNames => {
  const [party, other] = partyNames(negotiation);
  const numbers = all(negotiation, 'round').flatMap(({ number }) => number ?? []);
  return {
    party: lower(party?.label),
    other: lower(other?.label),
    issue: lower(issueNames(negotiation)[0]?.label),
    person: shortest(personNames(negotiation)),
    round: numbers.length > 0 ? `round ${Math.max(...numbers)}` : undefined,
    meeting: lower(all(negotiation, 'meeting')[0]?.name),
    deadline: lower(all(negotiation, 'deadline')[0]?.name),
    source: lower(all(negotiation, 'source')[0]?.short),
    day: plusDays(today, -7),
    zone: negotiation.header.zone,
  };
};

const isPlace = (name: string, names: RecordNames): name is Place => name in names;

/** Fills a pattern; `null` where the record has nothing to put in one of its places. */
const filledIn = (pattern: string, names: RecordNames): string | null => {
  const places = [...pattern.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  const values = places.map((name) => (isPlace(name, names) ? names[name] : undefined));
  if (values.includes(undefined)) return null;
  return places.reduce((line, name, index) => line.replace(`{${name}}`, () => values[index] ?? ''), pattern);
};

/** Examples of a command that the record asked can answer, in its own names. */
export const recordExamples = (
  { examples, patterns = examples }: Pick<Command, 'examples' | 'patterns'>,
  negotiation: Negotiation,
  today: Day,
): readonly string[] => {
  const names = namesOf(negotiation, today);
  return patterns.flatMap((pattern) => filledIn(pattern, names) ?? []);
};

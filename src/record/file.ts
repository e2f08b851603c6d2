import { type Kind, kindNames } from './entries.ts';
import { aheadFaults, entryFaults } from './file-entry-faults.ts';
import { type Problem, quoted } from './file-problem.ts';
import { headings } from './file-schema.ts';
import { schemaFaults } from './file-schema-faults.ts';
import { mapOf } from './file-shape.ts';
import { type FileText, readText } from './file-text.ts';
import { type Filed, latestOf, readFiled } from './known-at.ts';
import { type Header, headerSchema } from './negotiation.ts';

export { type Problem, problemLine } from './file-problem.ts';

/** A negotiation as its data file tells it: entries in the order of the file. */
export interface NegotiationFile {
  /** The file's name, as it was given. */
  readonly name: string;
  readonly header: Header;
  readonly entries: readonly Filed[];
}

/** Result of reading a file: the negotiation, or all problems in order of place. */
type Parsed = { readonly file: NegotiationFile } | { readonly problems: readonly Problem[] };

/** Reads one data file. Never throws, whatever the text. Where the time is given, nothing may be reported later. */
export const parseFile = (name: string, text: string, now?: Date): Parsed => read(name, readText(name, text), now);

const read = (name: string, text: FileText, now: Date | undefined): Parsed => {
  const { data: header } = headerSchema.safeParse(mapOf(text.value).negotiation);
  const ahead = header && now ? aheadFaults(text.value, latestOf(header, now)) : [];
  const faults = text.value === undefined ? [] : [...schemaFaults(text.value), ...entryFaults(text.value), ...ahead];
  const problems = [...text.problems, ...faults.map(text.place)].sort(byPlace);
  return problems.length > 0 || !header ? { problems } : { file: { name, header, entries: entriesOf(text) } };
};

const byPlace = (one: Problem, other: Problem): number => one.line - other.line || one.column - other.column;

const entriesOf = ({ value, keysAt }: FileText): readonly Filed[] =>
  keysAt([]).flatMap((heading) => {
    const kind = kindUnder.get(heading);
    const bodies = mapOf(mapOf(value)[heading]);
    return kind ? keysAt([heading]).map((id) => readFiled(kind, id, mapOf(bodies[id]))) : [];
  });

const kindUnder: ReadonlyMap<string, Kind> = new Map(kindNames.map((kind) => [headings[kind], kind]));

/** Reads data files that are to stand side by side: no two of them may go by one id or one command. */
export const parseFiles = (
  files: readonly { readonly name: string; readonly text: string }[],
  now?: Date,
): { readonly files: readonly NegotiationFile[]; readonly problems: readonly Problem[] } => {
  const texts = files.map(({ name, text }) => ({ name, text: readText(name, text) }));
  const parsed = texts.map(({ name, text }) => read(name, text, now));
  const clashes = texts.flatMap(({ text }, index) => clashesOf(text, texts.slice(0, index)));
  return {
    files: parsed.flatMap((one) => ('file' in one ? [one.file] : [])),
    problems: [...parsed.flatMap((one) => ('problems' in one ? one.problems : [])), ...clashes],
  };
};

const clashesOf = (text: FileText, earlier: readonly { readonly name: string; readonly text: FileText }[]) =>
  ['id', 'command'].flatMap((field): readonly Problem[] => {
    const value = headerField(text, field);
    const other = earlier.find((one) => headerField(one.text, field) === value);
    if (value === undefined || !other) return [];
    const what = `${other.name} has the ${field} ${quoted(value)} already`;
    const expected = `${field === 'id' ? 'an id' : 'a command'} of its own`;
    return [text.place({ path: ['negotiation', field], on: 'value', what, expected, nearest: null })];
  });

const headerField = ({ value }: FileText, field: string): unknown => mapOf(mapOf(value).negotiation)[field];

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import { type Fault, type Path, type Problem, quoted } from './file-problem.ts';

/** A data file as YAML: its plain value, what is wrong with it as YAML, and where things stand in the text. */
export interface FileText {
  /** Nothing when the text is no YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The keys of the map at a path, in the order of the file. */
  keysAt(path: Path): readonly string[];
  place(fault: Fault): Problem;
}

interface Flaw {
  readonly offset: number;
  readonly path?: Path;
  readonly what: string;
  readonly expected?: string;
}

/** Longer files are not read: a negotiation has some hundred entries. */
const longest = 2_000_000;

/** Reads text as one YAML 1.2 document of plain values: no aliases, no tags, no dates but as text. */
export const readText = (file: string, text: string): FileText => {
  const lines = new LineCounter();
  const document = parse(text.length > longest ? '' : text, lines);
  const broken = text.length > longest ? [tooLong] : [...syntaxFlaws(document), ...foreign(document)];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    value: broken.length > 0 ? undefined : document.toJS(),
    problems: (broken.length > 0 ? broken : keyFlaws(document)).map(({ offset, path = [], what, expected = null }) => ({
      ...at(offset),
      path,
      what,
      expected,
      nearest: null,
    })),
    keysAt: (path) => pairsIn(follow(document.contents, path)).map(keyOf),
    place: ({ on, ...fault }) => ({ ...at(offsetOf(document.contents, fault.path, on)), ...fault }),
  };
};

type Document = ReturnType<typeof parse>;

const parse = (text: string, lineCounter: LineCounter) =>
  parseDocument(text, {
    lineCounter,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });

const tooLong: Flaw = { offset: 0, what: 'the file is too long', expected: `at most ${longest} characters` };

const syntaxFlaws = ({ errors, warnings }: Document): readonly Flaw[] =>
  [...errors, ...warnings]
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ code, message, pos: [offset] }) => ({ offset, what: inWords.get(code) ?? message }));

const inWords: ReadonlyMap<string, string> = new Map([
  ['RESOURCE_EXHAUSTION', 'this is nested too deep'],
  ['MULTIPLE_DOCS', 'a second document begins here: a file holds one negotiation'],
  ['TAB_AS_INDENT', 'a tab stands where spaces are needed'],
  ['NON_STRING_KEY', 'a key has to be plain text'],
]);

/** An alias would let one entry change with another, and a few lines of them can stand for a billion. */
const foreign = (document: Document): readonly Flaw[] => {
  const flaws: Flaw[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      flaws.push({ offset: range?.[0] ?? 0, what: `the alias ${quoted(`*${source}`)} is not followed: write it out` });
    },
  });
  return flaws;
};

const keyFlaws = ({ contents, errors }: Document): readonly Flaw[] => {
  const twice = new Set(errors.filter(({ code }) => code === 'DUPLICATE_KEY').map(({ pos: [offset] }) => offset));
  return allPairs(contents, []).flatMap(({ path, pair }): Flaw[] => {
    const offset = offsetAt(pair.key);
    const key = quoted(keyOf(pair));
    if (keyOf(pair) === '__proto__') return [{ offset, path, what: `${key} cannot be a key` }];
    if (!twice.has(offset)) return [];
    return [{ offset, path, what: path.length === 2 ? `two entries go by ${key}` : `${key} is written twice here` }];
  });
};

const allPairs = (node: unknown, path: Path): readonly { readonly path: Path; readonly pair: Pair }[] => {
  if (isSeq(node)) return node.items.flatMap((item, index) => allPairs(item, [...path, index]));
  return pairsIn(node).flatMap((pair) => {
    const below = [...path, keyOf(pair)];
    return [{ path: below, pair }, ...allPairs(pair.value, below)];
  });
};

const pairsIn = (node: unknown): readonly Pair[] => (isMap(node) ? node.items : []);

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const follow = (contents: unknown, path: Path): unknown => path.reduce(stepInto, contents);

const stepInto = (node: unknown, step: string | number): unknown =>
  isSeq(node) ? node.items[Number(step)] : pairAt(node, step)?.value;

/** Of a key that is written twice, the later one counts. */
const pairAt = (node: unknown, step: string | number): Pair | undefined =>
  pairsIn(node).findLast((pair) => keyOf(pair) === step);

/** Where the value or key at a path begins; where there is none, the key of whatever should hold it. */
const offsetOf = (contents: unknown, path: Path, on: Fault['on']): number => {
  const above = follow(contents, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return offsetAt(contents);
  const pair = pairAt(above, last);
  const found = on === 'key' && pair ? pair.key : stepInto(above, last);
  if (hasPlace(found)) return offsetAt(found);
  return pair ? offsetAt(pair.key) : offsetOf(contents, path.slice(0, -1), isSeq(above) ? 'value' : 'key');
};

const hasPlace = (node: unknown): boolean => !isAlias(node) && rangeOf(node) !== null;

const offsetAt = (node: unknown): number => rangeOf(node) ?? 0;

const rangeOf = (node: unknown): number | null =>
  isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? null) : null;

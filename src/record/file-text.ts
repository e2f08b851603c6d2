import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { holdsTooMuch, longestFile, mostValues } from './file-bounds.ts';
import { type Fault, type Path, type Problem, quoted } from './file-problem.ts';

/** A data file as YAML: its plain value, what is wrong with it as YAML, and where things stand in the text. */
export interface FileText {
  /** `undefined` when the text is no YAML. */
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

/** Reads text as one YAML 1.2 document of plain values: no aliases, no tags, no dates but as text. */
export const readText = (file: string, text: string): FileText => {
  const lines = new LineCounter();
  const excess = excessOf(text);
  const document = parse(excess ? '' : text, lines);
  const broken = excess ? [excess] : cut([...syntaxFlaws(document), ...foreign(document)]);
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
    // The library compares each key with every other of its map; those that are written twice are found below.
    uniqueKeys: false,
    // On “silent” the library says nothing of a second document.
    logLevel: 'error',
  });

/** Returns why a text is refused before parsing; `null` when it may be parsed. */
const excessOf = (text: string): Flaw | null => {
  if (text.length > longestFile)
    return { offset: 0, what: 'the file is too long', expected: `at most ${longestFile} characters` };
  if (holdsTooMuch(text))
    return { offset: 0, what: 'the file holds too much', expected: `at most ${mostValues} keys and values` };
  return null;
};

/** Most faults told of a text that is no YAML: the first tell as much as all of them. */
const mostFlaws = 100;

const cut = (flaws: readonly Flaw[]): readonly Flaw[] =>
  flaws.length > mostFlaws
    ? [
        ...flaws.slice(0, mostFlaws),
        { offset: flaws[mostFlaws]?.offset ?? 0, what: `${flaws.length - mostFlaws} more such places follow` },
      ]
    : flaws;

const syntaxFlaws = ({ errors, warnings }: Document): readonly Flaw[] =>
  [...errors, ...warnings].map(({ code, message, pos: [offset] }) => ({ offset, what: inWords.get(code) ?? message }));

const inWords: ReadonlyMap<string, string> = new Map([
  ['RESOURCE_EXHAUSTION', 'this is nested too deep'],
  ['MULTIPLE_DOCS', 'a second document begins here: a file holds one negotiation'],
  ['TAB_AS_INDENT', 'a tab stands where spaces are needed'],
  ['NON_STRING_KEY', 'a key has to be plain text'],
]);

/** Refuses aliases: one entry could change with another, and a few lines can stand for a billion. */
const foreign = (document: Document): readonly Flaw[] => {
  const flaws: Flaw[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      flaws.push({ offset: range?.[0] ?? 0, what: `the alias ${quoted(`*${source}`)} is not followed: write it out` });
    },
  });
  return flaws;
};

const keyFlaws = ({ contents }: Document): readonly Flaw[] =>
  allPairs(contents, []).flatMap(({ path, pair, isFirst }): Flaw[] => {
    const offset = offsetAt(pair.key);
    const key = quoted(keyOf(pair));
    if (keyOf(pair) === '__proto__') return [{ offset, path, what: `${key} cannot be a key` }];
    if (isFirst) return [];
    return [{ offset, path, what: path.length === 2 ? `two entries go by ${key}` : `${key} is written twice here` }];
  });

/** A pair anywhere in the file, and whether its key is the first of its name in its map. */
interface Placed {
  readonly path: Path;
  readonly pair: Pair;
  readonly isFirst: boolean;
}

const allPairs = (node: unknown, path: Path): readonly Placed[] => {
  if (isSeq(node)) return node.items.flatMap((item, index) => allPairs(item, [...path, index]));
  const seen = new Set<string>();
  return pairsIn(node).flatMap((pair) => {
    const key = keyOf(pair);
    const isFirst = !seen.has(key);
    seen.add(key);
    const below = [...path, key];
    return [{ path: below, pair, isFirst }, ...allPairs(pair.value, below)];
  });
};

const pairsIn = (node: unknown): readonly Pair[] => (isMap(node) ? node.items : []);

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const follow = (contents: unknown, path: Path): unknown => path.reduce(stepInto, contents);

const stepInto = (node: unknown, step: string | number): unknown =>
  isSeq(node) ? node.items[Number(step)] : pairAt(node, step)?.value;

/** The pairs of each map by their keys, made when one of them is first looked for. */
const indexes = new WeakMap<object, ReadonlyMap<string, Pair>>();

/** Indexes a map's pairs by key; of a key that is written twice, the later one counts. */
const indexOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
  const index = indexes.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
  indexes.set(map, index);
  return index;
};

const pairAt = (node: unknown, step: string | number): Pair | undefined =>
  isMap(node) ? indexOf(node).get(String(step)) : undefined;

/** Returns the offset of the value or key at a path; where there is none, of the key that should hold it. */
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

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { dataFile } from './support/data-file.ts';
import { parts, portions, table } from './support/may-import.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** A file of the program, with what it imports: files of the program by their path in `src/`, packages by their name. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
  /** Imports that are more than types: they are loaded. */
  readonly loaded: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gu;

const readSource = (path: string): SourceFile => {
  const text = readFileSync(join(source, path), 'utf8');
  const found = [...text.matchAll(importPattern)].map(([, isType, from, dynamic]) => ({
    isType: isType !== undefined,
    name: from ?? dynamic ?? '',
  }));
  const inside = found.map(({ isType, name }) => ({
    isType,
    name: name.startsWith('.') ? relative(source, join(source, path, '..', name)) : name,
  }));
  return {
    path,
    text,
    files: inside.filter((_, index) => found[index]?.name.startsWith('.')).map(({ name }) => name),
    packages: found.filter(({ name }) => !name.startsWith('.')).map(({ name }) => name),
    loaded: inside.filter(({ isType }) => !isType).map(({ name }) => name),
  };
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(readSource);

/** The part of the house that a file belongs to: its folder; what starts or serves from the command line may use all. */
const partOf = (path: string): string => {
  const [folder = '', ...rest] = path.split('/');
  if (rest.length > 0) return folder;
  return folder === 'bot.ts' || folder === 'config.ts' ? folder.slice(0, -'.ts'.length) : 'start';
};

const mayImport = new Map(parts.map(({ name, mayImport }) => [name, mayImport]));

const portionOf = new Map<string, RegExp>(Object.entries(portions));

const isAllowed = (from: string, to: string): boolean => {
  const [part, other] = [partOf(from), partOf(to)];
  // Tests and other things outside the program are nobody's to import; the start reads its own version.
  if (to.startsWith('..')) return part === 'start' && to === '../package.json';
  if (part === 'start' || part === other) return true;
  return (mayImport.get(part) ?? []).some((allowed) => allowed === other || portionOf.get(allowed)?.test(to));
};

test('every part of the house has its line in the table, and the table no other', () => {
  const found = [...new Set(files.map(({ path }) => partOf(path)))].filter((part) => part !== 'start');
  expect(found.toSorted()).toEqual(parts.map(({ name }) => name).toSorted());
});

test('CONTRIBUTING shows the table that is held here', () => {
  const shown = readFileSync(join(source, '../CONTRIBUTING.md'), 'utf8').split('\n\n');
  expect(shown.find((paragraph) => paragraph.startsWith('| folder |'))).toBe(table);
});

test('no part imports what it may not', () => {
  const wrong = files.flatMap(({ path, files }) =>
    files.filter((to) => !isAllowed(path, to)).map((to) => `${path} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('what is imported is there', () => {
  const there = new Set(readdirSync(source, { recursive: true, encoding: 'utf8' }));
  const missing = files.flatMap(({ path, files }) =>
    files.filter((to) => !to.startsWith('..') && !there.has(to)).map((to) => `${path} imports ${to}`),
  );
  expect(missing).toEqual([]);
});

/** Every file that a file imports, types included, and that those import in turn. */
const reachedFrom = (path: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const to of imports.get(next) ?? [])
      if (!reached.has(to)) {
        reached.add(to);
        waiting.push(to);
      }
  return reached;
};

const imports = new Map(files.map(({ path, files }) => [path, files]));

test('nothing is imported in a circle, be it a type', () => {
  expect(files.map(({ path }) => path).filter((path) => reachedFrom(path).has(path))).toEqual([]);
});

test.each([
  [/^@slack\/(?:bolt|web-api|socket-mode|oauth)/u, /^slack\//u],
  [/^@slack\/types$/u, /^(?:slack|views|forms|commands)\//u],
  [/^better-sqlite3$/u, /^store\//u],
  [/^(?:react|react-dom|slack-blocks-to-jsx)/u, /^playground\//u],
  [/^pino/u, /^slack\//u],
])('%s is known only to %s', (name, where) => {
  const wrong = files.filter(({ path, packages }) => packages.some((one) => name.test(one)) && !where.test(path));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** Every file that is loaded, now or later, when this one is; others than those followed are left out. */
const loadedWith = (start: string, isFollowed: (path: string) => boolean): readonly SourceFile[] => {
  const reached = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    const file = files.find((one) => one.path === path);
    if (!file || reached.has(path) || !isFollowed(path)) return;
    reached.set(path, file);
    for (const next of file.loaded) visit(next);
  };
  visit(start);
  return [...reached.values()];
};

const developmentPackages = new Set(Object.keys(packageJson.devDependencies));

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

const developmentNeeds = (start: string, isFollowed: (path: string) => boolean): readonly string[] =>
  loadedWith(start, isFollowed).flatMap(({ path, loaded }) =>
    loaded.filter((name) => developmentPackages.has(packageOf(name))).map((name) => `${path} loads ${name}`),
  );

test.each(['main.ts', 'validate.ts', 'backup.ts', 'export.ts', 'import.ts'])(
  'a production install runs %s: nothing but the playground needs a development package',
  (start) => {
    expect(developmentNeeds(start, (path) => partOf(path) !== 'playground')).toEqual([]);
  },
);

test('the playground draws with development packages, which is why it is loaded only where it is played', () => {
  expect({
    needs: developmentNeeds('playground/start-playground.ts', () => true).length > 0,
    loaders: files
      .filter(({ path, loaded }) => partOf(path) !== 'playground' && loaded.some((to) => partOf(to) === 'playground'))
      .map(({ path, text }) => `${path}: ${/import\('\.\/playground[^)]*\)/u.exec(text)?.[0]}`),
  }).toEqual({ needs: true, loaders: ["main.ts: import('./playground/start-playground.ts')"] });
});

test('what Slack calls its blocks is a matter of types and never loaded', () => {
  expect(files.filter(({ loaded }) => loaded.includes('@slack/types')).map(({ path }) => path)).toEqual([]);
});

test('of a large package only the part that is needed is loaded, since all of it costs a second at every start', () => {
  const wrong = files.flatMap(({ path, loaded }) =>
    loaded.filter((name) => ['date-fns', 'chrono-node'].includes(name)).map((name) => `${path} loads ${name}`),
  );
  expect(wrong).toEqual([]);
});

/** The code of a file without its comments, where an example may say anything. */
const codeOf = ({ text }: SourceFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/[^\n]*/gu, '$1');

const pure = ['record', 'words', 'views', 'schedule', 'commands', 'forms', 'digest'];

test('what is pure reads no clock and throws no dice: time is handed to it', () => {
  const reading =
    /Date\.now|new Date\(\s*\)|Math\.random|randomBytes|randomUUID|performance\.now|node:(?:fs|timers|http)|setTimeout|setInterval|process\./u;
  const wrong = files.filter((file) => pure.includes(partOf(file.path)) && reading.test(codeOf(file)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** Names and ids that stand in the first negotiation’s data: a word of them in code would mean that code knows it. */
const known = dataFile('data/nafta.yml').entries.flatMap((entry) => {
  if (entry.kind === 'party') return [entry.name, ...entry.aliases.filter((alias) => alias.length > 3)];
  if (entry.kind === 'person') return entry.name.split(' ').filter((part) => part.length > 3);
  return entry.kind === 'source' ? [entry.id, entry.short] : [];
});

/**
 * Code without what may name anything: comments, the examples of a command, which are asked of the first negotiation,
 * and the world's time zones and the towns in them.
 */
const unexampled = (file: SourceFile): string =>
  file.path === 'schedule/zone-names.ts'
    ? ''
    : codeOf(file)
        .replace(/\n\s*examples: \[[^\]]*\]/gu, '')
        .replace(/\b[A-Z]\w+\/[A-Z]\w+/gu, '');

test('no code knows the first negotiation: its names stand in the data alone', () => {
  const names = new RegExp(
    `(?<![\\p{L}_])(?:nafta|${known.map((name) => name.replace(/[.*+?^$()|[\]\\]/gu, '\\$&')).join('|')})(?![\\p{L}_])`,
    'iu',
  );
  const wrong = files
    .flatMap((file) =>
      unexampled(file)
        .split('\n')
        .map((line) => ({ path: file.path, line: line.trim() })),
    )
    .filter(({ line }) => names.test(line))
    .map(({ path, line }) => `${path}: ${line}`);
  expect(wrong).toEqual([]);
});

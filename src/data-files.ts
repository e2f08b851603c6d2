import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { DataFile } from './bot/data-file.ts';
import type { Entry } from './record/entries.ts';
import { checkedHeaderSchema, type Header } from './record/negotiation.ts';

/** Result of reading the data files: the files, or every problem in them, a line each. */
export type DataFiles = { readonly files: readonly DataFile[] } | { readonly problems: readonly string[] };

interface Text {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/**
 * Reads the data files that a pattern such as `data/*.yml` matches. Checking a file takes longer than all the rest of
 * a start, so the head of a valid one is cached under the hash of its text, in a folder that can be deleted.
 */
export const readDataFiles = async (pattern: string, kept: URL = besideCompiled): Promise<DataFiles> => {
  const texts = await Promise.all((await Array.fromAsync(glob(pattern))).sort().map(readText));
  const heads = await Promise.all(texts.map(({ hash }) => recall(kept, hash)));
  const files = texts.flatMap((text, index) => (heads[index] ? [dataFile(text, heads[index])] : []));
  return files.length === texts.length && areApart(files) ? { files } : check(texts, kept);
};

const besideCompiled = new URL('../node_modules/.cache/data-files/', import.meta.url);

const readText = async (name: string): Promise<Text> => {
  const text = await readFile(name, 'utf8');
  const shown = isAbsolute(name) ? relative(process.cwd(), name) : name;
  return { name: shown, text, hash: createHash('sha256').update(text).digest('hex') };
};

const areApart = (files: readonly DataFile[]): boolean =>
  (['id', 'command'] as const).every(
    (field) => new Set(files.map(({ header }) => header[field])).size === files.length,
  );

const check = async (texts: readonly Text[], kept: URL): Promise<DataFiles> => {
  const { parseFiles, problemLine } = await import('./record/file.ts');
  const { files, problems } = parseFiles(texts);
  if (problems.length > 0) return { problems: problems.map(problemLine) };
  const headers = texts.map((_, index) => files[index]?.header);
  await Promise.all(texts.map(({ hash }, index) => remember(kept, hash, headers[index])));
  return { files: texts.flatMap((text, index) => (headers[index] ? [dataFile(text, headers[index])] : [])) };
};

const dataFile = ({ name, text, hash }: Text, header: Header): DataFile => {
  let reading: Promise<readonly Entry[]> | undefined;
  const read = async () => {
    const { parseFile, problemLine } = await import('./record/file.ts');
    const parsed = parseFile(name, text);
    if ('problems' in parsed) throw new Error(parsed.problems.map(problemLine).join('\n'));
    return parsed.file.entries;
  };
  const entries = () => {
    reading ??= read();
    return reading;
  };
  return { name, header, hash, entries };
};

const recall = async (kept: URL, hash: string): Promise<Header | null> => {
  try {
    const text = await readFile(new URL(`${hash}.json`, kept), 'utf8');
    return checkedHeaderSchema.parse(JSON.parse(text), { jitless: true });
  } catch {
    return null;
  }
};

/** Caches a head by renaming a finished file, so that no process reads half of it; a failed write is ignored. */
const remember = async (kept: URL, hash: string, header: Header | undefined): Promise<void> => {
  const aside = new URL(`${hash}.${process.pid}`, kept);
  try {
    await mkdir(kept, { recursive: true });
    await writeFile(aside, JSON.stringify(header));
    await rename(aside, new URL(`${hash}.json`, kept));
  } catch {
    return;
  }
};

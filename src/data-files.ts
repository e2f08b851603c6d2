import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { DataFile } from './bot/snapshots.ts';

/** The data files that a pattern matches, read; or every problem in them, a line each. */
export type DataFiles = { readonly files: readonly DataFile[] } | { readonly problems: readonly string[] };

/** Reads the data files that a pattern such as `data/*.yml` matches. */
export const readDataFiles = async (pattern: string): Promise<DataFiles> => {
  // What reads YAML takes long to load and is needed here alone.
  const { parseFiles, problemLine } = await import('./record/file.ts');
  const names = (await Array.fromAsync(glob(pattern))).sort();
  const texts = await Promise.all(
    names.map(async (name) => ({ name: shown(name), text: await readFile(name, 'utf8') })),
  );
  const { files, problems } = parseFiles(texts);
  if (problems.length > 0) return { problems: problems.map(problemLine) };
  return {
    files: files.map(({ name, header, entries }, index) => ({
      name,
      header,
      hash: createHash('sha256')
        .update(texts[index]?.text ?? '')
        .digest('hex'),
      entries: async () => entries,
    })),
  };
};

const shown = (name: string): string => (isAbsolute(name) ? relative(process.cwd(), name) : name);

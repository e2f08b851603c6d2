import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NegotiationFile, parseFile, problemLine } from '../../src/record/file.ts';
import { statesByKnownDay } from '../../src/record/known-at.ts';
import { emptyNegotiation, fold, type Negotiation } from '../../src/record/negotiation.ts';

/** Reads the text of a file of this project, by its path from the top. */
export const textOf = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** Reads a data file of this project; throws with its problems when it has any. */
export const dataFile = (
  path: 'data/nafta.yml' | 'test/support/second.yml' | 'test/support/mercosur.yml',
): NegotiationFile => {
  const parsed = parseFile(path, textOf(path));
  if ('file' in parsed) return parsed.file;
  throw new Error(parsed.problems.map(problemLine).join('\n'));
};

/** Makes the snapshot of a data file, as known at the end of a day. */
export const recordOf = ({ header, name, entries }: NegotiationFile, asOf = '9999-12-31'): Negotiation => {
  const sources = new Map(entries.filter((entry) => entry.kind === 'source').map((source) => [source.id, source]));
  const told = entries
    .flatMap((entry) =>
      statesByKnownDay(entry, sources).map((state) => ({ entry: entry.id, kind: entry.kind, ...state })),
    )
    .filter(({ knownAt }) => knownAt <= asOf);
  const revisions = told.map((state, index) => ({
    ...state,
    seq: index + 1,
    team: 'T1',
    negotiation: header.id,
    version: told.slice(0, index).filter(({ entry }) => entry === state.entry).length + 1,
    recordedAt: '2030-01-01T00:00:00.000Z',
    author: name,
    origin: 'seed' as const,
    why: 'In the data file',
  }));
  return fold(emptyNegotiation(header), revisions);
};

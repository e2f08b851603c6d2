import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** File beside a record that names the record's file, and says how much was sent from it. */
export interface InstanceFile {
  readonly id: string;
  readonly sends: number;
  /** Identity of the record's file; it is another after a copy of it was put in its place. */
  readonly file: string;
  /** Identity of its write-ahead log. */
  readonly log: string;
}

const Schema = z.object({
  id: z.string(),
  sends: z
    .string()
    .regex(/^\d{16}$/)
    .transform(Number),
  file: z.string(),
  log: z.string(),
});

const pathOf = (path: string): string => `${path}-instance`;

/** Returns the file beside a record; `null` where there is none that can be read. */
export const readInstanceFile = (path: string): InstanceFile | null => {
  try {
    return Schema.parse(JSON.parse(readFileSync(pathOf(path), 'utf8')));
  } catch {
    return null;
  }
};

/** Writes as many bytes for every count of the same file, so that it can be overwritten where it stands. */
const textOf = ({ id, sends, file, log }: InstanceFile): string =>
  `${JSON.stringify({ id, sends: String(sends).padStart(16, '0'), file, log })}\n`;

/**
 * Writes the file beside a record. Failing at that is not told: at worst a copy is looked for that is none, or one is
 * not recognised.
 */
export const writeInstanceFile = (path: string, said: InstanceFile): void => {
  try {
    writeFileSync(`${pathOf(path)}.partial`, textOf(said), { mode: 0o600 });
    renameSync(`${pathOf(path)}.partial`, pathOf(path));
  } catch {
    return;
  }
};

/** Overwrites the count in the file, in one write that a dying process does or does not. */
export const updateInstanceFile = (path: string, said: InstanceFile): void => {
  try {
    writeFileSync(pathOf(path), textOf(said), { flag: 'r+' });
  } catch {
    return;
  }
};

/**
 * Returns what tells a file from a copy of it at the same path; empty where there is none. An inode is given anew soon
 * after its file is deleted, so that the instant of making counts as well, where the file system keeps one.
 */
export const fileIdentity = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return '';
  const isKept = found.birthtimeMs > 0 && found.birthtimeMs !== found.ctimeMs;
  return `${found.ino} ${isKept ? Math.round(found.birthtimeMs) : '?'}`;
};

/** Whether two identities may be of one file. */
export const isSameFile = (one: string, other: string): boolean => {
  const [[ino, made], [otherIno, otherMade]] = [one.split(' '), other.split(' ')];
  return ino === otherIno && (made === otherMade || made === '?' || otherMade === '?');
};

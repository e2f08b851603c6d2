import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { mustBeFile, mustBeOurs } from './connection.ts';
import { prepareLogCheck } from './log-check.ts';
import { type LogPoint, logStart } from './log-store.ts';
import { versionOf } from './migrations.ts';
import { inWords } from './sqlite-error.ts';
import { StoreError } from './store-error.ts';

/** Revisions that are read at once. */
const slice = 1_000;

/** First version of a file whose revisions are hashed. */
const firstHashed = 11;

/** Returns the `seq` of each revision of a file that is not as it was written; the file is only read. */
export const verifyFile = (file: string): readonly number[] => {
  const path = resolve(file);
  let database: Database.Database | undefined;
  try {
    mustBeFile(path);
    database = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    mustBeOurs(database, path);
    if (versionOf(database) < firstHashed)
      throw new StoreError(
        'not a record',
        `The record ${path} is of before its revisions were hashed: nothing in it can be verified.`,
      );
    const check = prepareLogCheck(database);
    const altered: number[] = [];
    for (let point: LogPoint | null = logStart; point; ) {
      const part: ReturnType<typeof check> = check(point, slice);
      altered.push(...part.altered.map(({ seq }) => seq));
      point = part.next;
    }
    return altered;
  } catch (error) {
    throw inWords(error, path);
  } finally {
    database?.close();
  }
};

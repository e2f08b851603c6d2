import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { inWords } from './sqlite-error.ts';
import { wipe } from './wipe.ts';

/** How the worker ended: with an error of SQLite's, by its code, or with none. */
export const Ended = z.object({ code: z.string().nullable(), message: z.string() });

/** File to wipe, with what is written down as the instant, and the milliseconds for which a lock is waited for. */
export const ToWipe = z.object({ path: z.string(), at: z.string(), patience: z.number() });

const inWorker = (toWipe: z.infer<typeof ToWipe>): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./wipe-worker.ts', import.meta.url), { workerData: toWipe });
    worker.once('message', (said: unknown) => {
      const { code, message } = Ended.parse(said);
      if (code === null) resolve();
      else reject(inWords(new Database.SqliteError(message, code), toWipe.path));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that wipes ended without a word.')));
  });

/**
 * Prepares wiping a connection's file in a thread of its own, by a connection of its own: rewriting a hundred thousand
 * revisions takes seconds, in which questions are answered. One wipe runs at a time; it throws a `StoreError` in words.
 */
export const prepareWipe = (database: Database.Database, patience: number): ((at: string) => Promise<void>) => {
  let last = Promise.resolve();
  return (at) => {
    const done = last.then(() =>
      // No other connection reaches a record that is in memory alone.
      database.memory ? wipe(database, at) : inWorker({ path: database.name, at, patience }),
    );
    last = done.catch(() => {});
    return done;
  };
};

import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config.ts';

/** Where the edge writes what happened: JSON, one line each. */
export type Log = Logger;

/** A log at this level that writes to this destination. */
export const createLog = (level: LogLevel, destination: DestinationStream): Log =>
  pino({ level, base: null }, destination);

/** Standard output, a few lines at a time: a write for each line would cost an eighth of an answer. `flushSync` before the end. */
export const standardOutput = () => pino.destination({ dest: 1, sync: true, minLength: 4096, periodicFlush: 250 });

/** What may be told of an error: its name, code and place, never its message, which may quote a person or a token. */
export const errorFields = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, ...code, at: places.slice(0, 12).map((place) => place.trim()) };
};

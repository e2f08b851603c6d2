import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config.ts';

/** Log of the Slack side: JSON, one line per event. */
export type Log = Logger;

/** Creates a log at this level that writes to this destination. */
export const createLog = (level: LogLevel, destination: DestinationStream): Log =>
  pino({ level, base: null }, destination);

/**
 * Opens standard output, buffered: a write per line would cost an eighth of an answer. Call `flushSync` before the
 * end.
 */
export const standardOutput = () => pino.destination({ dest: 1, sync: true, minLength: 4096, periodicFlush: 250 });

/** Returns an error's name, code and place for the log, never its message, which may quote a person or a token. */
export const errorFields = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, ...code, at: places.slice(0, 12).map((place) => place.trim()) };
};

import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config.ts';

/** Where the edge writes what happened: JSON, one line each. */
export type Log = Logger;

/** A log at this level, on standard output unless told otherwise. */
export const createLog = (level: LogLevel, destination?: DestinationStream): Log => {
  const options = { level, base: null };
  return destination === undefined ? pino(options) : pino(options, destination);
};

/** What may be told of an error: its name, code and place, never its message, which may quote a person or a token. */
export const told = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, ...code, at: places.slice(0, 12).map((place) => place.trim()) };
};

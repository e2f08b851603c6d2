import type { Log } from './log.ts';

/** What the log says of one request. */
export interface RequestLine {
  readonly method: string | undefined;
  readonly path: string;
  readonly status: number;
  /** From its first byte to its answer, in milliseconds. */
  readonly ms: number;
}

/** Writes a line for each request behind the answers of this tick of the event loop: many in a row cost half of what each costs in between. */
export const createRequestLines = (log: Log): ((line: RequestLine) => void) => {
  const lines: RequestLine[] = [];
  const write = () => {
    for (const line of lines) log.info(line, 'request');
    lines.length = 0;
  };
  return (line) => {
    if (lines.push(line) === 1) setImmediate(write);
  };
};

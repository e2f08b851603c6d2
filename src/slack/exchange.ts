import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import type { Subject } from './subject.ts';

/** One request and its one answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly path: string;
  /** Says what the request turned out to be, for its line in the log. */
  concerns(subject: Subject): void;
  /** Answers and writes the line; an exchange that is answered already stays as it is. */
  answer(status: number, body?: string, type?: string): void;
}

const paths = new Set(['/slack/events', '/healthz', '/metrics']);

/** Begins an exchange; `isLast` tells whether the connection is to close after it. */
export const createExchange = (
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
  isLast: () => boolean,
): Exchange => {
  const started = performance.now();
  const [path = ''] = (request.url ?? '').split('?', 1);
  let subject: Subject | undefined;
  return {
    request,
    path,
    concerns(known) {
      subject = known;
    },
    answer(status, body = '', type = 'text/plain; charset=utf-8') {
      if (response.headersSent) return;
      const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
      response.writeHead(status, isLast() || !request.complete ? { ...headers, connection: 'close' } : headers);
      response.end(body);
      const what = paths.has(path) ? path : 'other';
      const ms = Math.round((performance.now() - started) * 100) / 100;
      log.info({ method: request.method, path: what, ...subject, status, ms }, 'request');
    },
  };
};

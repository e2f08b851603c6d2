import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogSubject } from './log-subject.ts';
import type { RequestLine } from './request-lines.ts';

/** One request and its one answer. */
export interface HttpExchange {
  readonly request: IncomingMessage;
  readonly path: string;
  /** Sets the subject of the request for its line in the log. */
  setSubject(subject: LogSubject): void;
  /**
   * Answers and writes the log line; ignored when answered already. `latin1`, which costs less, is only for a body
   * that is all ASCII.
   */
  answer(status: number, body?: string, type?: string, encoding?: 'utf8' | 'latin1'): void;
}

const paths = new Set(['/slack/events', '/healthz', '/metrics']);

/** Begins an exchange; `isLast` tells whether the connection is to close after it. */
export const createHttpExchange = (
  request: IncomingMessage,
  response: ServerResponse,
  note: (line: RequestLine) => void,
  isLast: () => boolean,
): HttpExchange => {
  const started = performance.now();
  const [path = ''] = (request.url ?? '').split('?', 1);
  let subject: LogSubject | undefined;
  return {
    request,
    path,
    setSubject(known) {
      subject = known;
    },
    answer(status, body = '', type = 'text/plain; charset=utf-8', encoding = 'utf8') {
      if (response.headersSent) return;
      const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body, encoding) };
      response.writeHead(status, isLast() || !request.complete ? { ...headers, connection: 'close' } : headers);
      response.end(body, encoding);
      const what = paths.has(path) ? path : 'other';
      const ms = Math.round((performance.now() - started) * 100) / 100;
      note({ method: request.method, path: what, ...subject, status, ms });
    },
  };
};

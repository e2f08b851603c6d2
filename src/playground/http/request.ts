import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fields } from '../block.ts';
import { fields } from '../block.ts';

const most = 4_000_000;

/** Reads the whole body as text; `null` when it is longer than 4 MB. */
export const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > most) return null;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Parses the arguments in a body, JSON or a form; empty when it is neither. */
export const argumentsIn = (type: string, body: string): Fields => {
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    return fields.catch({}).parse(JSON.parse(body));
  } catch {
    return {};
  }
};

/** Returns the headers, each as one string. */
export const headersOf = (request: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

/** HTTP response, sent in one piece. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes a response in plain text. */
export const inWords = (status: number, body: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
  headers: {},
});

/** Makes a response in JSON. */
export const inJson = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
  headers,
});

/** Response at an unknown address: 404. */
export const nothing: Reply = inWords(404, 'There is nothing here.');

/** Sends a response in one piece. */
export const send = (response: ServerResponse, { status, type, body, headers }: Reply): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
};

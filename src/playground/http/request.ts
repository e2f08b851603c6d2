import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fields } from '../block.ts';
import { fields } from '../block.ts';

const most = 4_000_000;

/** The whole body, as text; `null` when it is too long. */
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

/** What a body says, whether it is JSON or a form; empty when it is neither. */
export const argumentsIn = (type: string, body: string): Fields => {
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    return fields.catch({}).parse(JSON.parse(body));
  } catch {
    return {};
  }
};

/** The headers, each as one string. */
export const headersOf = (request: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

/** A whole answer. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer in plain words. */
export const inWords = (status: number, body: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
  headers: {},
});

/** An answer in JSON. */
export const inJson = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
  headers,
});

/** What there is at an address that leads nowhere. */
export const nothing: Reply = inWords(404, 'There is nothing here.');

/** Sends a whole answer. */
export const send = (response: ServerResponse, { status, type, body, headers }: Reply): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
};

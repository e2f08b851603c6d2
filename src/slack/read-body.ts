import type { IncomingMessage } from 'node:http';

/** The most a request may carry. Slack's own are far smaller. */
export const bodyLimit = 1_000_000;

/** A request's bytes, or why there are none. */
export type ReadBody = Buffer | 'too large' | 'cut off';

/** Reads a whole body, and stops at the limit. */
export const readBody = (request: IncomingMessage): Promise<ReadBody> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
      resolve('too large');
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else resolve('too large');
    });
    request.on('end', () => resolve(Buffer.concat(chunks, size > bodyLimit ? 0 : size)));
    request.on('error', () => resolve('cut off'));
    request.on('close', () => resolve('cut off'));
  });

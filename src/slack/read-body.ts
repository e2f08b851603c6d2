import type { IncomingMessage } from 'node:http';

/** The most a request may carry. Slack's own are far smaller. */
export const bodyLimit = 1_000_000;

/** A request's bytes, or why there are none. */
type ReadBody = Buffer | 'too large' | 'cut off';

/** Bytes after which a body waits its turn. */
const atOnce = 65_536;

/** Otherwise two megabytes of one connection would be read before another one is looked at. */
const yieldToOthers = (request: IncomingMessage): void => {
  request.pause();
  setImmediate(() => request.resume());
};

/** Reads a whole body, and stops at the limit; each part is handed to `taste` as it comes in. */
export const readBody = (
  request: IncomingMessage,
  limit = bodyLimit,
  taste?: (part: Buffer) => void,
): Promise<ReadBody> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      resolve('too large');
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) return resolve('too large');
      taste?.(chunk);
      chunks.push(chunk);
      if (size > atOnce) yieldToOthers(request);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve('cut off'));
    request.on('close', () => resolve('cut off'));
  });

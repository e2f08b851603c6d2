import type { IncomingMessage } from 'node:http';

/** Largest body of a request, in bytes. Slack's own are far smaller. */
export const bodyLimit = 1_000_000;

/** Bytes of a request, or why there are none. */
type ReadBody = Buffer | 'too large' | 'cut off';

/** Bytes after which a body lets other requests go first. */
const atOnce = 65_536;

/** Pauses a body for a tick; otherwise 2 MB of one connection would be read before any other connection. */
const yieldToOthers = (request: IncomingMessage): void => {
  request.pause();
  setImmediate(() => request.resume());
};

/** Reads a body up to the limit; each part is handed to `taste` as it comes in. */
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

import { once } from 'node:events';
import { connect } from 'node:net';
import { z } from 'zod';
import { signedCommand } from './signed-requests.ts';

// A process of its own that keeps a server busy: every request is signed before the clock starts, so that the server is
// what limits the rate, and not this.

const orders = z.object({
  port: z.number(),
  count: z.number(),
  first: z.number(),
  secret: z.string(),
  lines: z.array(z.string()),
  people: z.number(),
});

const connections = 32;

const [order] = await once(process, 'message');
const { port, count, first, ...asking } = orders.parse(order);
const second = Math.floor(Date.now() / 1000);
const requests = Array.from({ length: count }, (_, index) => signedCommand(asking, first + index, second));
let next = 0;
let failed = 0;
let bytes = 0;

/** Returns the bytes of an answer still to come after its first part; `null` when it ends with an empty chunk. */
const remaining = (part: Buffer): number | null => {
  const end = part.indexOf('\r\n\r\n');
  const head = part.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200')) failed += 1;
  const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
  return length === undefined ? null : end + 4 + Number(length) - part.length;
};

const isLastChunk = (part: Buffer) => part.toString('latin1', part.length - 5) === '0\r\n\r\n';

/** Sends requests on one connection, one after the other, until all are sent. */
const keepAsking = () =>
  new Promise<void>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let rest: number | null | undefined;
    const ask = () => {
      const request = requests[next];
      next += 1;
      rest = undefined;
      if (request !== undefined) socket.write(request);
      else resolve(void socket.end());
    };
    socket.on('connect', ask).on('error', reject);
    socket.on('data', (part) => {
      bytes += part.length;
      if (rest === undefined) rest = remaining(part);
      else if (rest !== null) rest -= part.length;
      if (rest === null ? isLastChunk(part) : rest === 0) ask();
    });
  });

process.send?.('ready');
await once(process, 'message');
// Never asleep: waking it would count as the server's time, most for a server that keeps it waiting.
let isAwake = true;
const stayAwake = () => {
  if (isAwake) setImmediate(stayAwake);
};
stayAwake();
const started = performance.now();
await Promise.all(Array.from({ length: connections }, keepAsking));
isAwake = false;
process.send?.({ seconds: (performance.now() - started) / 1000, failed, bytes: bytes / count });
process.disconnect();

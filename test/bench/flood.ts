import { once } from 'node:events';
import { connect } from 'node:net';
import { z } from 'zod';

// A process of its own that posts large unsigned bodies, all at once.

const orders = z.object({ port: z.number(), count: z.number(), headers: z.array(z.string()), body: z.string() });

const [order] = await once(process, 'message');
const { port, count, headers, body } = orders.parse(order);
const head = ['POST /slack/events HTTP/1.1', 'Host: 127.0.0.1', ...headers, `Content-Length: ${body.length}`];
const request = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);

const statuses: Record<string, number> = {};

/** Sends one body; resolves when it is answered or the connection is given up. */
const send = () =>
  new Promise<void>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request));
    let status = 'closed';
    socket.on('data', (part) => {
      status = part.toString('latin1', 9, 12);
      socket.end();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      resolve();
    });
  });

process.send?.('ready');
await once(process, 'message');
const started = performance.now();
await Promise.all(Array.from({ length: count }, send));
process.send?.({ milliseconds: performance.now() - started, statuses });
process.disconnect();

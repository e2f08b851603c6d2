import { connect } from 'node:net';
import { type Contender, end, launch } from './contender.ts';
import { type Asking, signedCommand } from './signed-requests.ts';

/** Tells whether the server answers this request with 200; `false` as long as nothing listens. */
const isAnswered = (port: number, request: Buffer): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    socket.on('data', (part) => {
      resolve(part.toString('latin1', 0, 12) === 'HTTP/1.1 200');
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });

/** Measures the milliseconds from the start of the process to its first answer. */
export const startTime = async (contender: Contender, asking: Asking): Promise<number> => {
  const started = performance.now();
  const running = await launch(contender);
  const second = Math.floor(Date.now() / 1000);
  for (let number = 0; !(await isAnswered(running.port, signedCommand(asking, number, second))); number += 1) {
    if (running.child.exitCode !== null) throw new Error(`${contender.name} ended before it answered`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const milliseconds = performance.now() - started;
  await end(running);
  return milliseconds;
};

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { z } from 'zod';
import type { Asking } from './signed-requests.ts';

/** A server to be measured. */
export interface Contender {
  readonly name: string;
  readonly script: string;
  /** Node flags beside the compile cache. */
  readonly flags?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A contender that runs. */
export interface Running {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Cost of a batch of requests. */
export interface Cost {
  /** Processor time of the server for one request, in microseconds. */
  readonly microseconds: number;
  readonly rate: number;
  /** Share of its core that the server used: near 1 when only the server was the limit. */
  readonly busy: number;
  readonly megabytes: number;
  readonly bytes: number;
}

const usage = z.object({ microseconds: z.number(), megabytes: z.number() });
const outcome = z.object({ seconds: z.number(), failed: z.number(), bytes: z.number() });

/** Starts a process pinned to a core: the server on one, the load generator on the other. */
const pinned = (core: number, args: readonly string[], env: NodeJS.ProcessEnv, output: 'ignore' | 'inherit') =>
  spawn('taskset', ['-c', String(core), process.execPath, ...args], {
    env,
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });

/** Finds a port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

/** Starts a contender, with modules preloaded beside the compile cache that each has. */
export const launch = async (
  { script, flags = [], env }: Contender,
  preload: readonly string[] = [],
): Promise<Running> => {
  const port = await freePort();
  const imports = ['./src/compile-cache.js', ...preload].flatMap((path) => ['--import', path]);
  const environment = { PATH: process.env.PATH, ...env, PORT: String(port) };
  return { port, child: pinned(0, [...flags, ...imports, script], environment, 'ignore') };
};

/** Waits for the next message of a process. */
export const reply = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0];

/** Starts the process that will post large bodies, on the core that is not the server’s. */
export const startFlood = (): ChildProcess => pinned(1, ['test/bench/flood.ts'], process.env, 'inherit');

const used = async (child: ChildProcess) => {
  child.send('usage');
  return usage.parse(await reply(child));
};

/** Sends `count` requests as fast as they are answered; throws when any failed. */
export const load = async ({ port, child }: Running, asking: Asking, first: number, count: number): Promise<Cost> => {
  const generator = pinned(1, ['--import', './src/compile-cache.js', 'test/bench/load.ts'], process.env, 'inherit');
  generator.send({ port, count, first, ...asking });
  await reply(generator);
  const before = await used(child);
  generator.send('go');
  const { seconds, failed, bytes } = outcome.parse(await reply(generator));
  const after = await used(child);
  if (failed > 0) throw new Error(`${failed} of ${count} requests failed`);
  const microseconds = after.microseconds - before.microseconds;
  return {
    microseconds: microseconds / count,
    rate: count / seconds,
    busy: microseconds / 1e6 / seconds,
    megabytes: after.megabytes,
    bytes,
  };
};

/** Ends a contender with SIGTERM and waits for its exit. */
export const end = async ({ child }: Running): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

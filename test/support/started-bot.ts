import { type ChildProcess, spawn } from 'node:child_process';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { waitUntil } from './wait-until.ts';

/** A child process that runs the program as `npm start` does. */
export interface StartedBot {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves to the exit code, or to the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves to the first address in its output. */
  address(): Promise<string>;
  /** Resolves to the address once the bot knows its workspace: earlier it answers that it is starting. */
  ready(): Promise<string>;
}

const isReady = z.object({ slack: z.boolean() });

const healthOf = async (address: string): Promise<unknown> => (await fetch(`${address}/healthz`)).json();

const command = packageJson.scripts.start.split(' ').slice(1);

/** Starts the program with this environment only, inheriting nothing. */
export const startBot = (env: Readonly<Record<string, string>>): StartedBot => {
  const child = spawn(process.execPath, command, { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const addressIn = () => /http:\/\/[\w.[\]:]+:\d+/.exec(output)?.[0];
  const address = async () => {
    await waitUntil(`an address is told; ${errors}`, () => addressIn() !== undefined);
    return addressIn() ?? '';
  };
  return {
    process: child,
    output: () => output,
    errors: () => errors,
    ended,
    address,
    async ready() {
      const known = await address();
      await waitUntil('the workspace is known', async () => isReady.parse(await healthOf(known)).slack);
      return known;
    },
  };
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { compileCache } from './compile-cache.ts';

/** A program that writes numbered items to a file and prints each number once its save is acknowledged. */
export interface Writer {
  readonly program: string;
  readonly path: string;
  readonly name: string;
  /** Longest time before it is killed, in milliseconds after its start or after its first output, in turn. */
  readonly within: { readonly start: number; readonly work: number };
}

/** Runs the writer for a moment, kills it, and returns the numbers that it printed. */
const reign = async (
  { program, path, name }: Writer,
  first: number,
  moment: (stdout: Readable) => Promise<unknown>,
) => {
  const child = spawn(process.execPath, [...compileCache, program, path, name, String(first)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk) => said.push(chunk));
  const closed = once(child, 'close');
  await moment(child.stdout);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  return said.join('').split('\n').filter(Boolean).map(Number);
};

const randomly = (milliseconds: number) => sleep(Math.random() * milliseconds);

/** Runs writers in succession, each on from the last printed number: unacknowledged items are written again. */
export const dynasty = async (writer: Writer, length: number): Promise<readonly number[]> => {
  const moments = [
    () => randomly(writer.within.start),
    async (stdout: Readable) => {
      await once(stdout, 'data');
      await randomly(writer.within.work);
    },
  ];
  const saved: number[] = [];
  for (let killed = 0; killed < length; killed += 1)
    for (const moment of moments) saved.push(...(await reign(writer, (saved.at(-1) ?? 0) + 1, moment)));
  return saved;
};

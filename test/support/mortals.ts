import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compileCache } from './compile-cache.ts';
import { pick } from './random.ts';

/** What a mortal process is told at its start: its record, its Slack, and at which of its calls it dies, and where in it. */
export const mortalOptions = z.object({
  path: z.string(),
  apiUrl: z.string(),
  token: z.string(),
  dies: z.object({ at: z.number(), where: z.enum(['before', 'during', 'after']) }).nullable(),
});

type MortalOptions = z.infer<typeof mortalOptions>;

/** At which of its calls a process dies, and where in it. */
export type Dies = MortalOptions['dies'];

/** Has three processes in four die, at one of their first calls. */
export const deathAmong = (random: () => number, calls: number): Dies =>
  random() < 0.75
    ? { at: 1 + Math.floor(random() * calls), where: pick(random, ['before', 'during', 'after'] as const) }
    : null;

/** States of a message of which nothing more becomes. */
export const finalStates: readonly string[] = ['sent', 'skipped', 'missed', 'failed', 'ambiguous'];

/** How mortal processes live in succession. */
interface Lives extends Omit<MortalOptions, 'dies'> {
  /** How many live at once. */
  readonly processes: number;
  /** How the first of them die, in turn; whoever comes after them does not. */
  readonly deaths: readonly Dies[];
  /** The time of the first round, and the most rounds. */
  readonly start: number;
  readonly rounds: number;
  /** By how many milliseconds the clock goes on after a round. */
  readonly step: (round: number, told: number) => number;
  /** Looks whether nothing more is to come. */
  readonly isOver: (told: number) => Promise<boolean>;
}

const program = fileURLToPath(new URL('mortal-outbox.ts', import.meta.url));

const born = async (options: MortalOptions): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [...compileCache, program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return child;
};

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** Lets a process finish what is under way; where nothing is, it may still wait for its turn to post. */
const endOf = async (child: ChildProcess, isOver: boolean): Promise<void> => {
  if (!isAlive(child)) return;
  const closed = once(child, 'close');
  child.kill(isOver ? 'SIGKILL' : 'SIGTERM');
  await closed;
};

/** Lets processes live, die and be followed by others until nothing more is to come; returns how many died. */
export const succession = async (lives: Lives): Promise<number> => {
  const { path, apiUrl, token, rounds, step, isOver } = lives;
  const deaths = [...lives.deaths];
  const children: (ChildProcess | undefined)[] = Array.from({ length: lives.processes }, () => undefined);
  let killed = 0;
  let told = lives.start;
  let isDone = false;
  for (let round = 0; round < rounds && !isDone; round += 1) {
    for (const [index, child] of children.entries()) {
      if (child && isAlive(child)) continue;
      if (child) killed += 1;
      children[index] = await born({ path, apiUrl, token, dies: deaths.shift() ?? null });
    }
    for (const child of children) child?.stdin?.write(`${told}\n`);
    await wait(70);
    isDone = await isOver(told);
    told += step(round, told);
  }
  await Promise.all(children.map((child) => child && endOf(child, isDone)));
  return killed;
};

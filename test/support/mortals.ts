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

/** A process that is told the time until it dies. */
interface Mortal {
  readonly child: ChildProcess;
  readonly closed: Promise<unknown>;
}

/** Waits until it says that it is done, or dies. */
const answerOf = async ({ child, closed }: Mortal): Promise<void> => {
  if (child.stdout) await Promise.race([once(child.stdout, 'data'), closed]);
};

const born = async (options: MortalOptions): Promise<Mortal> => {
  const child = spawn(process.execPath, [...compileCache, program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  const mortal = { child, closed: once(child, 'close') };
  await answerOf(mortal);
  return mortal;
};

const isAlive = ({ child: { exitCode, signalCode } }: Mortal): boolean => exitCode === null && signalCode === null;

/** Tells it the time; resolves when it has done what is due then. */
const tell = (mortal: Mortal, told: number): Promise<void> => {
  const answer = answerOf(mortal);
  mortal.child.stdin?.write(`${told}\n`);
  return answer;
};

/** Lets a process finish what is under way; where nothing is, it may still wait for its turn to post. */
const endOf = async (mortal: Mortal, isOver: boolean): Promise<void> => {
  if (isAlive(mortal)) mortal.child.kill(isOver ? 'SIGKILL' : 'SIGTERM');
  await mortal.closed;
};

/** Lets processes live, die and be followed by others until nothing more is to come; returns how many died. */
export const succession = async (lives: Lives): Promise<number> => {
  const { path, apiUrl, token, rounds, step, isOver } = lives;
  const deaths = [...lives.deaths];
  const mortals: (Mortal | undefined)[] = Array.from({ length: lives.processes }, () => undefined);
  let killed = 0;
  let told = lives.start;
  let isDone = false;
  for (let round = 0; round < rounds && !isDone; round += 1) {
    for (const [index, mortal] of mortals.entries()) {
      if (mortal && isAlive(mortal)) continue;
      if (mortal) killed += 1;
      mortals[index] = await born({ path, apiUrl, token, dies: deaths.shift() ?? null });
    }
    await Promise.all([wait(70), ...mortals.map((mortal) => mortal && tell(mortal, told))]);
    isDone = await isOver(told);
    told += step(round, told);
  }
  await Promise.all(mortals.map((mortal) => mortal && endOf(mortal, isDone)));
  return killed;
};

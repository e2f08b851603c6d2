import { StoreError } from './store/store-error.ts';

/** Arguments and environment of a command-line program, and its two outputs. */
export interface Terminal {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes output; resolves once the stream has taken it. */
  write(text: string): Promise<void>;
  /** Writes to the standard error why the program failed. */
  complain(sentence: string): void;
}

/** A command-line program: does its work and returns its exit code. */
export type Program = (terminal: Terminal) => Promise<number>;

/** Makes a program say its usage where its options are misread, and what a store could not do, instead of throwing. */
export const withUsage =
  (usage: string, run: Program): Program =>
  async (terminal) => {
    try {
      return await run(terminal);
    } catch (error) {
      const isMisread =
        error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
      if (!isMisread && !(error instanceof StoreError)) throw error;
      terminal.complain(isMisread ? usage : error.message);
      return 1;
    }
  };

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** Runs a program with the arguments and streams of this process, and sets its exit code. */
export const runHere = async (program: Program, environment: Terminal['environment']): Promise<void> => {
  process.exitCode = await program({
    words: process.argv.slice(2),
    environment,
    write,
    complain: (sentence) => console.error(sentence),
  });
};

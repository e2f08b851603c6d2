/** What a program of the command line is given, and where it says things. */
export interface Terminal {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Says what was asked for; resolves once it is taken. */
  write(text: string): Promise<void>;
  /** Says why it could not be done. */
  complain(sentence: string): void;
}

/** Does the work of a program and returns its exit code. */
export type Program = (terminal: Terminal) => Promise<number>;

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** Runs a program as this process. */
export const runHere = async (program: Program, environment: Terminal['environment']): Promise<void> => {
  process.exitCode = await program({
    words: process.argv.slice(2),
    environment,
    write,
    complain: (sentence) => console.error(sentence),
  });
};

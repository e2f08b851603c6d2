/** Kinds of trouble with a store's file. */
export type StoreProblem =
  | 'busy'
  | 'corrupt'
  | 'read-only'
  | 'gone'
  | 'not a database'
  | 'not a record'
  | 'not a file'
  | 'newer'
  | 'unreachable'
  | 'exists'
  | 'disk'
  | 'unsafe';

/** Error of the file, not of the program: the message says what is wrong, and what to do. */
export class StoreError extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.problem = problem;
  }
}

/** Error when another program held the file for longer than `patience`; nothing was written. */
export class StoreBusy extends StoreError {
  constructor(path: string, options?: ErrorOptions) {
    super(
      'busy',
      `The record ${path} is locked by another program. Close that program, or try again in a moment.`,
      options,
    );
    this.name = 'StoreBusy';
  }
}

/**
 * Whether the file cannot be written until a person mends that (full disk, read-only, deleted); a locked one is free a
 * moment later.
 */
export const isUnwritable = (error: unknown): error is StoreError =>
  error instanceof StoreError && ['disk', 'read-only', 'gone'].includes(error.problem);

/** Error when the same request of Slack’s has written before; nothing was written now. */
export class RequestRepeated extends Error {
  override readonly name = 'RequestRepeated';

  constructor(id: string) {
    super(`The request ${id} was handled before.`);
  }
}

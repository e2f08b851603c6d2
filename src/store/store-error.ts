/** What can be wrong with a file that keeps a record. */
export type StoreProblem =
  | 'busy'
  | 'corrupt'
  | 'read-only'
  | 'not a database'
  | 'not a record'
  | 'not a file'
  | 'newer'
  | 'unreachable'
  | 'exists'
  | 'disk'
  | 'unsafe';

/** Something is wrong with the file, not with the program: the message says what, and what to do. */
export class StoreError extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.problem = problem;
  }
}

/** Another program held the file for longer than we were ready to wait; nothing was written. */
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

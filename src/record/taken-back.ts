import type { Revision } from './revision.ts';

/** Whether a revision ends an entry by an undo, and not by a withdrawal: its author took back having added it. */
export const isTakenBack = ({ body, reason }: Pick<Revision, 'body' | 'reason'>): boolean =>
  body === null && reason?.code === 'undone';

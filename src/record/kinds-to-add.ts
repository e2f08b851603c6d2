import type { Kind } from './entries.ts';

/** Every kind, in the order in which people want to add one. */
export const kindsToAdd = [
  'demand',
  'response',
  'round',
  'meeting',
  'attendance',
  'deadline',
  'election',
  'remark',
  'pace',
  'person',
  'source',
  'issue',
  'party',
] as const satisfies readonly Kind[];

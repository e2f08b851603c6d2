import { createRequire } from 'node:module';
import type { ParsedResult, ParsingOption } from 'chrono-node';
import { type Day, startOf } from './dates.ts';

type Chrono = typeof import('chrono-node/en');

const load = createRequire(import.meta.url);

const noon = 43_200_000;

/** Finds dates in English prose. Loads its parser on first use, since few questions hold such a date. */
export const naturalDates = (text: string, today: Day, options?: ParsingOption): readonly ParsedResult[] => {
  const { casual }: Chrono = load('chrono-node/en');
  return casual.parse(text, { instant: new Date(startOf(today).getTime() + noon), timezone: 'UTC' }, options);
};

import { createRequire } from 'node:module';

type Chrono = typeof import('chrono-node/en');

const load = createRequire(import.meta.url);

/** Dates as people write them in English, found in a text. Few questions hold one, so what reads them is loaded by the first. */
export const naturalDates: Chrono['casual']['parse'] = (...of) => {
  const { casual }: Chrono = load('chrono-node/en');
  return casual.parse(...of);
};

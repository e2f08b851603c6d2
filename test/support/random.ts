/** Makes a seeded random number generator (mulberry32): from 0 up to, not including, 1. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Picks one of several by chance. */
export const pick = <T>(random: () => number, among: readonly T[]): T => {
  const found = among[Math.floor(random() * among.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};

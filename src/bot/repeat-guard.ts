import { LRUCache } from 'lru-cache';

/** Things done a moment ago that are remembered, over all teams. */
const remembered = 1_000;

/** Tells whether something was done before within this many milliseconds; if not, it counts as done now. */
export const createRepeatGuard = (now: () => Date, milliseconds: number): ((name: string) => boolean) => {
  const done = new LRUCache<string, number>({ max: remembered });
  return (name) => {
    const [at, before] = [now().getTime(), done.get(name)];
    if (before !== undefined && Math.abs(at - before) < milliseconds) return true;
    done.set(name, at);
    return false;
  };
};

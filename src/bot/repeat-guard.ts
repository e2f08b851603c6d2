import { LRUCache } from 'lru-cache';

/** Names remembered at once, over all teams. */
const remembered = 1_000;

/** Creates a guard: true when the name came within this many milliseconds before, else it is noted as done now. */
export const createRepeatGuard = (now: () => Date, milliseconds: number): ((name: string) => boolean) => {
  const done = new LRUCache<string, number>({ max: remembered });
  return (name) => {
    const [at, before] = [now().getTime(), done.get(name)];
    if (before !== undefined && Math.abs(at - before) < milliseconds) return true;
    done.set(name, at);
    return false;
  };
};

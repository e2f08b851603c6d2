import { LRUCache } from 'lru-cache';
import type { Store } from '../store/store.ts';

/** Reads a value by name and caches it until anything is written to the store. */
type CacheUntilWrite<T extends object> = (name: string, read: () => Promise<T>) => Promise<T>;

/** Cache size in names, over all teams. */
const remembered = 1_000;

/** Creates a cache that the store's change token invalidates: most questions then cost one small look-up. */
export const cacheUntilWrite = <T extends object>(store: Store): CacheUntilWrite<T> => {
  const kept = new LRUCache<string, { readonly changeToken: string; readonly value: T }>({ max: remembered });
  return async (name, read) => {
    // Taken before reading: a write during the read then makes the next question read again.
    const changeToken = await store.changeToken();
    const known = kept.get(name);
    if (known?.changeToken === changeToken) return known.value;
    const value = await read();
    kept.set(name, { changeToken, value });
    return value;
  };
};

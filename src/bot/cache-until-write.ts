import { LRUCache } from 'lru-cache';
import type { Store } from '../store/store.ts';

/** Reads something by name, or remembers it for as long as nothing was written to the store. */
type CacheUntilWrite<T extends object> = (name: string, read: () => Promise<T>) => Promise<T>;

/** Records of which something is remembered, over all teams. */
const remembered = 1_000;

/** Every question asks the same of the store, and hardly any comes after a write: one small look-up tells whether it does. */
export const cacheUntilWrite = <T extends object>(store: Store): CacheUntilWrite<T> => {
  const kept = new LRUCache<string, { readonly changeToken: string; readonly value: T }>({ max: remembered });
  return async (name, read) => {
    // Taken before reading: what is written meanwhile makes the next question read again.
    const changeToken = await store.changeToken();
    const known = kept.get(name);
    if (known?.changeToken === changeToken) return known.value;
    const value = await read();
    kept.set(name, { changeToken, value });
    return value;
  };
};

import type { Negotiation } from './negotiation.ts';
import type { EntryName } from './sourced.ts';

/** Entry that a message shows, and its version at that moment. */
export interface Shows {
  readonly entry: string;
  readonly version: number;
}

/** Returns entries with the versions in which they stand. */
export const showsOf = ({ standing }: Negotiation, entries: readonly Pick<EntryName, 'id'>[]): readonly Shows[] =>
  entries.flatMap(({ id }) => {
    const revision = standing.get(id);
    return revision ? [{ entry: id, version: revision.version }] : [];
  });

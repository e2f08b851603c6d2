import { isDeepStrictEqual } from 'node:util';
import { type Filed, type KnownState, sourcesIn, statesByKnownDay } from './known-at.ts';
import type { Change, Revision } from './revision.ts';

/**
 * Changes that bring a record in line with its data file; a team's own edits are left as they are. `leftOut` holds the
 * ids that were purged, with those that speak of them: the file adds and changes nothing of these.
 */
export const seedChanges = (
  standing: ReadonlyMap<string, Revision>,
  entries: readonly Filed[],
  author: string,
  leftOut: ReadonlySet<string> = new Set(),
): readonly Change[] => {
  const sources = sourcesIn(entries);
  const present = new Set(entries.map(({ id }) => id));
  return [
    ...entries
      .filter(({ id }) => !leftOut.has(id))
      .flatMap((entry) => changesOf(entry, statesByKnownDay(entry, sources), standing.get(entry.id), author)),
    ...[...standing.values()]
      .filter(({ entry, origin, body }) => origin === 'seed' && body && !present.has(entry))
      .map(dropped(author)),
  ];
};

const changesOf = (
  entry: Filed,
  told: readonly KnownState[],
  standing: Revision | undefined,
  author: string,
): readonly Change[] => {
  const last = told.at(-1);
  if (!standing) return told.map((state, index) => change(entry, state, index, author, 'as-in-file'));
  if (standing.origin !== 'seed' || !last) return [];
  const isAsReported = standing.knownAt === (entry.reported ?? standing.knownAt);
  if (isAsReported && isDeepStrictEqual(standing.body, last.body)) return [];
  return [change(entry, last, standing.version, author, 'changed-in-file')];
};

const change = (
  { id, kind }: Filed,
  { knownAt, body }: KnownState,
  from: number,
  author: string,
  code: 'as-in-file' | 'changed-in-file',
): Change => ({
  entry: id,
  kind,
  body,
  knownAt,
  from,
  author,
  origin: 'seed',
  why: '',
  reason: { code },
});

const dropped =
  (author: string) =>
  ({ entry, kind, version, knownAt }: Revision): Change => ({
    entry,
    kind,
    body: null,
    knownAt,
    from: version,
    author,
    origin: 'seed',
    why: '',
    reason: { code: 'dropped-from-file' },
  });

import { isDeepStrictEqual } from 'node:util';
import type { Day } from './dates.ts';
import { type Filed, sourcesIn, statesByKnownDay } from './known-at.ts';
import type { Negotiation } from './negotiation.ts';
import type { Body, Change, Revision } from './revision.ts';

/** An entry edited by the team whose data file has changed since that edit. */
export interface FileDrift {
  readonly standing: Revision;
  /** Body in the file; `null` where it has dropped the entry. */
  readonly body: Body | null;
  /** Day on which it was reported, where the file says so. */
  readonly reported?: Day;
}

/** Returns the revisions that a team made itself, whose entries may differ from the file. */
export const keptByTeam = ({ standing }: Negotiation): readonly Revision[] =>
  [...standing.values()].filter(({ origin }) => origin !== 'seed');

/** Compares the file with the team's own edits; `seeds` holds the bodies last taken from the file. */
export const fileDrift = (
  negotiation: Negotiation,
  entries: readonly Filed[],
  seeds: ReadonlyMap<string, Revision>,
): readonly FileDrift[] => {
  const sources = sourcesIn(entries);
  const said = new Map(entries.map((entry) => [entry.id, statesByKnownDay(entry, sources).at(-1)?.body ?? null]));
  const days = new Map(entries.flatMap(({ id, reported }) => (reported === undefined ? [] : [[id, { reported }]])));
  return keptByTeam(negotiation).flatMap((standing) => {
    const [body, seed] = [said.get(standing.entry) ?? null, seeds.get(standing.entry)];
    const isNews = !isDeepStrictEqual(body, seed?.body ?? null) && !isDeepStrictEqual(body, standing.body);
    return isNews ? [{ standing, body, ...days.get(standing.entry) }] : [];
  });
};

/** Changes that take the file's body: from now on the entry follows the file again. */
export const takingFile = ({ standing, body, reported }: FileDrift, author: string): readonly Change[] => [
  {
    ...again(standing, 0),
    knownAt: reported ?? standing.knownAt,
    body,
    author,
    origin: 'seed',
    why: '',
    reason: { code: 'taken-from-file' },
  },
];

/** Changes that keep the team's body: the file's is written down as seen, the team's above it, on the same day. */
export const keepingOwn = ({ standing, body }: FileDrift, author: string): readonly Change[] => [
  { ...again(standing, 0), body, author, origin: 'seed', ...kept },
  { ...again(standing, 1), body: standing.body, author, origin: 'slack', ...kept },
];

const kept = { why: '', reason: { code: 'kept-beside-file' } } as const;

const again = ({ entry, kind, knownAt, version }: Revision, later: number) => ({
  entry,
  kind,
  knownAt,
  from: version + later,
});

import { isDeepStrictEqual } from 'node:util';
import type { Day } from './dates.ts';
import { type Filed, sourcesIn, statesByKnownDay } from './known-at.ts';
import type { Negotiation } from './negotiation.ts';
import type { Body, Change, Revision } from './revision.ts';

/** An entry of which the data file has come to say something else since a team made it its own. */
export interface FileDrift {
  readonly standing: Revision;
  /** What the file says; `null` where it has dropped the entry. */
  readonly body: Body | null;
  /** When that was reported, where the file says so. */
  readonly reported?: Day;
}

/** Entries that a team keeps itself, and of which the file may have something to say. */
export const keptByTeam = ({ standing }: Negotiation): readonly Revision[] =>
  [...standing.values()].filter(({ origin }) => origin !== 'seed');

/** Where the file says something that it did not say when the team's own edit was made; `seeds` is what was last taken from the file. */
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

/** Takes what the file says: from now on the entry follows the file again. */
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

/** Keeps the team's own: what the file says is written down as seen, and the team's own above it, on the same day. */
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

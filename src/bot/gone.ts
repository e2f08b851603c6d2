import type { Sorry } from '../commands/command.ts';
import { labelOf } from '../record/label.ts';
import { normalise } from '../record/names.ts';
import { readEntry } from '../record/negotiation.ts';
import type { GoneModel } from '../views/gone.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Things that a button names; of any other, the line itself was wrong. */
const named: ReadonlySet<Sorry['sorry']> = new Set(['party', 'issue', 'person', 'meeting', 'source', 'topic', 'entry']);

/** Most withdrawn entries whose names are looked through, the latest first. */
const mostLookedThrough = 200;

/** Returns what became of the line that a button names, which was on record when it was drawn; `null` of other trouble. */
export const goneOf = async (
  { store }: Pick<Services, 'store'>,
  { key, negotiation }: Pick<RequestContext, 'key' | 'negotiation'>,
  line: string,
  { sorry }: Sorry,
): Promise<GoneModel | null> => {
  if (!named.has(sorry)) return null;
  const said = ` ${normalise(line)} `;
  const withdrawals = [...negotiation.standing.values()]
    .filter(({ body, reason }) => body === null && reason?.code !== 'purged')
    .toSorted((one, other) => other.seq - one.seq)
    .slice(0, mostLookedThrough);
  for (const by of withdrawals) {
    const last = (await store.history(key, by.entry)).findLast(({ body }) => body !== null);
    const entry = last && readEntry(last);
    const label = entry && labelOf(negotiation, entry);
    const names = [...(label ? [label] : []), ...(entry && 'aliases' in entry ? entry.aliases : [])];
    if (label && names.some((name) => said.includes(` ${normalise(name)} `)))
      return { withdrawn: { entry: by.entry, label, by } };
  }
  return { withdrawn: null };
};

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Citation, citationSchema } from './entries.ts';
import type { Body, Revision } from './revision.ts';

/** Revision of an entry, and the one that stood before it. */
interface Step {
  readonly before: Pick<Revision, 'body'> | undefined;
  readonly revision: Pick<Revision, 'body' | 'reason'>;
}

/**
 * Whether a revision changes what readers of the earlier one were told. Mended spelling does not, nor does one more
 * source at a level that the entry had already.
 */
export const isSubstantial = ({ before, revision }: Step): boolean => {
  if (revision.reason?.code === 'purged') return true;
  if (revision.reason?.code === 'spelling') return false;
  return saysOtherwise(before?.body ?? null, revision.body);
};

/** Whether two states of an entry tell readers different things. */
export const saysOtherwise = (before: Body | null, after: Body | null): boolean => {
  if (before === null || after === null) return before !== after;
  const { cite: _cite, ...rest } = before;
  const { cite: _other, ...now } = after;
  return !isDeepStrictEqual(spoken(rest), spoken(now)) || restsOtherwise(citationsOf(before), citationsOf(after));
};

/** Whether a citation is gone, or one speaks at a level that none did before. */
const restsOtherwise = (before: readonly Citation[], after: readonly Citation[]): boolean =>
  before.some((one) => !after.some((other) => isDeepStrictEqual(one, other))) ||
  after.some(({ level }) => !before.some((one) => one.level === level));

/** Returns the fields that say something: an empty list says no more than a missing one. */
const spoken = (body: Body): object =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

const Citations = z.array(citationSchema).catch([]);

const citationsOf = ({ cite }: Body): readonly Citation[] => Citations.parse(cite, { jitless: true });

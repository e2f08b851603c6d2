import type { Forbidden, Granted, Review, Step } from '../commands/step.ts';
import { fromFile, keptByTeam } from '../record/from-file.ts';
import { emptyNegotiation, fold } from '../record/negotiation.ts';
import type { Decided, Proposal } from '../record/proposal.ts';
import type { Appended, Change } from '../record/revision.ts';
import { includes, leavesNobody } from '../record/right.ts';
import { stillFit } from '../record/rules.ts';
import type { MayEnter } from '../store/keeping-store.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from '../views/answer.ts';
import type { Reader, Room } from './reading.ts';
import type { DataFile } from './snapshots.ts';

type StepOf<Name> = Extract<Step<Answer>, { readonly step: Name }>;

/** Writes down changes that the log itself gave rise to, such as an undo, if the record stands as it did when they were made. */
export const saveFor = async (
  { store, now }: Reader,
  { key, negotiation, request }: Room,
  changes: readonly Change[],
): Promise<Appended> => {
  const appended = await store.appendAt(key, changes, now(), negotiation.seq, undefined, request);
  return appended.outcome === 'moved' ? { outcome: 'conflict', latest: [] } : appended;
};

/** What waits, as far as the asker may see it: their own proposals, and all of them when they may decide. */
export const reviewFor = async (store: Store, { key, visitor, negotiation, file }: Room): Promise<Review> => {
  const waiting = await store.keeping.waiting(key);
  const kept = keptByTeam(negotiation).map(({ entry }) => entry);
  const seeds = new Map((await store.lastSeeds(key, kept)).map((seed) => [seed.entry, seed]));
  return {
    visitor,
    proposals: waiting.filter(({ author }) => author === visitor.person || includes(visitor.may, 'approve')),
    fromFile: kept.length > 0 ? fromFile(negotiation, await file.entries(), seeds) : [],
  };
};

/** Decides, where the decision is the asker's to make. */
export const decideFor = async (
  { store, now }: Reader,
  { key, visitor, file, request }: Room,
  { proposal: id, verdict, why }: StepOf<'decide'>,
): Promise<Decided | Forbidden> => {
  const proposal = await store.keeping.proposal(key, id);
  if (!proposal) return { outcome: 'gone' };
  if (!isTheirs(proposal, verdict, visitor)) return { outcome: 'forbidden' };
  return store.keeping.decide(key, id, { verdict, by: visitor.person, why }, now(), mayEnter(file), request);
};

/** An author takes their own back; clearing and refusing is for others who approve. */
const isTheirs = ({ author }: Proposal, verdict: string, { person, may }: Room['visitor']): boolean =>
  verdict === 'taken-back' ? author === person : author !== person && includes(may, 'approve');

/** Whether what was proposed still fits the record it is to enter. */
export const mayEnter =
  ({ header }: DataFile): MayEnter =>
  (standing, { changes }) =>
    stillFit(fold(emptyNegotiation(header), standing), changes);

/** Gives a right, where the asker approves and somebody on record still does afterwards. */
export const grantFor = async (
  { store, now }: Reader,
  { key, visitor, request }: Room,
  { subject, may }: StepOf<'grant'>,
): Promise<Granted> => {
  if (!includes(visitor.may, 'approve')) return 'forbidden';
  const grant = { subject, may, by: visitor.person, at: now().toISOString() };
  const given = await store.keeping.grant(key, grant, (grants) => leavesNobody(visitor, grants, grant), request);
  return given ? 'given' : 'nobody left';
};

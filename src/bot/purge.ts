import type { Forbidden, PurgeAnswer, PurgeAskedFor, PurgeDecision } from '../commands/effect.ts';
import { labelOf } from '../record/label.ts';
import { type PurgeDecided, type PurgeRequest, restingBeside } from '../record/purge.ts';
import { includes } from '../record/right.ts';
import type { Store } from '../store/store.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Puts a purge before a second person; says whether another who approves is on record. */
export const askPurge = async (
  { store, now }: Services,
  { key, actor, request }: RequestContext,
  { of, reason }: PurgeAskedFor,
): Promise<PurgeAnswer> => {
  if (!includes(actor.may, 'approve')) return { outcome: 'forbidden' };
  const outcome = await store.purges.ask(key, { of, reason, author: actor.person }, now(), request);
  const grants = await store.grants.list(key);
  return { outcome, isAlone: !grants.some(({ subject, may }) => may === 'approve' && subject !== actor.person) };
};

/** Returns the purges that wait: those who approve see them, and nobody else. */
export const waitingPurges = async (
  { purges }: Store,
  { key, actor }: RequestContext,
): Promise<readonly PurgeRequest[]> => (includes(actor.may, 'approve') ? purges.waiting(key) : []);

/** Decides a purge; `forbidden` when the decision is not the asker's to make. */
export const decidePurge = async (
  { store, now }: Services,
  { key, actor, negotiation, request }: RequestContext,
  { purge: id, verdict }: PurgeDecision,
): Promise<PurgeDecided | Forbidden> => {
  const waits = (await store.purges.waiting(key)).find((one) => one.id === id);
  if (!includes(actor.may, 'approve')) return { outcome: 'forbidden' };
  if (!waits) return { outcome: 'gone' };
  if ((waits.author === actor.person) !== (verdict === 'taken-back')) return { outcome: 'forbidden' };
  const resting = verdict === 'purged' ? restingBeside(negotiation, waits.entries) : [];
  if (resting.length > 0) return { outcome: 'resting', labels: resting.map((entry) => labelOf(negotiation, entry)) };
  return store.purges.decide(key, id, { verdict, by: actor.person }, now(), negotiation.seq, request);
};

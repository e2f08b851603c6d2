import type { Forbidden, PurgeAnswer, PurgeAskedFor, PurgeDecision } from '../commands/effect.ts';
import { labelOf } from '../record/label.ts';
import { type PurgeDecided, type PurgeRequest, restingBeside } from '../record/purge.ts';
import { includes } from '../record/right.ts';
import type { NewItem } from '../store/outbox-store.ts';
import { noticeOfDecision, noticesOfWaiting } from './notices.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Puts a purge before a second person; says whether another who approves is on record. */
export const askPurge = async (
  services: Services,
  context: RequestContext,
  { of, reason }: PurgeAskedFor,
): Promise<PurgeAnswer> => {
  const { key, actor, request } = context;
  if (!includes(actor.may, 'approve')) return { outcome: 'forbidden' };
  const { store, now } = services;
  const { approvers, notices } = await noticesOfWaiting(services, context, 'purge');
  const outcome = await store.purges.ask(key, { of, reason, author: actor.person }, now(), request, notices);
  return { outcome, isAlone: approvers.people.length === 0 };
};

/** Decides a purge; `forbidden` when the decision is not the asker's to make. */
export const decidePurge = async (
  services: Services,
  context: RequestContext,
  { purge: id, verdict }: PurgeDecision,
): Promise<PurgeDecided | Forbidden> => {
  const { store, now } = services;
  const { key, actor, negotiation, request } = context;
  const waits = (await store.purges.waiting(key)).find((one) => one.id === id);
  if (!includes(actor.may, 'approve')) return { outcome: 'forbidden' };
  if (!waits) return { outcome: 'gone' };
  if ((waits.author === actor.person) !== (verdict === 'taken-back')) return { outcome: 'forbidden' };
  const resting = verdict === 'purged' ? restingBeside(negotiation, waits.entries) : [];
  if (resting.length > 0) return { outcome: 'resting', labels: resting.map((entry) => labelOf(negotiation, entry)) };
  const told = ({ outcome }: PurgeDecided) => noticesOfPurge(services, context, waits, outcome);
  return store.purges.decide(key, id, { verdict, by: actor.person }, now(), negotiation.seq, request, told);
};

/** Tells whoever asked for a purge, and the author of a proposal that went with it. */
const noticesOfPurge = (
  services: Services,
  context: RequestContext,
  { id, author, proposal }: PurgeRequest,
  outcome: PurgeDecided['outcome'],
): readonly NewItem[] => {
  if (outcome !== 'purged' && outcome !== 'refused') return [];
  const asker = noticeOfDecision(services, context, { of: 'purge', id }, outcome, author);
  if (outcome !== 'purged' || !proposal || proposal.author === author) return asker;
  const subject = { of: 'proposal', id: proposal.id } as const;
  return [...asker, ...noticeOfDecision(services, context, subject, 'purged', proposal.author)];
};

import type { Forbidden, PurgeAnswer, PurgeAskedFor, PurgeDecision } from '../commands/effect.ts';
import { labelOf } from '../record/label.ts';
import type { Proposal } from '../record/proposal.ts';
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
  const lost = verdict === 'purged' ? await proposalsLost(services, context, waits) : [];
  const told = ({ outcome }: PurgeDecided) => noticesOfPurge(services, context, waits, lost, outcome);
  return store.purges.decide(key, id, { verdict, by: actor.person }, now(), negotiation.seq, request, told);
};

/** Returns the proposals that go with a purge: the one that was named, or those that wait about its entries. */
const proposalsLost = async (
  { store }: Services,
  { key }: RequestContext,
  { entries, proposal }: PurgeRequest,
): Promise<readonly Proposal[]> =>
  proposal
    ? [proposal]
    : (await store.proposals.waiting(key)).filter(({ changes }) =>
        changes.some(({ entry }) => entries.includes(entry)),
      );

/** Tells whoever asked for a purge, and the authors of the proposals that went with it. */
const noticesOfPurge = (
  services: Services,
  context: RequestContext,
  { id, author }: PurgeRequest,
  lost: readonly Proposal[],
  outcome: PurgeDecided['outcome'],
): readonly NewItem[] => {
  if (outcome !== 'purged' && outcome !== 'refused') return [];
  const authors = lost
    .filter((proposal) => outcome === 'purged' && proposal.author !== author)
    .flatMap((proposal) =>
      noticeOfDecision(services, context, { of: 'proposal', id: proposal.id }, 'purged', proposal.author),
    );
  return [...noticeOfDecision(services, context, { of: 'purge', id }, outcome, author), ...authors];
};

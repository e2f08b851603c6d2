import type { DecisionAsked, Effects, Forbidden, Granted, Review } from '../commands/effect.ts';
import { fileDrift, keptByTeam } from '../record/file-drift.ts';
import type { Decided, Proposal } from '../record/proposal.ts';
import type { Appended, Change } from '../record/revision.ts';
import { type Grant, includes, isGroup, leavesNobody } from '../record/right.ts';
import type { NewItem } from '../store/outbox-store.ts';
import type { Store } from '../store/store.ts';
import { leftOutOf } from './left-out.ts';
import { mayEnter } from './may-enter.ts';
import { noticeOfDecision } from './notices.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Appends changes made from the log, such as an undo; a conflict when the record has moved since. */
export const saveChanges = async (
  { store, now }: Services,
  { key, negotiation, request }: RequestContext,
  changes: readonly Change[],
): Promise<Appended> => {
  const appended = await store.appendAt(key, changes, now(), negotiation.seq, undefined, request);
  return appended.outcome === 'moved' ? { outcome: 'conflict', latest: [] } : appended;
};

/** Reads the waiting proposals the asker may see: their own, or all of them when they may approve. */
export const loadReview = async (store: Store, context: RequestContext): Promise<Review> => {
  const { key, actor, negotiation, file } = context;
  const out = await leftOutOf(store, key, file, negotiation.standing);
  const waiting = await store.proposals.waiting(key);
  const kept = keptByTeam(negotiation).map(({ entry }) => entry);
  const seeds = new Map((await store.lastSeeds(key, kept)).map((seed) => [seed.entry, seed]));
  const proposals = waiting.filter(({ author }) => author === actor.person || includes(actor.may, 'approve'));
  const purges = await store.purges.waiting(key);
  const mayPurge = includes(actor.may, 'approve');
  return {
    actor,
    proposals,
    unseen: waiting.length - proposals.length + (mayPurge ? 0 : purges.length),
    fileDrift: (kept.length > 0 ? fileDrift(negotiation, await file.entries(), seeds) : []).filter(
      ({ standing }) => !out.has(standing.entry),
    ),
    purges: mayPurge ? purges : [],
    purgedInFile: out.size,
  };
};

/** Decides a proposal; `forbidden` when the decision is not the asker's to make. */
export const decideProposal = async (
  services: Services,
  context: RequestContext,
  { proposal: id, verdict, why }: DecisionAsked,
): Promise<Decided | Forbidden> => {
  const { store, now } = services;
  const { key, actor, file, request } = context;
  const proposal = await store.proposals.find(key, id);
  if (!proposal) return { outcome: 'gone' };
  if (!isTheirs(proposal, verdict, actor)) return { outcome: 'forbidden' };
  const told = (decided: Decided) => noticesOf(services, context, decided, verdict);
  return store.proposals.decide(key, id, { verdict, by: actor.person, why }, now(), mayEnter(file), request, told);
};

/** Tells the author what became of the proposal, by whomever else it was decided. */
const noticesOf = (
  services: Services,
  context: RequestContext,
  decided: Decided,
  verdict: DecisionAsked['verdict'],
): readonly NewItem[] => {
  if (decided.outcome === 'gone' || verdict === 'taken-back') return [];
  const { id, author } = decided.proposal;
  const event = decided.outcome === 'overtaken' ? 'overtaken' : verdict;
  return noticeOfDecision(services, context, { of: 'proposal', id }, event, author);
};

/** Returns whether the verdict is theirs: authors take their own back, other approvers clear or refuse it. */
const isTheirs = ({ author }: Proposal, verdict: string, { person, may }: RequestContext['actor']): boolean =>
  verdict === 'taken-back' ? author === person : author !== person && includes(may, 'approve');

/** Returns the people of the user groups that approve, or are to: `null` for a group that Slack cannot list. */
const membersOf = async (
  { directory, store }: Services,
  { key }: RequestContext,
  subject: string,
): Promise<ReadonlyMap<string, readonly string[] | null>> => {
  const grants = await store.grants.list(key);
  const approving = grants.filter(({ may }) => may === 'approve').map((grant) => grant.subject);
  const groups = [...new Set([...approving, subject])].filter(isGroup);
  const people = await Promise.all(groups.map(async (group) => directory?.peopleOf(key.team, group) ?? null));
  return new Map(groups.map((group, index) => [group, people[index] ?? null]));
};

/**
 * Grants a right when the asker may approve and at least one approver remains on record afterwards. A group that Slack
 * cannot list is refused, and an empty one approves nothing: either would lock people out.
 */
export const grantRight = async (
  services: Services,
  context: RequestContext,
  { subject, may }: Pick<Grant, 'subject' | 'may'>,
): Promise<Granted> => {
  const { store, now, directory } = services;
  const { key, actor, request } = context;
  if (!includes(actor.may, 'approve')) return 'forbidden';
  const members = directory ? await membersOf(services, context, subject) : null;
  const theirs = members?.get(subject);
  if (may !== 'usual' && (theirs === null || (may === 'approve' && theirs?.length === 0))) return 'no group';
  const hasOthers = (group: string) =>
    members === null || (members.get(group) ?? []).some((person) => person !== actor.person);
  const grant = { subject, may, by: actor.person, at: now().toISOString() };
  const given = await store.grants.give(key, grant, (grants) => leavesNobody(actor, grants, grant, hasOthers), request);
  return given ? 'given' : 'nobody left';
};

/** Turns corrections on or off in the asker's channel, if asked to, and reads how they stand there. */
export const turnCorrections = async (
  { store, now }: Services,
  { key, channel, actor, request }: RequestContext,
  { turn }: Effects['corrections']['request'],
): Promise<Effects['corrections']['result']> => {
  const off = turn === 'off' ? { by: actor.person, at: now() } : null;
  if (turn !== null) await store.posts.setOff(key.team, channel, off, request);
  return { offBy: await store.posts.offBy(key.team, channel) };
};

import type { OutboxKind, OutboxLog } from '../outbox/outbox-kind.ts';
import { localTime } from '../schedule/local-time.ts';
import { rescheduled } from '../schedule/plan.ts';
import type { DigestStore } from '../store/digest-store.ts';
import type { NewItem, OutboxItem, OutboxState, Outcome } from '../store/outbox-store.ts';
import type { NewPost } from '../store/post.ts';
import type { Subscription, SubscriptionChange } from '../store/subscription.ts';
import { digestKind, type Occurrence, occurrenceOf } from './occurrence.ts';
import { type PlanParts, planDigests } from './plan.ts';
import type { DigestRenderer, RenderedDigest } from './render-digest.ts';

/** Observer of the digests' outcomes, for the metrics. */
export interface DigestObserver {
  /** Counts digests that came due. */
  due(count: number): void;
  became(state: OutboxState, millisecondsLate: number): void;
}

/** Parts of the digest kind of outbox item. */
interface DigestOutboxParts extends PlanParts {
  readonly store: DigestStore;
  readonly renderer: DigestRenderer;
  readonly observer: DigestObserver;
  readonly log: OutboxLog;
}

/**
 * Errors that stop a subscription until a person mends the channel
 * (docs.slack.dev/reference/methods/chat.postMessage#errors).
 */
const ofChannel = /^(?:not_in_channel|channel_not_found|is_archived|channel_is_archived|restricted_action.*)$/;

/** Returns what a digest shows, to be remembered with it. */
const postOf = (
  { team, negotiation, channel, deliveryId }: Occurrence,
  { day, seq, shows }: RenderedDigest,
): NewPost => ({
  ...{ team, negotiation, channel, deliveryId, kind: digestKind, line: null, person: null, day, seq, shows },
});

/** Returns why a digest is not wanted any more; `null` when it still is. */
const unwanted = ({ asked, date }: Occurrence, { isOff, stopped, pausedUntil }: Subscription): string | null => {
  if (isOff) return 'off';
  if (asked !== null) return null;
  if (stopped !== null) return 'stopped';
  return pausedUntil !== null && pausedUntil > date ? 'paused' : null;
};

/** Forgets what a subscription says of days to come. */
const forgetAhead = (before: Subscription, now: Date): Subscription => {
  const today = localTime(before.rule.zone, now).date;
  const since = before.since > today ? today : before.since;
  return rescheduled({ ...before, done: null, since }, now);
};

/** Smallest step back that counts as a set clock, ms. */
const stepBack = 60_000;

const isForNothing = ({ asked }: Occurrence, { rule }: Subscription, { changed }: RenderedDigest): boolean =>
  rule.mode === 'changes' && changed === 0 && asked === null;

/**
 * Returns the change of the subscription after an outcome: `sent` moves it on, an error of the channel stops it; else
 * `null`.
 */
export const settledDigest = (item: OutboxItem, outcome: Outcome): SubscriptionChange | null => {
  const of = occurrenceOf(item);
  if (outcome.state === 'sent')
    return { of, change: (before) => ({ ...before, seq: Math.max(before.seq, of.seq ?? 0), since: of.date }) };
  if (outcome.state === 'failed' && ofChannel.test(outcome.why))
    return { of, change: (before) => ({ ...before, stopped: outcome.why, due: null }) };
  return null;
};

/** Creates the outbox kind of digests. */
export const createDigestKind = ({ store, renderer, observer, log, ...parts }: DigestOutboxParts): OutboxKind => {
  const observePlanned = ({ team, key, state, dueAt }: NewItem, now: Date): void => {
    if (state === 'pending') observer.due(1);
    else observer.became(state, state === 'failed' ? 0 : now.getTime() - dueAt.getTime());
    if (state === 'missed') log.warn({ team, key }, 'a digest was missed: it came due while nothing could be sent');
    if (state === 'failed') log.error({ team, key }, 'a digest has a rule that cannot be followed: it has stopped');
  };

  /** Latest instant seen by any tick; `null` before the first. */
  let latest: Date | null = null;

  /** Forgets days that lie ahead, on the first tick and when the clock has stepped back. */
  const heal = async (team: string, now: Date): Promise<void> => {
    const isSteady = latest !== null && now.getTime() > latest.getTime() - stepBack;
    if (!isSteady) {
      const healed = await store.reviseAhead(team, now, (before) => forgetAhead(before, now));
      if (healed > 0) log.warn({ team, healed }, 'the clock was ahead: digests of days to come are planned anew');
    }
    latest = now;
  };

  return {
    async takeDue(team, now, limit) {
      await heal(team, now);
      const plans = await store.takeDue(team, now, limit, (due) => planDigests(due, now, parts));
      for (const item of plans.flatMap(({ items }) => items)) observePlanned(item, now);
      return plans.length;
    },
    async compose(item, now) {
      const occurrence = occurrenceOf(item);
      const subscription = await store.subscription(occurrence);
      if (!subscription) return { skip: 'off' };
      const why = unwanted(occurrence, subscription);
      if (why !== null) return { skip: why };
      const rendered = await renderer.render(subscription, now);
      if (isForNothing(occurrence, subscription, rendered)) return { skip: 'unchanged' };
      return { ...rendered, post: postOf(occurrence, rendered) };
    },
    settled: settledDigest,
    async ownerNotice(item) {
      const occurrence = occurrenceOf(item);
      const subscription = await store.subscription(occurrence);
      const message = subscription && renderer.trouble(occurrence, subscription);
      return message && { person: subscription.owner, message };
    },
    became: observer.became,
  };
};

import { setTimeout as wait } from 'node:timers/promises';
import type { Occurrence, Outcome, Subscription } from '../store/digest-store.ts';
import type { Message } from '../views/message.ts';
import { after, type DeliveryParts, lease, named, type RenderedDigest } from './delivery.ts';
import type { Posted } from './posting.ts';

/** What sending one digest needs besides: whether the process is about to end, and which teams refuse everything. */
export interface Delivering extends DeliveryParts {
  readonly isStopping: () => boolean;
  /** How long after it was committed a call may still begin, in milliseconds. */
  readonly grace: number;
  /** Teams whose Slack does not take this app's token any more. */
  readonly silenced: Set<string>;
}

const minute = 60_000;
const quarter = 900_000;
const longestBackOff = 600_000;

/** These end all sending to a workspace (docs.slack.dev/reference/methods/chat.postMessage#errors). */
const ofWorkspace = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
]);

/** These end a channel's digests until somebody mends it. */
const ofChannel = /^(?:not_in_channel|channel_not_found|is_archived|channel_is_archived|restricted_action.*)$/;

/** These say that the message itself is wrong, which is our doing. */
const ofMessage = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
]);

/** What an occurrence has to be settled as before anything is written; `null` when it is wanted. */
const unwanted = (occurrence: Occurrence, subscription: Subscription | null): Outcome | null => {
  if (!subscription || subscription.isOff) return { state: 'skipped', why: 'off' };
  if (occurrence.asked !== null) return null;
  if (subscription.stopped !== null) return { state: 'skipped', why: 'stopped' };
  const isPaused = subscription.pausedUntil !== null && subscription.pausedUntil > occurrence.date;
  return isPaused ? { state: 'skipped', why: 'paused' } : null;
};

const isForNothing = (occurrence: Occurrence, { rule }: Subscription, { changed }: RenderedDigest): boolean =>
  rule.mode === 'changes' && changed === 0 && occurrence.asked === null;

const record = async (parts: Delivering, occurrence: Occurrence, outcome: Outcome): Promise<void> => {
  const at = parts.now();
  const isOurs = await parts.store.settle(occurrence, outcome, at);
  if (isOurs && outcome.state !== 'pending')
    parts.observer.became(outcome.state, at.getTime() - occurrence.dueAt.getTime());
};

/** Half a minute, then twice as long each time, up to ten minutes; a little less for some, so that not all come back at once. */
const backOff = ({ attempts, id }: Occurrence): number =>
  Math.min(30_000 * 2 ** attempts, longestBackOff) * (0.75 + (id % 16) / 64);

const later = (parts: Delivering, occurrence: Occurrence, why: string, milliseconds: number): Promise<void> =>
  record(parts, occurrence, { state: 'pending', why, notBefore: after(parts.now(), milliseconds) });

const refused = async (parts: Delivering, occurrence: Occurrence, error: string): Promise<void> => {
  if (!ofWorkspace.has(error))
    return record(parts, occurrence, { state: 'failed', why: error, stop: ofChannel.test(error) });
  if (!parts.silenced.has(occurrence.team))
    parts.log.error(
      { team: occurrence.team, error },
      'Slack does not take the token any more: no digest is sent until a restart',
    );
  parts.silenced.add(occurrence.team);
  return later(parts, occurrence, error, quarter);
};

/** Writes down what came of the call. An outcome that is unknown is left as it is, to be looked into. */
const settle = async (parts: Delivering, occurrence: Occurrence, posted: Posted): Promise<void> => {
  switch (posted.kind) {
    case 'sent':
      parts.rateLimiter.passed();
      return record(parts, occurrence, { state: 'sent', ts: posted.ts });
    case 'not-sent':
      return later(parts, occurrence, 'unreachable', backOff(occurrence));
    case 'rate-limited':
      parts.rateLimiter.limited(occurrence.channel, posted.milliseconds);
      return later(parts, occurrence, 'rate-limited', posted.milliseconds);
    case 'refused':
      return refused(parts, occurrence, posted.error);
    case 'unknown':
      parts.log.warn(
        named(occurrence),
        'Slack did not say whether a digest was posted; it is looked for before anything else',
      );
      return parts.store.release(occurrence, parts.now());
  }
};

/** Calls once what is being sent is committed; `null` where somebody else has taken it over. */
const call = async (
  parts: Delivering,
  occurrence: Occurrence,
  { seq }: RenderedDigest,
  message: Message,
): Promise<Posted | null> => {
  const [began, at] = [parts.elapsed(), parts.now()];
  if (!(await parts.store.markSending(occurrence, at, after(at, lease), seq))) return null;
  // Whoever was held up for so long may have been looked for already, and not found.
  if (parts.elapsed() - began > parts.grace) return { kind: 'not-sent' };
  const { team, channel, deliveryId } = occurrence;
  return parts.posting.post({ team, channel, deliveryId, message });
};

const send = async (parts: Delivering, occurrence: Occurrence, rendered: RenderedDigest): Promise<Posted | null> => {
  const posted = await call(parts, occurrence, rendered, rendered.message);
  if (posted?.kind !== 'refused' || !ofMessage.has(posted.error)) return posted;
  const about = { ...named(occurrence), error: posted.error };
  parts.log.error(about, 'Slack refused a digest as it was drawn; it goes out as plain text');
  return call(parts, occurrence, rendered, { text: rendered.message.text, blocks: [] });
};

/** When this may go out: after how many milliseconds, or `null` when that is so far off that it is given back until then. */
const reserveSlot = ({ rateLimiter }: Delivering, { channel }: Occurrence): number | null => {
  const held = Math.max(rateLimiter.heldFor(), rateLimiter.heldFor(channel));
  return held > 0 ? null : rateLimiter.reserve(channel);
};

/** What there is to say; `null` where it could not be written, which is our doing. */
const render = async (
  parts: Delivering,
  occurrence: Occurrence,
  subscription: Subscription,
): Promise<RenderedDigest | null> => {
  try {
    return await parts.renderer.render(subscription, parts.now());
  } catch (error) {
    const about = error instanceof Error ? { error: error.name, at: error.stack?.split('\n')[1]?.trim() } : {};
    parts.log.error({ ...named(occurrence), ...about }, 'a digest could not be written');
    return null;
  }
};

/** Sends one digest that is held: written, committed as being sent, posted, and committed with its outcome. */
export const deliver = async (parts: Delivering, occurrence: Occurrence): Promise<void> => {
  if (parts.silenced.has(occurrence.team)) return later(parts, occurrence, occurrence.why ?? 'invalid_auth', quarter);
  const subscription = await parts.store.subscription(occurrence);
  const without = unwanted(occurrence, subscription);
  if (without || !subscription) return record(parts, occurrence, without ?? { state: 'skipped', why: 'off' });
  const rendered = await render(parts, occurrence, subscription);
  if (rendered === null) return later(parts, occurrence, 'error', minute);
  if (isForNothing(occurrence, subscription, rendered))
    return record(parts, occurrence, { state: 'skipped', why: 'unchanged' });
  const slot = reserveSlot(parts, occurrence);
  if (slot === null)
    return later(
      parts,
      occurrence,
      'rate-limited',
      Math.max(parts.rateLimiter.heldFor(), parts.rateLimiter.heldFor(occurrence.channel)),
    );
  if (slot > 1) await wait(slot);
  if (parts.isStopping()) return parts.store.release(occurrence, parts.now());
  if (parts.now() > occurrence.expiresAt)
    return record(parts, occurrence, { state: 'missed', why: occurrence.why ?? 'late' });
  const posted = await send(parts, occurrence, rendered);
  if (posted) await settle(parts, occurrence, posted);
};

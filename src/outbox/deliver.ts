import { setTimeout as wait } from 'node:timers/promises';
import type { OutboxItem } from '../store/outbox-store.ts';
import type { Message } from '../views/message.ts';
import { lookFirst, mayBePosted } from './look-first.ts';
import type { Composed, Skipped, Waiting } from './outbox-kind.ts';
import { after, lease, named, type OutboxParts } from './outbox-parts.ts';
import type { Amendment, Posted } from './posting.ts';
import { settleItem } from './settle-item.ts';

/** Parts of a delivery: the outbox's, whether nothing may be sent now, and the teams that refuse everything. */
export interface Delivering extends OutboxParts {
  /** Whether the process is stopping, or nobody's messages may be sent, such as by a wrong clock. */
  readonly isHeld: () => boolean;
  /** Longest time from the start of committing `sending` to the call, in milliseconds. */
  readonly grace: number;
  /** Teams whose workspace does not accept this app's token any more. */
  readonly silenced: Set<string>;
}

const minute = 60_000;
const quarter = 900_000;
const longestBackOff = 600_000;

/** Errors that end all sending to a workspace (docs.slack.dev/reference/methods/chat.postMessage#errors). */
const ofWorkspace = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
]);

/** Errors about the message itself, which are a bug of ours; it is sent again as plain text. */
const ofMessage = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
]);

/**
 * Returns the back-off in ms: 30 s doubled at each attempt, 10 min at most, up to a quarter less by id, so that not
 * all come back at once.
 */
const backOff = ({ attempts, id }: OutboxItem): number =>
  Math.min(30_000 * 2 ** attempts, longestBackOff) * (0.75 + (id % 16) / 64);

const later = (parts: Delivering, item: OutboxItem, why: string, milliseconds: number): Promise<void> =>
  settleItem(parts, item, { state: 'pending', why, notBefore: after(parts.now(), milliseconds) });

const refused = async (parts: Delivering, item: OutboxItem, error: string): Promise<void> => {
  if (!ofWorkspace.has(error)) return settleItem(parts, item, { state: 'failed', why: error });
  if (!parts.silenced.has(item.team))
    parts.log.error(
      { team: item.team, error },
      'Slack does not take the token any more: nothing is sent until a restart',
    );
  parts.silenced.add(item.team);
  return later(parts, item, error, quarter);
};

/** Records the outcome of the call. An unknown one stays `sending`, for `reconcile`. */
const settle = async (parts: Delivering, item: OutboxItem, posted: Posted): Promise<void> => {
  switch (posted.kind) {
    case 'sent':
      parts.rateLimiter.passed();
      return settleItem(parts, item, { state: 'sent', ts: posted.ts });
    case 'not-sent':
      return later(parts, item, 'unreachable', backOff(item));
    case 'rate-limited':
      parts.rateLimiter.limited(item.channel, posted.milliseconds);
      return later(parts, item, 'rate-limited', posted.milliseconds);
    case 'refused':
      return refused(parts, item, posted.error);
    case 'unknown':
      parts.log.warn(
        named(item),
        'Slack did not say whether a message was posted; it is looked for before anything else',
      );
      return parts.store.release(item, parts.now());
  }
};

/** Posts once `sending` is committed; `null` when the lease was lost to another claim. */
const call = async (
  parts: Delivering,
  item: OutboxItem,
  { seq, post }: Composed,
  message: Message,
): Promise<Posted | null> => {
  const [began, at] = [parts.elapsed(), parts.now()];
  if (!(await parts.store.markSending(item, at, after(at, lease), seq, post))) return null;
  // After such a delay `reconcile` may have looked for the message already, and not found it.
  if (parts.elapsed() - began > parts.grace) return { kind: 'not-sent' };
  const { team, kind, channel, thread, deliveryId } = item;
  return parts.posting.post({ team, kind, channel, thread, deliveryId, message });
};

const send = async (parts: Delivering, item: OutboxItem, composed: Composed): Promise<Posted | null> => {
  const posted = await call(parts, item, composed, composed.message);
  if (posted?.kind !== 'refused' || !ofMessage.has(posted.error)) return posted;
  const about = { ...named(item), error: posted.error };
  parts.log.error(about, 'Slack refused a message as it was drawn; it goes out as plain text');
  return call(parts, item, composed, { text: composed.message.text, blocks: [] });
};

/** Returns for how long nothing may go to this channel, in milliseconds. */
const heldFor = ({ rateLimiter }: Delivering, { channel }: OutboxItem): number =>
  Math.max(rateLimiter.heldFor(), rateLimiter.heldFor(channel));

/** Composes the message; `null` when that failed, which is a bug of ours and is logged. */
const compose = async (parts: Delivering, item: OutboxItem): Promise<Composed | Skipped | Waiting | null> => {
  const kind = parts.kinds.get(item.kind);
  if (!kind) {
    parts.log.error(named(item), 'nothing here composes messages of this kind');
    return null;
  }
  try {
    return await kind.compose(item, parts.now());
  } catch (error) {
    const about = error instanceof Error ? { error: error.name, at: error.stack?.split('\n')[1]?.trim() } : {};
    parts.log.error({ ...named(item), ...about }, 'a message could not be composed');
    return null;
  }
};

/** Waits for this channel's turn; false when nothing may be sent now, and the item is back in the outbox. */
const isItsTurn = async (parts: Delivering, item: OutboxItem): Promise<boolean> => {
  const held = heldFor(parts, item);
  if (held > 0) {
    await later(parts, item, 'rate-limited', held);
    return false;
  }
  const slot = parts.rateLimiter.reserve(item.channel);
  if (slot > 1) await wait(slot);
  // What was claimed was due by then; by a wrong clock, now is no time to come back at.
  if (parts.isHeld()) await parts.store.release(item, item.dueAt);
  else if (parts.now() > item.expiresAt) await settleItem(parts, item, { state: 'missed', why: item.why ?? 'late' });
  else return true;
  return false;
};

/** Puts the message in the place of the earlier one, as plain text where Slack refuses what was drawn. */
const amend = async (parts: Delivering, item: OutboxItem, amendment: Amendment): Promise<Posted> => {
  const { team, channel } = item;
  const amended = await parts.posting.amend(team, channel, amendment);
  if (amended.kind !== 'refused' || !ofMessage.has(amended.error)) return amended;
  parts.log.error({ ...named(item), error: amended.error }, 'Slack refused a message as it was drawn');
  const { text } = amendment.message;
  return parts.posting.amend(team, channel, { ...amendment, message: { text, blocks: [] } });
};

/**
 * Changes the earlier message; false when the item cannot go on, and its outcome is recorded. Where Slack lets nobody
 * change it any more, the message is posted all the same; where it is gone, there is nothing to post to.
 */
const isAmended = async (parts: Delivering, item: OutboxItem, amendment: Amendment): Promise<boolean> => {
  const amended = await amend(parts, item, amendment);
  switch (amended.kind) {
    case 'sent':
      return true;
    case 'not-sent':
    case 'unknown':
      await later(parts, item, 'unreachable', backOff(item));
      return false;
    case 'rate-limited':
      parts.rateLimiter.limited(item.channel, amended.milliseconds);
      await later(parts, item, 'rate-limited', amended.milliseconds);
      return false;
    case 'refused':
      if (amended.error === 'message_not_found')
        await settleItem(parts, item, { state: 'skipped', why: amended.error });
      else if (ofWorkspace.has(amended.error)) await refused(parts, item, amended.error);
      else return true;
      return false;
  }
};

/**
 * Looks for a message that an earlier life of the file may have posted; true when it is not there and has to be posted.
 * Where nobody may look, it is posted only when a person asks for it.
 */
const isStillWanted = async (parts: Delivering, item: OutboxItem, { seq, post }: Composed): Promise<boolean> => {
  const at = parts.now();
  if (!(await parts.store.markSending(item, at, after(at, lease), seq, post))) return false;
  const found = await lookFirst(parts, item);
  switch (found.kind) {
    case 'absent':
      return true;
    case 'found':
      await settleItem(parts, item, { state: 'sent', ts: found.ts });
      return false;
    case 'unreadable':
      if (item.asked !== null) return true;
      parts.log.warn({ ...named(item), error: found.error }, 'a message of before a restore could not be looked for');
      await settleItem(parts, item, { state: 'ambiguous', why: 'restored' });
      return false;
    case 'unreachable':
      await later(parts, item, 'unreachable', backOff(item));
      return false;
  }
};

/** Delivers one claimed item: composes it, commits it as `sending`, posts it, and commits the outcome. */
export const deliver = async (parts: Delivering, item: OutboxItem): Promise<void> => {
  if (parts.silenced.has(item.team)) return later(parts, item, item.why ?? 'invalid_auth', quarter);
  const composed = await compose(parts, item);
  if (composed === null) return later(parts, item, 'error', minute);
  if ('wait' in composed) return later(parts, item, 'behind', composed.wait);
  const { amends } = composed;
  if (amends && !((await isItsTurn(parts, item)) && (await isAmended(parts, item, amends)))) return;
  if ('skip' in composed) return settleItem(parts, item, { state: 'skipped', why: composed.skip });
  if (!(await isItsTurn(parts, item))) return;
  if (mayBePosted(parts, item) && !(await isStillWanted(parts, item, composed))) return;
  const posted = await send(parts, item, composed);
  if (posted) await settle(parts, { ...item, seq: composed.seq }, posted);
};

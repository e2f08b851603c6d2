import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome, Run, Subscription } from '../store/digest-store.ts';
import type { Message } from '../views/message.ts';
import { after, type DeliveryParts, lease, named, type Written } from './delivery.ts';
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

/** What a run has to be settled as before anything is written; `null` when it is wanted. */
const unwanted = (run: Run, subscription: Subscription | null): Outcome | null => {
  if (!subscription || subscription.isOff) return { state: 'skipped', why: 'off' };
  if (run.asked !== null) return null;
  if (subscription.stopped !== null) return { state: 'skipped', why: 'stopped' };
  const isPaused = subscription.pausedUntil !== null && subscription.pausedUntil > run.date;
  return isPaused ? { state: 'skipped', why: 'paused' } : null;
};

const isForNothing = (run: Run, { rule }: Subscription, { changed }: Written): boolean =>
  rule.mode === 'changes' && changed === 0 && run.asked === null;

const record = async (parts: Delivering, run: Run, outcome: Outcome): Promise<void> => {
  const at = parts.now();
  const isOurs = await parts.store.settle(run, outcome, at);
  if (isOurs && outcome.state !== 'pending') parts.observer.became(outcome.state, at.getTime() - run.dueAt.getTime());
};

/** Half a minute, then twice as long each time, up to ten minutes; a little less for some, so that not all come back at once. */
const backOff = ({ attempts, id }: Run): number =>
  Math.min(30_000 * 2 ** attempts, longestBackOff) * (0.75 + (id % 16) / 64);

const later = (parts: Delivering, run: Run, why: string, milliseconds: number): Promise<void> =>
  record(parts, run, { state: 'pending', why, notBefore: after(parts.now(), milliseconds) });

const refused = async (parts: Delivering, run: Run, error: string): Promise<void> => {
  if (!ofWorkspace.has(error)) return record(parts, run, { state: 'failed', why: error, stop: ofChannel.test(error) });
  if (!parts.silenced.has(run.team))
    parts.log.error(
      { team: run.team, error },
      'Slack does not take the token any more: no digest is sent until a restart',
    );
  parts.silenced.add(run.team);
  return later(parts, run, error, quarter);
};

/** Writes down what came of the call. An outcome that is unknown is left as it is, to be looked into. */
const settle = async (parts: Delivering, run: Run, posted: Posted): Promise<void> => {
  switch (posted.kind) {
    case 'sent':
      parts.pace.passed();
      return record(parts, run, { state: 'sent', ts: posted.ts });
    case 'not-sent':
      return later(parts, run, 'unreachable', backOff(run));
    case 'rate-limited':
      parts.pace.limited(run.channel, posted.milliseconds);
      return later(parts, run, 'rate-limited', posted.milliseconds);
    case 'refused':
      return refused(parts, run, posted.error);
    case 'unknown':
      parts.log.warn(
        named(run),
        'Slack did not say whether a digest was posted; it is looked for before anything else',
      );
      return parts.store.release(run, parts.now());
  }
};

/** Calls once what is being sent is committed; `null` where somebody else has taken it over. */
const call = async (parts: Delivering, run: Run, { seq }: Written, message: Message): Promise<Posted | null> => {
  const [began, at] = [parts.elapsed(), parts.now()];
  if (!(await parts.store.sending(run, at, after(at, lease), seq))) return null;
  // Whoever was held up for so long may have been looked for already, and not found.
  if (parts.elapsed() - began > parts.grace) return { kind: 'not-sent' };
  const { team, channel, mark } = run;
  return parts.posting.post({ team, channel, mark, message });
};

const send = async (parts: Delivering, run: Run, written: Written): Promise<Posted | null> => {
  const posted = await call(parts, run, written, written.message);
  if (posted?.kind !== 'refused' || !ofMessage.has(posted.error)) return posted;
  const about = { ...named(run), error: posted.error };
  parts.log.error(about, 'Slack refused a digest as it was drawn; it goes out as plain text');
  return call(parts, run, written, { text: written.message.text, blocks: [] });
};

/** When this may go out: after how many milliseconds, or `null` when that is so far off that it is given back until then. */
const turnOf = ({ pace }: Delivering, { channel }: Run): number | null => {
  const held = Math.max(pace.heldFor(), pace.heldFor(channel));
  return held > 0 ? null : pace.reserve(channel);
};

/** What there is to say; `null` where it could not be written, which is our doing. */
const write = async (parts: Delivering, run: Run, subscription: Subscription): Promise<Written | null> => {
  try {
    return await parts.letters.write(subscription, parts.now());
  } catch (error) {
    const about = error instanceof Error ? { error: error.name, at: error.stack?.split('\n')[1]?.trim() } : {};
    parts.log.error({ ...named(run), ...about }, 'a digest could not be written');
    return null;
  }
};

/** Sends one digest that is held: written, committed as being sent, posted, and committed with its outcome. */
export const deliver = async (parts: Delivering, run: Run): Promise<void> => {
  if (parts.silenced.has(run.team)) return later(parts, run, run.why ?? 'invalid_auth', quarter);
  const subscription = await parts.store.subscription(run);
  const without = unwanted(run, subscription);
  if (without || !subscription) return record(parts, run, without ?? { state: 'skipped', why: 'off' });
  const written = await write(parts, run, subscription);
  if (written === null) return later(parts, run, 'error', minute);
  if (isForNothing(run, subscription, written)) return record(parts, run, { state: 'skipped', why: 'unchanged' });
  const turn = turnOf(parts, run);
  if (turn === null)
    return later(parts, run, 'rate-limited', Math.max(parts.pace.heldFor(), parts.pace.heldFor(run.channel)));
  if (turn > 1) await wait(turn);
  if (parts.isStopping()) return parts.store.release(run, parts.now());
  if (parts.now() > run.expiresAt) return record(parts, run, { state: 'missed', why: run.why ?? 'late' });
  const posted = await send(parts, run, written);
  if (posted) await settle(parts, run, posted);
};

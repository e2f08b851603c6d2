import { setImmediate as breathe } from 'node:timers/promises';
import type { OutboxItem } from '../store/outbox-store.ts';
import { type Delivering, deliver } from './deliver.ts';
import { notifyOwner } from './notify-owner.ts';
import { after, lease, named, type OutboxParts, observe } from './outbox-parts.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { reconcile } from './reconcile.ts';

/** Options of an outbox. */
interface OutboxOptions extends Omit<OutboxParts, 'rateLimiter'> {
  /** Workspace whose token sends; nothing of another is touched, and nothing at all until it is known. */
  readonly team: () => string | undefined;
  /** Messages per minute in the whole workspace. */
  readonly perMinute: number;
  /** Most deliveries at once, and so most payloads in memory. */
  readonly concurrency?: number;
  /** Delay before an unsettled call is reconciled, ms; longer than a call may take. */
  readonly settleMs?: number;
}

/** Sends each outbox item once; `poll` ticks it. */
export interface Outbox {
  /** Looks once for items that are due, unsettled or to be notified, and starts work on them. */
  tick(): Promise<void>;
  /** Ticks now, since an item was added; a tick that fails is logged. */
  wake(): void;
  /** Milliseconds since the last tick that succeeded, or since the outbox was created. */
  sinceLastTick(): number;
  /** Resolves when no delivery is under way and nothing claimable is left. */
  idle(): Promise<void>;
  /** Claims nothing more; resolves when calls under way are finished and recorded. */
  stop(): Promise<void>;
}

const defaultConcurrency = 12;

/** A call begins within three seconds and gives up after ten; what it posted is in the channel within two more. */
const defaultSettleMs = 15_000;

const batch = 25;

/** Creates an outbox; it does nothing until its first `tick` or `wake`. */
export const createOutbox = (options: OutboxOptions): Outbox => {
  const {
    store,
    team: home,
    now,
    elapsed,
    log,
    concurrency = defaultConcurrency,
    settleMs = defaultSettleMs,
  } = options;
  const parts: OutboxParts = { ...options, rateLimiter: createRateLimiter(options.perMinute, elapsed) };
  const underWay = new Map<number, Promise<void>>();
  const firstSeen = new Map<string, number>();
  let untoldUntil = Number.NEGATIVE_INFINITY;
  let tickedAt = elapsed();
  let isStopping = false;
  let isWanted = false;
  let pumping: Promise<void> | null = null;
  let ticking: Promise<void> | null = null;
  const delivering: Delivering = {
    ...parts,
    isHeld: () => isStopping || home() === undefined,
    grace: settleMs / 5,
    silenced: new Set(),
  };

  const start = (item: OutboxItem, work: () => Promise<unknown>): void => {
    const done = work()
      .catch((error: unknown) => {
        // Its outcome is not known; the item is free again when its lease ends.
        log.error({ ...named(item), error: error instanceof Error ? error.name : typeof error }, 'a message failed');
      })
      .then(() => {
        underWay.delete(item.id);
        pump();
      });
    underWay.set(item.id, done);
  };

  const claim = async (): Promise<void> => {
    const free = concurrency - underWay.size;
    // Claiming several at once costs one flush to the disk.
    const isWorthIt = underWay.size === 0 || free * 2 >= concurrency;
    const team = home();
    if (team === undefined || isStopping || !isWorthIt || parts.rateLimiter.heldFor() > 0) return;
    const claimed = await store.claim(team, parts.newId(), now(), after(now(), lease), free);
    for (const item of claimed) start(item, () => deliver(delivering, item));
  };

  /** Runs one claim at a time; a claim that is asked for meanwhile runs afterwards. */
  const pump = (): void => {
    isWanted = true;
    pumping ??= claimWhileWanted()
      .catch((error: unknown) => log.error({ error: String(error) }, 'nothing could be claimed'))
      .finally(() => {
        pumping = null;
        if (isWanted) pump();
      });
  };

  const claimWhileWanted = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await claim();
    }
  };

  const takeDue = async (team: string): Promise<void> => {
    for (const kind of parts.kinds.values())
      for (let taken = batch; taken === batch && !isStopping; ) {
        taken = (await kind.takeDue?.(team, now(), batch)) ?? 0;
        pump();
        await breathe();
      }
  };

  const expire = async (team: string): Promise<void> => {
    for (const item of await store.expire(team, now(), batch)) observe(parts, item, 'missed', now());
  };

  const lookInto = async (team: string): Promise<void> => {
    const items = (await store.unsettled(team, now(), batch)).filter(({ id }) => !underWay.has(id));
    for (const item of items) {
      const attempt = `${item.id} ${item.attempts}`;
      const seen = firstSeen.get(attempt) ?? elapsed();
      firstSeen.set(attempt, seen);
      if (elapsed() - seen < settleMs) continue;
      firstSeen.delete(attempt);
      start(item, () => reconcile(parts, item));
    }
  };

  const tellOwners = async (team: string): Promise<void> => {
    if (elapsed() < untoldUntil) return;
    for (const item of await store.toNotify(team, concurrency)) {
      if (underWay.has(item.id)) continue;
      start(item, async () => {
        if (!(await notifyOwner(parts, item))) untoldUntil = elapsed() + lease;
      });
    }
  };

  const look = async (): Promise<void> => {
    for (const step of [takeDue, expire, lookInto, tellOwners]) {
      // Asked before each: the clock may have turned wrong in between.
      const team = home();
      if (team !== undefined) await step(team);
    }
    pump();
    tickedAt = elapsed();
  };

  const tick = (): Promise<void> => {
    if (isStopping) return Promise.resolve();
    ticking ??= look().finally(() => {
      ticking = null;
    });
    return ticking;
  };

  return {
    tick,
    wake() {
      tick().catch((error: unknown) => log.error({ error: String(error) }, 'the outbox could not tick'));
    },
    sinceLastTick: () => elapsed() - tickedAt,
    async idle() {
      while (underWay.size > 0 || pumping) await Promise.all([...underWay.values(), pumping]);
    },
    async stop() {
      isStopping = true;
      // A tick that failed was logged where it failed; what is under way is finished all the same.
      await Promise.allSettled([ticking, pumping]);
      await Promise.all(underWay.values());
    },
  };
};

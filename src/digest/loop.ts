import { setImmediate as breathe } from 'node:timers/promises';
import type { Occurrence, Plan } from '../store/digest-store.ts';
import { type Delivering, deliver } from './deliver.ts';
import { after, type DeliveryParts, lease, named } from './delivery.ts';
import { notifyOwner } from './notify-owner.ts';
import { planned } from './plan.ts';
import { reconcile } from './reconcile.ts';

/** What the loop is made of. */
export interface LoopParts extends DeliveryParts {
  readonly catchUp: number;
  /** How many are sent at once; no more payloads than these are held in memory. */
  readonly concurrency: number;
  /** For how long an unsettled call is left alone before it is looked for, in milliseconds: longer than a call may take. */
  readonly settleMs: number;
}

/** The loop that sends digests; somebody else's timer ticks it. */
export interface DigestLoop {
  /** Looks once at what is due, unsettled or to be notified, and sets to work on it. */
  tick(): Promise<void>;
  /** How many milliseconds ago it last ticked. */
  sinceLastTick(): number;
  /** Resolves when nothing is under way, and nothing that could be claimed is left. */
  idle(): Promise<void>;
  /** Claims nothing more; resolves when calls under way are finished and recorded. */
  stop(): Promise<void>;
}

const batch = 25;

/** Makes the loop. */
export const createLoop = (parts: LoopParts): DigestLoop => {
  const { store, now, elapsed, log, observer } = parts;
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
    isStopping: () => isStopping,
    grace: parts.settleMs / 5,
    silenced: new Set(),
  };

  const start = (occurrence: Occurrence, work: () => Promise<unknown>): void => {
    const done = work()
      .catch((error: unknown) => {
        // Nothing is known of it: whoever holds it lets go when the lease ends.
        log.error(
          { ...named(occurrence), error: error instanceof Error ? error.name : typeof error },
          'a digest failed',
        );
      })
      .then(() => {
        underWay.delete(occurrence.id);
        pump();
      });
    underWay.set(occurrence.id, done);
  };

  const claim = async (): Promise<void> => {
    const free = parts.concurrency - underWay.size;
    // Several at once cost one flush to the disk.
    const isWorthIt = underWay.size === 0 || free * 2 >= parts.concurrency;
    if (isStopping || !isWorthIt || parts.rateLimiter.heldFor() > 0) return;
    const claimed = await store.claim(parts.newId(), now(), after(now(), lease), free);
    for (const occurrence of claimed) start(occurrence, () => deliver(delivering, occurrence));
  };

  /** One claim at a time; whoever asks for one meanwhile gets it afterwards. */
  const pump = (): void => {
    isWanted = true;
    pumping ??= claimWhileWanted()
      .catch((error: unknown) => log.error({ error: String(error) }, 'no digest could be claimed'))
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

  const plan = async (): Promise<void> => {
    for (let taken = batch; taken === batch && !isStopping; ) {
      const plans = await store.takeDue(now(), batch, (due) => planned(due, now(), parts));
      taken = plans.length;
      for (const one of plans) observe(one);
      pump();
      await breathe();
    }
  };

  const observe = (one: Plan): void => {
    if ('failed' in one) {
      observer.became('failed', 0);
      const { team, channel, negotiation } = one.of;
      log.error({ team, channel, negotiation }, 'a digest has a rule that cannot be followed: it has stopped');
      return;
    }
    if (one.send) observer.due(1);
    for (const day of one.missed) observer.became('missed', now().getTime() - day.at.getTime());
  };

  const expire = async (): Promise<void> => {
    for (const occurrence of await store.expire(now(), batch))
      observer.became('missed', now().getTime() - occurrence.dueAt.getTime());
  };

  const lookInto = async (): Promise<void> => {
    const occurrences = (await store.unsettled(now(), batch)).filter(({ id }) => !underWay.has(id));
    for (const occurrence of occurrences) {
      const attempt = `${occurrence.id} ${occurrence.attempts}`;
      const seen = firstSeen.get(attempt) ?? elapsed();
      firstSeen.set(attempt, seen);
      if (elapsed() - seen < parts.settleMs) continue;
      firstSeen.delete(attempt);
      start(occurrence, () => reconcile(parts, occurrence));
    }
  };

  const tellOwners = async (): Promise<void> => {
    if (elapsed() < untoldUntil) return;
    for (const occurrence of await store.toNotify(parts.concurrency)) {
      if (underWay.has(occurrence.id)) continue;
      start(occurrence, async () => {
        if (!(await notifyOwner(parts, occurrence))) untoldUntil = elapsed() + lease;
      });
    }
  };

  const look = async (): Promise<void> => {
    await plan();
    await expire();
    await lookInto();
    await tellOwners();
    pump();
    tickedAt = elapsed();
  };

  return {
    tick() {
      if (isStopping) return Promise.resolve();
      ticking ??= look().finally(() => {
        ticking = null;
      });
      return ticking;
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

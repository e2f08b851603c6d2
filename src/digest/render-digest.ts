import { LRUCache } from 'lru-cache';
import { type EntryChange, entryChange } from '../record/changes.ts';
import { clockOf } from '../record/clock.ts';
import type { Day } from '../record/dates.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { type Shows, showsOf } from '../record/shows.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../store/subscription.ts';
import { digestMessage, entriesInDigest } from '../views/digest.ts';
import { troubleMessage } from '../views/digest-trouble.ts';
import type { Message } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import { composed, withSource } from './compose.ts';
import type { Occurrence } from './occurrence.ts';

/** A digest as it would be posted now. */
export interface RenderedDigest {
  readonly message: Message;
  /** `seq` of the record that the digest was rendered from. */
  readonly seq: number;
  /** Number of changes since the channel's last digest. */
  readonly changed: number;
  /** Day that it speaks of. */
  readonly day: Day;
  /** Entries that it shows, collected from the lines that it draws. */
  readonly shows: readonly Shows[];
}

/** Renders digests, and the notices of those that failed. */
export interface DigestRenderer {
  render(subscription: Subscription, now: Date): Promise<RenderedDigest>;
  /** Renders the notice to a subscription's owner about a digest's outcome; `null` when the outcome needs none. */
  trouble(occurrence: Occurrence, subscription: Subscription): Message | null;
}

/** Parts the digests are rendered from. */
interface RendererParts {
  readonly store: Pick<Store, 'since' | 'before'>;
  /** Returns a team's record as it stands. */
  readonly record: (team: string, negotiation: string) => Promise<Negotiation>;
  /** Returns the slash command of a negotiation. */
  readonly commandOf: (negotiation: string) => string;
  readonly words: Words;
}

/**
 * Cache size, in digests: many channels had their last one on the same day, so their next one is rendered once for
 * all.
 */
const kept = 20;

const changesSince = async (
  store: RendererParts['store'],
  negotiation: Negotiation,
  { team, seq }: Pick<Subscription, 'team' | 'seq'>,
): Promise<readonly EntryChange[]> => {
  const key = { team, negotiation: negotiation.header.id };
  const revisions = (await store.since(key, seq)).filter((revision) => revision.seq <= negotiation.seq);
  // An entry of which only letters were mended since is no news.
  const told = new Set(revisions.filter(({ reason }) => reason?.code !== 'spelling').map(({ entry }) => entry));
  const latest = new Map(
    revisions.filter(({ entry }) => told.has(entry)).map((revision) => [revision.entry, revision]),
  );
  const before = new Map(
    (await store.before(key, [...latest.keys()], seq)).map((revision) => [revision.entry, revision]),
  );
  return [...latest.values()].flatMap((later) => entryChange(negotiation, before.get(later.entry), later) ?? []);
};

/** Creates a renderer that reads the changes from the log. */
export const createDigestRenderer = ({ store, record, commandOf, words }: RendererParts): DigestRenderer => {
  const changesKept = new LRUCache<string, readonly EntryChange[]>({ max: kept });
  const writtenKept = new LRUCache<string, RenderedDigest>({ max: kept });

  const changes = async (subscription: Subscription, negotiation: Negotiation): Promise<readonly EntryChange[]> => {
    if (subscription.seq >= negotiation.seq) return [];
    const name = [subscription.team, subscription.negotiation, subscription.seq, negotiation.seq].join(' ');
    const found = changesKept.get(name) ?? withSource(await changesSince(store, negotiation, subscription));
    changesKept.set(name, found);
    return found;
  };

  return {
    async render(subscription, now) {
      const negotiation = await record(subscription.team, subscription.negotiation);
      const { team, since, seq } = subscription;
      const clock = clockOf(negotiation.header, now);
      const name = JSON.stringify([team, negotiation.header.id, seq, negotiation.seq, clock, since]);
      const known = writtenKept.get(name);
      if (known) return known;
      const model = composed({ negotiation, clock, since, changes: await changes(subscription, negotiation) });
      const written = {
        ...{
          message: digestMessage(model, words),
          seq: negotiation.seq,
          changed: model.changes.length,
          day: clock.day,
        },
        shows: showsOf(negotiation, entriesInDigest(model, words)),
      };
      writtenKept.set(name, written);
      return written;
    },
    trouble: (occurrence, { negotiation, stopped }) =>
      troubleMessage({ ...occurrence, stopped: stopped !== null, command: commandOf(negotiation) }, words),
  };
};

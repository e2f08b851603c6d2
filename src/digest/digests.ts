import type { OutboxKind, OutboxLog } from '../outbox/outbox-kind.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { DigestStore } from '../store/digest-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { Store } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import { createDigestKind, type DigestObserver } from './digest-outbox.ts';
import { createDigestRenderer } from './render-digest.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';

/** Parts the digests are assembled from. */
interface DigestsParts {
  readonly store: Pick<Store, 'since' | 'before'> & { readonly digests: DigestStore; readonly outbox: OutboxStore };
  readonly words: Words;
  readonly record: (team: string, negotiation: string) => Promise<Negotiation>;
  /** Returns the slash command of a negotiation. */
  readonly commandOf: (negotiation: string) => string;
  readonly log: OutboxLog;
  readonly observer: DigestObserver;
  /** Wall clock that decides which digests are due; it may be moved. */
  readonly now: () => Date;
  /** Largest delay with which a digest is still sent, ms. */
  readonly catchUp: number;
  /** Wakes the outbox: an item is due. */
  readonly wake: () => void;
}

/** Digests: the handler of people's tasks, and the kind by which the outbox sends them. */
export interface Digests {
  readonly subscriptions: Subscriptions;
  readonly kind: OutboxKind;
}

/** Creates the handler and the outbox kind. */
export const createDigests = ({ store, ...parts }: DigestsParts): Digests => {
  const renderer = createDigestRenderer({ ...parts, store });
  const common = { ...parts, renderer, store: store.digests };
  return {
    subscriptions: createSubscriptions({ ...common, outbox: store.outbox }),
    kind: createDigestKind({ ...common, deliveryIdOf: store.outbox.deliveryIdOf }),
  };
};

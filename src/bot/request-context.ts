import type { DigestDone, DigestTask } from '../digest/task.ts';
import type { Clock } from '../record/clock.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { RecordKey, RequestKey, Store } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import type { Actor } from './actor.ts';
import type { DataFile } from './data-file.ts';
import type { Directory } from './directory.ts';
import type { SendFile } from './send-file.ts';
import type { Snapshots } from './snapshots.ts';

/** Record, clock and actor that a line or a form is read against. */
export interface RequestContext {
  readonly key: RecordKey;
  readonly file: DataFile;
  readonly negotiation: Negotiation;
  readonly clock: Clock;
  /** Slack id of the channel where the line was typed. */
  readonly channel: string;
  readonly actor: Actor;
  /** Key of the Slack request that carried the line; writes under it happen once. */
  readonly request?: RequestKey | undefined;
}

/** Handles one task about a channel's digest, such as subscribing it. */
export type DigestHandler = (context: RequestContext, task: DigestTask) => Promise<DigestDone>;

/** Parts that notices of what waits, and of how it was decided, are made with. */
export interface Noticing {
  /** Returns a fresh, unguessable id. */
  readonly newId: () => string;
  readonly log: { warn(about: object, words: string): void };
}

/** Services a line is read with: snapshots, store, words, clock, and the optional senders. */
export interface Services {
  readonly records: Snapshots;
  readonly store: Store;
  readonly words: Words;
  readonly now: () => Date;
  /** Returns a fresh, unguessable id. */
  readonly newId: () => string;
  /** Sends a file to a person; `undefined` where the installation cannot. */
  readonly sendFile?: SendFile | undefined;
  /** People and channels of the workspace; without it everybody is a member. */
  readonly directory?: Directory | undefined;
  /** Ids and log for notices; missing where no outbox sends them. */
  readonly noticing?: Noticing | undefined;
  /** Handler of digest tasks; missing where no digests are sent. */
  readonly digest?: DigestHandler;
}

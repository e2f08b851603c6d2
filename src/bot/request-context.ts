import type { DigestDone, DigestTask } from '../digest/task.ts';
import type { Clock } from '../record/clock.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { RecordKey, RequestKey, Store } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import type { Actor } from './actor.ts';
import type { DataFile } from './data-file.ts';
import type { SendFile } from './send-file.ts';
import type { Snapshots } from './snapshots.ts';

/** A team's record, how its clock stands, and who asks: what a line is read against. */
export interface RequestContext {
  readonly key: RecordKey;
  readonly file: DataFile;
  readonly negotiation: Negotiation;
  readonly clock: Clock;
  /** Where the line was typed. */
  readonly channel: string;
  readonly actor: Actor;
  /** The request that the line came with. */
  readonly request?: RequestKey | undefined;
}

/** Handles what is asked about a channel's digest. */
export type DigestHandler = (context: RequestContext, task: DigestTask) => Promise<DigestDone>;

/** What a line is read with: the record's snapshots, the log itself, the words. */
export interface Services {
  readonly records: Snapshots;
  readonly store: Store;
  readonly words: Words;
  readonly now: () => Date;
  /** How a file reaches a person, where one can. */
  readonly sendFile?: SendFile | undefined;
  /** Where there is somebody who keeps digests. */
  readonly digest?: DigestHandler;
}

import { noticeItem } from '../notices/notice.ts';
import { type AlteredRevision, type LogPoint, logStart } from '../store/log-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { RecordKey } from '../store/record-key.ts';
import type { Store } from '../store/store.ts';
import { approversBeside } from './approvers.ts';
import type { Directory } from './directory.ts';
import { mostTold } from './notices.ts';

/** Revisions that are checked without a pause: about a millisecond. */
const slice = 100;

/** Reads the whole log in small parts, with a pause between them; returns the revisions that are not as written. */
export const readWholeLog = async (
  store: Pick<Store, 'checkLog'>,
  pause: () => Promise<unknown>,
): Promise<readonly AlteredRevision[]> => {
  const altered: AlteredRevision[] = [];
  for (let point: LogPoint | null = logStart; point; ) {
    const check: Awaited<ReturnType<Store['checkLog']>> = await store.checkLog(point, slice);
    altered.push(...check.altered);
    point = check.next;
    if (point) await pause();
  }
  return altered;
};

/** Parts of a check of the log. */
interface LogCheckParts {
  readonly store: Pick<Store, 'checkLog' | 'grants'> & { readonly outbox: OutboxStore };
  readonly directory: Directory;
  readonly log: { error(about: object, words: string): void };
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Check of the log against its hashes, away from the answers. */
export interface LogCheck {
  /** The `seq` of each revision that is not as it was written; `null` until it was checked. */
  altered(): readonly number[] | null;
  /** Checks the whole log; what is found goes to the log file, and once to each who approves. */
  run(pause: () => Promise<unknown>): Promise<void>;
}

/** Creates the check of a store's log. */
export const createLogCheck = ({ store, directory, log, newId, now }: LogCheckParts): LogCheck => {
  let seqs: readonly number[] | null = null;

  const tell = async (key: RecordKey, found: readonly AlteredRevision[]): Promise<void> => {
    const { people } = await approversBeside({ store, directory }, key, '');
    const about = { ...key, of: 'log', id: found[0]?.seq ?? 0, event: 'altered', by: '' } as const;
    for (const person of people.slice(0, mostTold))
      await store.outbox.add(noticeItem({ ...about, person }, { deliveryId: newId(), at: now() }), now());
  };

  return {
    altered: () => seqs,
    async run(pause) {
      const found = await readWholeLog(store, pause);
      seqs = found.map(({ seq }) => seq);
      if (found.length === 0) return;
      log.error(
        { revisions: seqs.slice(0, 100), count: seqs.length },
        'the log is not as it was written: compare the file with a backup',
      );
      const records = Map.groupBy(found, ({ team, negotiation }) => JSON.stringify([team, negotiation]));
      for (const [one, ...others] of records.values())
        if (one) await tell({ team: one.team, negotiation: one.negotiation }, [one, ...others]);
    },
  };
};

import type { Database, Statement } from 'better-sqlite3';
import { itemColumns, itemOf } from './outbox-row.ts';
import type { ItemKey, NewItem, OutboxItem, OutboxState, Outcome } from './outbox-store.ts';

const ofKey = 'team = :team AND kind = :kind AND key = :key';

const insertSql = `INSERT INTO outbox (team, kind, key, channel, thread, state, why, asked, delivery_id, due_at, not_before,
    expires_at, attempts, changed_at, tell)
  VALUES (:team, :kind, :key, :channel, :thread, :state, :why, :asked, :deliveryId, :dueAt, :notBefore, :expiresAt, 0, :now, :tell)
  ON CONFLICT (team, kind, key) DO NOTHING`;

const reopenSql = `UPDATE outbox SET state = 'pending', why = NULL, asked = :asked, not_before = :notBefore,
    expires_at = :expiresAt, attempts = 0, lease_until = NULL, lease_by = NULL, changed_at = :notBefore, tell = 'no'
  WHERE ${ofKey} AND state = :from`;

const reopenMissedSql = `UPDATE outbox SET state = 'pending', why = NULL, asked = :asked, not_before = :notBefore,
    expires_at = :expiresAt, attempts = 0, lease_until = NULL, lease_by = NULL, changed_at = :notBefore, tell = 'no'
  WHERE ${ofKey} AND state = 'missed'`;

const lastSql = `SELECT ${itemColumns} FROM outbox
  WHERE team = :team AND kind = :kind AND key >= :key AND key < :key || char(1114111) ORDER BY key DESC LIMIT 1`;

const claimSql = `UPDATE outbox SET lease_until = :until, lease_by = :leaseToken
  WHERE id IN (
    SELECT id FROM outbox WHERE team = :team AND state = 'pending' AND not_before <= :now AND expires_at >= :now
      AND (lease_until IS NULL OR lease_until <= :now) ORDER BY not_before LIMIT :limit)
  RETURNING ${itemColumns}`;

const expireSql = `UPDATE outbox SET state = 'missed', why = coalesce(why, 'late'), changed_at = :now, tell = 'due'
  WHERE id IN (
    SELECT id FROM outbox WHERE team = :team AND state = 'pending' AND expires_at < :now
      AND (lease_until IS NULL OR lease_until <= :now) ORDER BY expires_at LIMIT :limit)
  RETURNING ${itemColumns}`;

const sendingSql = `UPDATE outbox SET state = 'sending', attempts = attempts + 1, sending_at = :now, changed_at = :now,
    lease_until = :until, seq = :seq,
    after_ts = (SELECT max(ts) FROM outbox AS sent
      WHERE sent.team = outbox.team AND sent.channel = outbox.channel AND sent.state = 'sent')
  WHERE id = :id AND state IN ('pending', 'sending') AND lease_by = :leaseBy`;

const settleSql = `UPDATE outbox SET state = :state, why = :why, ts = :ts, not_before = :notBefore, tell = :tell,
    changed_at = :now, lease_until = NULL, lease_by = NULL
  WHERE id = :id AND state IN ('pending', 'sending') AND lease_by = :leaseBy`;

/** States of which the owner has to be notified: nobody else would learn what did not come. */
const toTell: readonly OutboxState[] = ['ambiguous', 'failed', 'missed'];

const tellOf = (state: OutboxState): 'no' | 'due' => (toTell.includes(state) ? 'due' : 'no');

const rows = (statement: Statement, values: object): readonly OutboxItem[] => statement.all(values).map(itemOf);
const isOne = (statement: Statement, values: object): boolean => statement.run(values).changes === 1;

/** Prepares the statements of the outbox items, once for each connection; each call is one guarded statement. */
export const prepareItems = (database: Database) => {
  const find = database.prepare(`SELECT ${itemColumns} FROM outbox WHERE ${ofKey}`);
  const last = database.prepare(lastSql);
  const insert = database.prepare(insertSql);
  const reopen = database.prepare(reopenSql);
  const reopenMissed = database.prepare(reopenMissedSql);
  const claim = database.prepare(claimSql);
  const expire = database.prepare(expireSql);
  const unsettled = database.prepare(
    `SELECT ${itemColumns} FROM outbox
      WHERE team = :team AND state = 'sending' AND lease_until <= :now ORDER BY lease_until LIMIT :limit`,
  );
  const adopt = database.prepare(
    `UPDATE outbox SET lease_until = :until, lease_by = :leaseToken
      WHERE id = :id AND state = 'sending' AND lease_by = :leaseBy AND lease_until = :leaseUntil RETURNING ${itemColumns}`,
  );
  const markSending = database.prepare(sendingSql);
  const settle = database.prepare(settleSql);
  const release = database.prepare(
    'UPDATE outbox SET lease_until = :at, not_before = :at WHERE id = :id AND lease_by = :leaseBy',
  );
  const toNotify = database.prepare(
    `SELECT ${itemColumns} FROM outbox WHERE team = :team AND tell = 'due' ORDER BY id LIMIT :limit`,
  );
  const setNotified = database.prepare('UPDATE outbox SET tell = :tell WHERE id = :id AND tell = :from');

  return {
    find: ({ team, kind, key }: ItemKey): OutboxItem | null => rows(find, { team, kind, key })[0] ?? null,
    last: ({ team, kind, key }: ItemKey): OutboxItem | null => rows(last, { team, kind, key })[0] ?? null,
    /** Puts an item in unless there is one of its key. */
    insert: ({ dueAt, notBefore, expiresAt, isTold = false, ...item }: NewItem, now: Date) =>
      isOne(insert, {
        ...item,
        dueAt: dueAt.getTime(),
        notBefore: notBefore.getTime(),
        expiresAt: expiresAt.getTime(),
        now: now.getTime(),
        tell: isTold ? 'no' : tellOf(item.state),
      }),
    /** Makes one pending again that had an outcome, by the request that would have put it in. */
    reopen: ({ team, kind, key, asked, notBefore, expiresAt }: NewItem, from: OutboxState) =>
      isOne(reopen, {
        ...{ team, kind, key, asked, from },
        ...{ notBefore: notBefore.getTime(), expiresAt: expiresAt.getTime() },
      }),
    /** Makes a planned item pending again that was given up as missed before its time. */
    reopenMissed: ({ state, ...item }: NewItem) =>
      state === 'pending' &&
      isOne(reopenMissed, {
        ...{ team: item.team, kind: item.kind, key: item.key, asked: item.asked },
        ...{ notBefore: item.notBefore.getTime(), expiresAt: item.expiresAt.getTime() },
      }),
    claim: (team: string, leaseToken: string, now: Date, until: Date, limit: number) =>
      rows(claim, { team, leaseToken, now: now.getTime(), until: until.getTime(), limit }),
    expire: (team: string, now: Date, limit: number) => rows(expire, { team, now: now.getTime(), limit }),
    unsettled: (team: string, now: Date, limit: number) => rows(unsettled, { team, now: now.getTime(), limit }),
    adopt: ({ id, leaseBy, leaseUntil }: OutboxItem, leaseToken: string, until: Date) =>
      rows(adopt, { id, leaseToken, until: until.getTime(), leaseBy, leaseUntil: leaseUntil?.getTime() ?? null })[0] ??
      null,
    markSending: ({ id, leaseBy }: OutboxItem, at: Date, until: Date, seq: number) =>
      isOne(markSending, { id, leaseBy, now: at.getTime(), until: until.getTime(), seq }),
    settle: ({ id, leaseBy, dueAt }: OutboxItem, outcome: Outcome, at: Date) =>
      isOne(settle, {
        ...{ id, leaseBy, state: outcome.state, now: at.getTime(), tell: tellOf(outcome.state) },
        why: 'why' in outcome ? outcome.why : null,
        ts: 'ts' in outcome ? outcome.ts : null,
        notBefore: ('notBefore' in outcome ? outcome.notBefore : dueAt).getTime(),
      }),
    release: ({ id, leaseBy }: OutboxItem, at: Date) => release.run({ id, leaseBy, at: at.getTime() }),
    toNotify: (team: string, limit: number) => rows(toNotify, { team, limit }),
    setNotified: ({ id }: OutboxItem, tell: 'told' | 'due') =>
      isOne(setNotified, { id, tell, from: tell === 'told' ? 'due' : 'told' }),
  };
};

/** Outbox items of one connection. */
export type Items = ReturnType<typeof prepareItems>;

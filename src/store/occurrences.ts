import type { Database, Statement } from 'better-sqlite3';
import { occurrenceColumns, occurrenceOf } from './digest-row.ts';
import type { DigestKey, Occurrence, OccurrenceRequest, OccurrenceState, Outcome } from './digest-store.ts';

const ofKey = 'team = :team AND channel = :channel AND negotiation = :negotiation AND date = :date';

const insertSql = `INSERT INTO occurrence (team, channel, negotiation, date, state, why, asked, mark, due_at, not_before,
    expires_at, attempts, changed_at, tell)
  VALUES (:team, :channel, :negotiation, :date, :state, :why, :asked, :deliveryId, :dueAt, :notBefore, :expiresAt, 0, :now, :tell)
  ON CONFLICT (team, channel, negotiation, date) DO NOTHING`;

const reopenSql = `UPDATE occurrence SET state = 'pending', why = NULL, asked = :asked, not_before = :notBefore,
    expires_at = :expiresAt, attempts = 0, lease_until = NULL, lease_by = NULL, changed_at = :now, tell = 'no'
  WHERE ${ofKey} AND state = :from`;

const claimSql = `UPDATE occurrence SET lease_until = :until, lease_by = :leaseToken
  WHERE id IN (
    SELECT id FROM occurrence WHERE state = 'pending' AND not_before <= :now AND expires_at >= :now
      AND (lease_until IS NULL OR lease_until <= :now) ORDER BY not_before LIMIT :limit)
  RETURNING ${occurrenceColumns}`;

const expireSql = `UPDATE occurrence SET state = 'missed', why = coalesce(why, 'late'), changed_at = :now
  WHERE id IN (
    SELECT id FROM occurrence WHERE state = 'pending' AND expires_at < :now
      AND (lease_until IS NULL OR lease_until <= :now) ORDER BY expires_at LIMIT :limit)
  RETURNING ${occurrenceColumns}`;

const sendingSql = `UPDATE occurrence SET state = 'sending', attempts = attempts + 1, sending_at = :now, changed_at = :now,
    lease_until = :until, seq = :seq,
    after_ts = (SELECT max(ts) FROM occurrence AS sent
      WHERE sent.team = occurrence.team AND sent.channel = occurrence.channel AND sent.state = 'sent')
  WHERE id = :id AND state IN ('pending', 'sending') AND lease_by = :leaseBy`;

const settleSql = `UPDATE occurrence SET state = :state, why = :why, ts = :ts, not_before = :notBefore, tell = :tell,
    changed_at = :now, lease_until = NULL, lease_by = NULL
  WHERE id = :id AND state IN ('pending', 'sending') AND lease_by = :leaseBy`;

/** Only these leave somebody something to do. */
const tellOf = (outcome: Outcome): 'no' | 'due' =>
  outcome.state === 'ambiguous' || outcome.state === 'failed' ? 'due' : 'no';

const rows = (statement: Statement, values: object): readonly Occurrence[] => statement.all(values).map(occurrenceOf);
const isOne = (statement: Statement, values: object): boolean => statement.run(values).changes === 1;

/** The statements about occurrences, prepared once for each connection; each call is one guarded statement. */
export const prepareOccurrences = (database: Database) => {
  const find = database.prepare(`SELECT ${occurrenceColumns} FROM occurrence WHERE ${ofKey}`);
  const insert = database.prepare(insertSql);
  const reopen = database.prepare(reopenSql);
  const claim = database.prepare(claimSql);
  const expire = database.prepare(expireSql);
  const unsettled = database.prepare(
    `SELECT ${occurrenceColumns} FROM occurrence WHERE state = 'sending' AND lease_until <= :now ORDER BY lease_until LIMIT :limit`,
  );
  const adopt = database.prepare(
    `UPDATE occurrence SET lease_until = :until, lease_by = :leaseToken
      WHERE id = :id AND state = 'sending' AND lease_by = :leaseBy AND lease_until = :leaseUntil RETURNING ${occurrenceColumns}`,
  );
  const markSending = database.prepare(sendingSql);
  const settle = database.prepare(settleSql);
  const release = database.prepare(
    'UPDATE occurrence SET lease_until = :at, not_before = :at WHERE id = :id AND lease_by = :leaseBy',
  );
  const toNotify = database.prepare(
    `SELECT ${occurrenceColumns} FROM occurrence WHERE tell = 'due' ORDER BY id LIMIT :limit`,
  );
  const setNotified = database.prepare('UPDATE occurrence SET tell = :tell WHERE id = :id AND tell = :from');

  return {
    find({ team, channel, negotiation }: DigestKey, date: string): Occurrence | null {
      const row = find.get({ team, channel, negotiation, date });
      return row === undefined ? null : occurrenceOf(row);
    },
    /** Writes down an occurrence unless its day has one. */
    insert: (
      { team, channel, negotiation }: DigestKey,
      day: { date: string; at: Date; deliveryId: string; notBefore?: Date; expiresAt?: Date },
      said: { state: OccurrenceState; why: string | null; asked: string | null; now: Date },
    ) =>
      isOne(insert, {
        team,
        channel,
        negotiation,
        ...said,
        date: day.date,
        deliveryId: day.deliveryId,
        dueAt: day.at.getTime(),
        notBefore: (day.notBefore ?? day.at).getTime(),
        expiresAt: (day.expiresAt ?? day.at).getTime(),
        now: said.now.getTime(),
        tell: said.state === 'failed' ? 'due' : 'no',
      }),
    reopen: ({ team, channel, negotiation, date, at, expiresAt, person }: OccurrenceRequest, from: OccurrenceState) =>
      isOne(reopen, {
        ...{ team, channel, negotiation, date, asked: person, from },
        ...{ notBefore: at.getTime(), expiresAt: expiresAt.getTime(), now: at.getTime() },
      }),
    claim: (leaseToken: string, now: Date, until: Date, limit: number) =>
      rows(claim, { leaseToken, now: now.getTime(), until: until.getTime(), limit }),
    expire: (now: Date, limit: number) => rows(expire, { now: now.getTime(), limit }),
    unsettled: (now: Date, limit: number) => rows(unsettled, { now: now.getTime(), limit }),
    adopt: ({ id, leaseBy, leaseUntil }: Occurrence, leaseToken: string, until: Date) =>
      rows(adopt, { id, leaseToken, until: until.getTime(), leaseBy, leaseUntil: leaseUntil?.getTime() ?? null })[0] ??
      null,
    markSending: ({ id, leaseBy }: Occurrence, at: Date, until: Date, seq: number) =>
      isOne(markSending, { id, leaseBy, now: at.getTime(), until: until.getTime(), seq }),
    settle: ({ id, leaseBy, dueAt }: Occurrence, outcome: Outcome, at: Date) =>
      isOne(settle, {
        ...{ id, leaseBy, state: outcome.state, now: at.getTime(), tell: tellOf(outcome) },
        why: 'why' in outcome ? outcome.why : null,
        ts: 'ts' in outcome ? outcome.ts : null,
        notBefore: ('notBefore' in outcome ? outcome.notBefore : dueAt).getTime(),
      }),
    release: ({ id, leaseBy }: Occurrence, at: Date) => release.run({ id, leaseBy, at: at.getTime() }),
    toNotify: (limit: number) => rows(toNotify, { limit }),
    setNotified: ({ id }: Occurrence, tell: 'told' | 'due') =>
      isOne(setNotified, { id, tell, from: tell === 'told' ? 'due' : 'told' }),
  };
};

/** The occurrences of one connection. */
export type Occurrences = ReturnType<typeof prepareOccurrences>;

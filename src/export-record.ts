import { parseArgs } from 'node:util';
import { type OpenRecord, openRecord } from './open-record.ts';
import { csvOf } from './record/csv.ts';
import { spanOf } from './record/dates.ts';
import { auditHeader, auditLine, exported, formats } from './record/export.ts';
import type { Body } from './record/revision.ts';
import { type Program, type Terminal, withUsage } from './terminal.ts';

const usage =
  'npm run export -- [yaml|json|csv|audit|digests] [--as-of 2017-10-11] [--negotiation ID] [--team ID] > FILE';

/** Page size in revisions, so that a long log needs little memory. */
const atOnce = 1_000;

/** Writes every revision in the order of the log, each with the body that its entry had before. */
const audit = async ({ store, key }: OpenRecord, { write }: Terminal): Promise<void> => {
  const said = new Map<string, Body | null>();
  await write(auditHeader);
  for (let seq = 0; ; ) {
    const revisions = await store.since(key, seq, atOnce);
    const lines = revisions.map((revision) => {
      const line = auditLine(revision, said.get(revision.entry) ?? null);
      said.set(revision.entry, revision.body);
      return line;
    });
    await write(lines.join(''));
    seq = revisions.at(-1)?.seq ?? 0;
    if (revisions.length < atOnce) return;
  }
};

/** Writes who changed the digests of the record: set up, paused, turned off. */
const digests = async ({ store, key }: OpenRecord, { write }: Terminal): Promise<void> => {
  const rows = (await store.digests.audited(key)).map(({ at, by, did, channel, rule }) => [at, by, did, channel, rule]);
  await write(csvOf([['at', 'by', 'did', 'channel', 'rule'], ...rows]));
};

const read = (words: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { 'as-of': { type: 'string' }, negotiation: { type: 'string' }, team: { type: 'string' } },
    allowPositionals: true,
  });
  const [wanted = 'yaml', ...more] = positionals;
  const format = [...formats, 'audit' as const, 'digests' as const].find((one) => one === wanted) ?? null;
  const day = values['as-of'];
  const isFit = format !== null && more.length === 0 && (day === undefined || spanOf(day)?.precision === 'day');
  return isFit ? { format, day, negotiation: values.negotiation, team: values.team, mayBegin: false } : null;
};

const run = async (terminal: Terminal): Promise<number> => {
  const fail = (sentence: string): number => {
    terminal.complain(sentence);
    return 1;
  };
  const asked = read(terminal.words);
  if (!asked || (['audit', 'digests'].includes(asked.format) && asked.day)) return fail(usage);
  const record = await openRecord(asked, terminal.environment, () => new Date());
  if (typeof record === 'string') return fail(record);
  const { format, day } = asked;
  if (format === 'audit') await audit(record, terminal);
  else if (format === 'digests') await digests(record, terminal);
  else await terminal.write(exported(day ? await record.asOf(day) : record.negotiation, format));
  await record.store.close();
  return 0;
};

/** `npm run export`: writes a record, or its log, to the standard output. */
export const exportRecord: Program = withUsage(usage, run);

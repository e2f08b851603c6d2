import { parseArgs } from 'node:util';
import { type OpenRecord, openRecord } from './open-record.ts';
import { spanOf } from './record/dates.ts';
import { auditHeader, auditLine, exported, formats } from './record/export.ts';
import type { Body } from './record/revision.ts';
import { StoreError } from './store/store-error.ts';

const usage = 'npm run export -- [yaml|json|csv|audit] [--as-of 2017-10-11] [--negotiation ID] [--team ID] > FILE';

/** Page size in revisions, so that a long log needs little memory. */
const atOnce = 1_000;

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** Every revision in the order in which it was written down, each with what its entry said before. */
const audit = async ({ store, key }: OpenRecord): Promise<void> => {
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

const fail = (sentence: string) => {
  console.error(sentence);
  process.exitCode = 1;
};

const read = () => {
  const { values, positionals } = parseArgs({
    options: { 'as-of': { type: 'string' }, negotiation: { type: 'string' }, team: { type: 'string' } },
    allowPositionals: true,
  });
  const [wanted = 'yaml', ...more] = positionals;
  const format = [...formats, 'audit' as const].find((one) => one === wanted) ?? null;
  const day = values['as-of'];
  const isFit = format !== null && more.length === 0 && (day === undefined || spanOf(day)?.precision === 'day');
  return isFit ? { format, day, negotiation: values.negotiation, team: values.team, mayBegin: false } : null;
};

const run = async () => {
  const asked = read();
  if (!asked || (asked.format === 'audit' && asked.day)) return fail(usage);
  const record = await openRecord(asked, () => new Date());
  if (typeof record === 'string') return fail(record);
  const { format, day } = asked;
  if (format === 'audit') await audit(record);
  else await write(exported(day ? await record.asOf(day) : record.negotiation, format));
  await record.store.close();
};

run().catch((error: unknown) => {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) return fail(usage);
  if (!(error instanceof StoreError)) throw error;
  fail(error.message);
});

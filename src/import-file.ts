import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FileTooLong, readBounded } from './bounded-file.ts';
import { type OpenRecord, openRecord } from './open-record.ts';
import { type Fault, problemLine } from './record/file-problem.ts';
import { mapOf } from './record/file-shape.ts';
import { type FileText, readText } from './record/file-text.ts';
import { type ImportPlan, idsIn, planImport, type Refused, withoutEntries } from './record/import.ts';
import type { Objection } from './record/integrity.ts';
import { labelOf } from './record/label.ts';
import { readTable } from './record/table.ts';
import { StoreError } from './store/store-error.ts';
import type { Program, Terminal } from './terminal.ts';
import { en } from './words/en.ts';

const usage = 'npm run import -- FILE [--dry-run] [--negotiation ID] [--team ID]';

/** A parsed file to import, and how a problem in it is worded. */
interface Source {
  readonly name: string;
  readonly value: unknown;
  readonly told: (fault: Fault) => string;
}

type Counted = Exclude<ImportPlan, { readonly faults: readonly Fault[] }>;

const readSource = (path: string): Source | string => {
  const [name, text] = [basename(path), readBounded(path)];
  return path.endsWith('.csv') ? fromTable(name, text) : fromText(name, readText(name, text));
};

const fromTable = (name: string, text: string): Source | string => {
  const read = readTable(text);
  if ('problem' in read) return `${name}: ${read.problem}`;
  return { name, value: read.value, told: ({ path, what }) => `${name}: ${path.join('.')}: ${what}` };
};

const fromText = (name: string, { value, problems, place }: FileText): Source | string =>
  problems.length > 0
    ? problems.map(problemLine).join('\n')
    : { name, value, told: (fault) => problemLine(place(fault)) };

/** Returns the negotiation to import into: the one that the file names, otherwise the wanted one. */
const negotiationOf = ({ value }: Source, wanted: string | undefined): string | undefined => {
  const { id } = mapOf(mapOf(value).negotiation);
  return typeof id === 'string' ? id : wanted;
};

const lines = (plan: Counted, { negotiation }: OpenRecord, { told }: Source): readonly string[] => [
  ...plan.added.map((entry) => `added      ${entry.kind} ${entry.id}: ${labelOf(negotiation, entry)}`),
  ...plan.changed.map((entry) => `changed    ${entry.kind} ${entry.id}: ${labelOf(negotiation, entry)}`),
  ...plan.refused.flatMap(({ id, ...why }) => reasons(why, told).map((reason) => `refused    ${id}: ${reason}`)),
  `${plan.added.length} added, ${plan.changed.length} changed, ${plan.unchanged.length} unchanged, ${plan.refused.length} refused`,
];

const reasons = ({ faults, objections }: Omit<Refused, 'id'>, told: Source['told']): readonly string[] => [
  ...faults.map(told),
  ...objections.map((objection: Objection) => en.rules.says(objection)),
];

const takeIn = async (
  record: OpenRecord,
  source: Source,
  isDry: boolean,
  { write, complain }: Terminal,
): Promise<number> => {
  const purged = await record.store.purges.purgedAmong(record.key, idsIn(source.value));
  const { value, out } = withoutEntries(source.value, (id) => purged.has(id));
  const plan = planImport(record.negotiation, value, source.name, record.latest);
  if ('faults' in plan) {
    complain(plan.faults.map(source.told).join('\n'));
    return 1;
  }
  const left = out.map(({ kind, id }) => `left out   ${kind} ${id}: it was purged from this record`);
  await write(`${[...left, ...lines(plan, record, source)].join('\n')}\n`);
  const code = plan.refused.length > 0 ? 1 : 0;
  if (isDry) {
    await write('A dry run: nothing was written down.\n');
    return code;
  }
  const saved = await record.store.appendAt(record.key, plan.changes, new Date(), record.negotiation.seq);
  if (saved.outcome === 'saved') return code;
  complain('Somebody changed the record at this very moment, so nothing was written down. Run it again.');
  return 1;
};

const run = async (terminal: Terminal): Promise<number> => {
  const { complain } = terminal;
  const fail = (sentence: string): number => {
    complain(sentence);
    return 1;
  };
  const { values, positionals } = parseArgs({
    args: [...terminal.words],
    options: { 'dry-run': { type: 'boolean' }, negotiation: { type: 'string' }, team: { type: 'string' } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return fail(usage);
  const source = readSource(path);
  if (typeof source === 'string') return fail(source);
  if (Object.keys(mapOf(source.value)).length === 0)
    return fail(
      `${source.name}: there is nothing of a record in this file. It should be like the files in data/, or a table that “npm run export -- csv” wrote.`,
    );
  const isDry = values['dry-run'] ?? false;
  const negotiation = negotiationOf(source, values.negotiation);
  const wanted = { negotiation, team: values.team, mayBegin: !isDry };
  const record = await openRecord(wanted, terminal.environment, () => new Date());
  if (typeof record === 'string') return fail(record);
  const code = await takeIn(record, source, isDry, terminal);
  await record.store.close();
  return code;
};

const isTold = (error: unknown): error is Error =>
  error instanceof StoreError ||
  error instanceof FileTooLong ||
  (error instanceof Error && 'code' in error && typeof error.code === 'string');

/** `npm run import`: imports the entries of a file that fit the record. */
export const importFile: Program = async (terminal) => {
  try {
    return await run(terminal);
  } catch (error) {
    if (!isTold(error)) throw error;
    terminal.complain(error.message);
    return 1;
  }
};

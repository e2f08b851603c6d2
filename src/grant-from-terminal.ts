import { parseArgs } from 'node:util';
import { type OpenRecord, openRecord } from './open-record.ts';
import { type Grant, rights } from './record/right.ts';
import { type Program, type Terminal, withUsage } from './terminal.ts';

const usage =
  'npm run roles -- [U0123ABCD read|edit|approve|none|usual] [--negotiation ID] [--team ID]\nA person’s id, or a user group’s, stands in their profile in Slack. Without one, the rights that were given are listed.';

/** Author of a right given here; no person of Slack’s has this id. */
const by = 'the command line';

const grantIn = (words: readonly string[]): Pick<Grant, 'subject' | 'may'> | null => {
  const [subject = '', said, ...more] = words;
  const may = [...rights, 'usual' as const].find((right) => right === said);
  return /^[UWS][A-Z0-9]+$/.test(subject) && may && more.length === 0 ? { subject, may } : null;
};

const lines = (grants: readonly Grant[]): string =>
  grants.length === 0
    ? 'Nobody has been given another right than the usual one.\n'
    : grants.map(({ subject, may, by: giver, at }) => `${subject} ${may} (given by ${giver}, ${at})\n`).join('');

const run = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...terminal.words],
    options: { negotiation: { type: 'string' }, team: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = grantIn(positionals);
  if (positionals.length > 0 && !wanted) {
    terminal.complain(usage);
    return 1;
  }
  const record = await openRecord(
    { negotiation: values.negotiation, team: values.team, mayBegin: false },
    terminal.environment,
    () => new Date(),
  );
  if (typeof record === 'string') {
    terminal.complain(record);
    return 1;
  }
  await giveAndList(record, wanted, terminal);
  return 0;
};

const giveAndList = async (
  { store, key }: OpenRecord,
  wanted: Pick<Grant, 'subject' | 'may'> | null,
  { write }: Terminal,
): Promise<void> => {
  // Whoever may write the file may do anything with it: nothing is refused here.
  if (wanted) await store.grants.give(key, { ...wanted, by, at: new Date().toISOString() }, () => false);
  await write(lines(await store.grants.list(key)));
  await store.close();
};

/** `npm run roles`: gives a right, or lists those given, when nobody in Slack can any more. */
export const grantFromTerminal: Program = withUsage(usage, run);

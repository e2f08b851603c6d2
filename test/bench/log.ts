import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormValues, Modal } from '../../src/bot/forms/form-answers.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { readDataFiles } from '../../src/data-files.ts';
import { plusDays } from '../../src/record/dates.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Change, Store } from '../../src/store/store.ts';
import { en } from '../../src/words/en.ts';

const key = { team: 'T1', negotiation: 'nafta' };
const asker = { team: 'T1', person: 'U1', channel: 'C1' };
const now = () => new Date();
const lengths = (process.env.LENGTHS ?? '1000,10000,100000,1000000').split(',').map(Number);
const firstDay = '2000-01-01';
const revisionsADay = 300;

const data = await readDataFiles('data/nafta.yml');
if ('problems' in data) throw new Error(data.problems.join('\n'));

const ask = async (bot: Bot, line: string) => {
  const answer = await bot.ask({ ...asker, command: '/nafta', line });
  if (!('blocks' in answer)) throw new Error(`“${line}” opens a form.`);
  return answer;
};

/** Grows the record to `to` revisions: entries get a note in turn, 300 a day, one in ten reported a month late. */
const grow = async (store: Store, to: number): Promise<void> => {
  const standing = (await store.standing(key)).filter(({ body, entry }) => body?.cite && entry !== 'us-dairy');
  const versions = new Map(standing.map(({ entry, version }) => [entry, version]));
  const change = (number: number): Change[] => {
    const revision = standing[number % standing.length];
    if (!revision) return [];
    const { entry, kind, body } = revision;
    const from = versions.get(entry) ?? 0;
    versions.set(entry, from + 1);
    const knownAt = plusDays(firstDay, Math.floor(number / revisionsADay) - (number % 10 === 0 ? 30 : 0));
    const why = 'heard today';
    return [
      { entry, kind, body: { ...body, note: `Note ${number}` }, knownAt, from, author: 'U2', origin: 'slack', why },
    ];
  };
  for (let length = await store.lastSeq(key); length < to; length = await store.lastSeq(key)) {
    const numbers = Array.from({ length: Math.min(5_000, to - length) }, (_, index) => length + index);
    await store.append(key, numbers.flatMap(change), now());
  }
};

/** Adds an entry with twenty revisions, however many the others have. */
const watch = async (store: Store): Promise<void> => {
  const { kind = '', body = null } = (await store.standing(key)).find(({ entry }) => entry === 'us-dairy') ?? {};
  const revisions = Array.from({ length: 19 }, (_, index) => index + 1);
  await store.append(
    key,
    revisions.map((from) => ({
      ...{ entry: 'us-dairy', kind, from, knownAt: '2017-10-17', author: 'U2', origin: 'slack', why: 'heard today' },
      body: { ...body, note: `Note ${from}` },
    })),
    now(),
  );
};

interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Measures the work in microseconds, at the median and at the 99th percentile; the first tenth only warms up. */
const spread = async (times: number, work: (number: number) => Promise<unknown>): Promise<Spread> => {
  const found: number[] = [];
  for (let number = 0; number < times; number += 1) {
    const start = performance.now();
    await work(number);
    found.push((performance.now() - start) * 1_000);
  }
  const sorted = found.slice(times / 10).sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
};

const submitted = async (bot: Bot, modal: Modal, root: string, values: FormValues): Promise<Modal> => {
  const step = modal.callback_id ?? '';
  const form = { id: `${root} ${step}`, root, step, modalState: modal.private_metadata ?? '', values };
  const answer = await bot.submit({ ...asker, form });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.modal;
};

/** Measures from pressing Publish to “Saved”; opening the form and its preview are not counted. */
const saves = async (bot: Bot, length: number, times: number): Promise<Spread> => {
  const found: number[] = [];
  for (let number = 0; number < times; number += 1) {
    const opened = await bot.ask({ ...asker, command: '/nafta', line: 'add remark' });
    if (!('modal' in opened)) throw new Error('No form was opened.');
    const said = `Saved ${length} ${number}`;
    const values = {
      'cite.source': 'cbc',
      'cite.level': 'team',
      reported: '2017-10-17',
      'remark.says': said,
      'remark.about': 'mood',
      certainty: 'possible',
    };
    const preview = await submitted(bot, opened.modal, said, values);
    const start = performance.now();
    const done = await submitted(bot, preview, said, {});
    found.push((performance.now() - start) * 1_000);
    if (done.title.text !== en.forms.savedTitle) throw new Error(`Not saved: ${done.title.text}`);
    await ask(bot, 'undo');
  }
  const sorted = found.slice(times / 10).sort((one, other) => one - other);
  return {
    p50: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    p99: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
  };
};

/** Measures the floor under every save: one page written and flushed. */
const flushed = async (folder: string): Promise<Spread> => {
  const file = openSync(join(folder, 'page'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const found = await spread(500, async (number) => {
    writeSync(file, page, 0, page.length, number * page.length);
    fdatasyncSync(file);
  });
  closeSync(file);
  return found;
};

/** Returns another day for each number, so that no cached snapshot answers. */
const dayOf = (number: number, length: number): string =>
  plusDays(firstDay, Math.min(Math.floor(length / revisionsADay), number) + 31);

const measured = async (store: Store, bot: Bot, length: number): Promise<Readonly<Record<string, Spread>>> => {
  const last = await store.lastSeq(key);
  // A page not asked for yet is drawn anew; an answer that takes an effect is never cached.
  return {
    'history of 20': await spread(300, () => ask(bot, 'history us-dairy')),
    'changes, last 20 revisions': await spread(300, () => ask(bot, `changes since revision ${last - 20}`)),
    'changes, nothing new': await spread(300, () => ask(bot, 'changes since revision 9000000')),
    'changes, all of it': await spread(30, () => ask(bot, 'changes since revision 0')),
    'as-of another day': await spread(60, (number) => ask(bot, `as-of ${dayOf(number, length)} status`)),
    review: await spread(100, () => ask(bot, 'review')),
    'a question, remembered': await spread(2_000, () => ask(bot, 'deadlines')),
    'undo and redo': await spread(100, () => ask(bot, 'undo')),
    'one commit': await spread(500, (number) =>
      store.append({ ...key, negotiation: 'commits' }, [commit(length, number)], now(), `view ${length} ${number}`),
    ),
    'a save to its answer': await saves(bot, length, 220),
    'is an embargo due?': await spread(5_000, () => store.proposals.isDue(key, now())),
    'who may do what?': await spread(5_000, () => store.grants.list(key)),
  };
};

const commit = (length: number, number: number): Change => ({
  ...{ entry: `commit-${length}-${number}`, kind: 'issue', body: { name: 'One' }, knownAt: '2017-10-17', from: 0 },
  ...{ author: 'U1', origin: 'slack', why: '' },
});

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
try {
  const store = openStore(join(folder, 'roundtable.db'));
  const bot = createBot({ store, files: data.files, words: en, version: '0', now });
  await ask(bot, 'status');
  await watch(store);
  const table: Record<string, Record<string, string>> = {};
  const { p50, p99 } = await flushed(folder);
  console.log(`One page flushed, bare: ${p50} µs at the median, ${p99} µs at the 99th of a hundred`);
  for (const length of lengths) {
    await grow(store, length);
    for (const [what, found] of Object.entries(await measured(store, bot, length)))
      table[what] = { ...table[what], [`${length}`]: `${found.p50} / ${found.p99}` };
  }
  await store.close();
  console.log('Microseconds at the median / at the 99th of a hundred, by revisions in the log');
  console.table(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { startSlackStandIn } from '../support/slack-stand-in.ts';
import { type Contender, type Cost, end, launch, load } from './contender.ts';
import { growRecord } from './grown-record.ts';
import { startTime } from './start-time.ts';

const secret = '0123456789abcdef0123456789abcdef';
const rounds = Number(process.env.ROUNDS ?? 5);
const count = 20_000;

const lines = [
  ...['', 'next-round', 'rounds', 'attending', 'attending oval office', 'demands canada', 'demands by us'],
  ...[
    'issue dairy',
    'deadlines',
    'who freeland',
    'mood',
    'sources',
    'as-of 10 oct next-round',
    'as-of 2017-10-01 rounds',
  ],
];
const asking = { secret, lines, people: 500 };

const member = { team_id: 'T0BENCH', tz: 'America/Toronto', is_admin: false };

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Node flags of `npm start`, without `--import`. */
const flags = packageJson.scripts.start.split(' ').filter((word) => /^--(?!import)/.test(word));

const contenders = (folder: string, apiUrl: string): readonly Contender[] => {
  const env = { SLACK_BOT_TOKEN: 'xoxb-1111-2222-abcdefghijkl', SLACK_SIGNING_SECRET: secret, SLACK_API_URL: apiUrl };
  const ours = (name: string, file: string) => ({
    name,
    script: 'src/main.ts',
    flags,
    env: { ...env, DATABASE_URL: join(folder, file), NEGOTIATIONS: 'data/nafta.yml' },
  });
  return [
    { name: 'bare Bolt, constant answer', script: 'test/bench/bare-bolt.ts', env },
    { name: 'node:http, one signature', script: 'test/bench/raw-http.ts', env },
    ours('ours, 60 revisions', 'small.db'),
    ours('ours, 4,000 revisions', 'middle.db'),
    ours('ours, 1,000,000 revisions', 'large.db'),
  ];
};

/** Measures contenders in turns while all of them run, so that other load on this machine falls on each alike. */
const costs = async (all: readonly Contender[]): Promise<readonly Cost[]> => {
  const running = await Promise.all(all.map((contender) => launch(contender, ['./test/bench/usage.ts'])));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const found = all.map((): Cost[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, server] of running.entries()) {
      const cost = await load(server, asking, round * count, count);
      // The first round only warms up.
      if (round > 0) found[index]?.push(cost);
    }
  await Promise.all(running.map(end));
  return found.map((of) => ({
    microseconds: median(of.map(({ microseconds }) => microseconds)),
    rate: median(of.map(({ rate }) => rate)),
    busy: median(of.map(({ busy }) => busy)),
    megabytes: of.at(-1)?.megabytes ?? 0,
    bytes: of.at(-1)?.bytes ?? 0,
  }));
};

const starts = async (all: readonly Contender[]): Promise<readonly number[]> => {
  const found = all.map((): number[] => []);
  for (let round = 0; round <= 2 * rounds; round += 1)
    for (const [index, contender] of all.entries()) {
      const milliseconds = await startTime(contender, asking);
      if (round > 0) found[index]?.push(milliseconds);
    }
  return found.map(median);
};

const rounded = (number: number, digits = 0) => Number(number.toFixed(digits));

const run = async (folder: string) => {
  const standIn = await startSlackStandIn({
    '/api/auth.test': () => ({ ok: true, bot_id: 'B1', user_id: 'U1', team_id: 'T0BENCH' }),
    '/api/users.info': () => ({ ok: true, user: member }),
  });
  const all = contenders(folder, standIn.apiUrl);
  console.log('Growing records of 60, 4,000 and 1,000,000 revisions …');
  for (const [file, revisions] of [
    ['small.db', 0],
    ['middle.db', 4_000],
    ['large.db', 1_000_000],
  ] as const)
    await growRecord(join(folder, file), revisions);
  const started = await starts(all);
  const found = await costs(all);
  const [bolt, raw, small] = found;
  const table = all.map(({ name }, index) => {
    const { microseconds = 0, rate = 0, busy = 0, megabytes = 0, bytes = 0 } = found[index] ?? {};
    return {
      name,
      'µs of CPU a request': rounded(microseconds, 1),
      'of bare Bolt': rounded(microseconds / (bolt?.microseconds ?? 1), 2),
      'rate, of node:http': rounded((raw?.microseconds ?? 0) / microseconds, 2),
      'of 60 revisions': rounded(microseconds / (small?.microseconds ?? 1), 2),
      'a second': rounded(rate),
      busy: rounded(busy, 2),
      'bytes an answer': rounded(bytes),
      'first answer, ms': rounded(started[index] ?? 0),
      'start, of bare Bolt': rounded((started[index] ?? 0) / (started[0] ?? 1), 2),
      'RSS, MB': rounded(megabytes),
      'RSS, of bare Bolt': rounded(megabytes / (bolt?.megabytes ?? 1), 2),
    };
  });
  console.log(
    `${lines.length} lines, ${asking.people} people, ${(rounds + 1) * count} requests each, medians of ${rounds} rounds`,
  );
  console.table(Object.fromEntries(table.map(({ name, ...columns }) => [name, columns])));
  await standIn.close();
};

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
try {
  await run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

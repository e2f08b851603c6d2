import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exportRecord } from '../src/export-record.ts';
import { importFile } from '../src/import-file.ts';
import { dayOf, plusDays } from '../src/record/dates.ts';
import type { Program, Terminal } from '../src/terminal.ts';
import { compileCache } from './support/compile-cache.ts';
import { textOf } from './support/data-file.ts';
import { temporaryFolder, temporaryStore } from './support/store.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const programs: Readonly<Record<'import' | 'export', Program>> = { import: importFile, export: exportRecord };

/** Runs a program in this process. */
const runInside = async (program: Program, words: readonly string[], environment: Terminal['environment']) => {
  const said = { stdout: '', stderr: '' };
  const code = await program({
    words,
    environment,
    async write(text) {
      said.stdout += text;
    },
    complain(sentence) {
      said.stderr += `${sentence}\n`;
    },
  });
  return { code, ...said };
};

/** Runs a program as `npm run` does, in a process of its own. */
const runAside = (name: string, words: readonly string[], environment: Terminal['environment']): Ended => {
  const path = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...compileCache, path, ...words], {
    env,
    encoding: 'utf8',
  });
  return { code: status ?? -1, stdout, stderr };
};

/** A folder with a record of its own, and the two programs that read and write it. */
const workplace = () => {
  const folder = temporaryFolder();
  const path = join(folder, 'roundtable.db');
  const environment = { DATABASE_URL: path, NEGOTIATIONS: 'data/nafta.yml' };
  const start = (name: 'import' | 'export', ...words: readonly string[]): Promise<Ended> =>
    runInside(programs[name], words, environment);
  const aside = (name: 'import' | 'export', ...words: readonly string[]) => runAside(name, words, environment);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { path, start, aside, write };
};

test('a file of more than two million bytes is not taken in, nor one that never ends', async () => {
  const { start, write } = workplace();
  const path = write('long.yml', `#${'€'.repeat(700_000)}`);
  expect(await start('import', path, '--dry-run')).toMatchObject({
    code: 1,
    stderr: `${path} is too long: at most 2000000 bytes are read.\n`,
  });
  expect(runAside('validate', ['/dev/zero'], {})).toMatchObject({
    code: 1,
    stdout: '/dev/zero  cannot be read: /dev/zero is too long: at most 2000000 bytes are read.\n',
  });
});

const softwood = `demands:
  softwood:
    asks: Tariffs on softwood
    by: united-states
    on: [canada]
    issue: autos
    certainty: possible
    cite: [{ source: cbc, level: press-report }]
  stray: { asks: Fish, by: united-states, on: [canada], issue: fish, certainty: possible, cite: [{ source: cbc, level: background, by: an aide }] }
issues:
  dairy: { name: Milk }
`;

test('a dry run says what would be added, changed and refused, and why, and writes nothing', async () => {
  const { path, start, write } = workplace();
  const store = temporaryStore(path);
  await start('import', write('all.yml', textOf('data/nafta.yml')), '--team', 'T1');
  const seq = await store.lastSeq({ team: 'T1', negotiation: 'nafta' });
  const more = write('more.yml', softwood);
  expect(await start('import', more, '--dry-run', '--negotiation', 'nafta')).toMatchObject({
    code: 1,
    stdout: [
      'added      demand softwood: Tariffs on softwood',
      'changed    issue dairy: Milk',
      'refused    stray: more.yml:9:64  issue “fish” is not in this file; expected: one of autos, sunset, procurement, dispute-settlement, dairy; nearest: sunset',
      '1 added, 1 changed, 0 unchanged, 1 refused',
      'A dry run: nothing was written down.',
      '',
    ].join('\n'),
  });
  expect(await store.lastSeq({ team: 'T1', negotiation: 'nafta' })).toBe(seq);
});

test('what is taken in is in the log by the file’s name, and a second time nothing is left to do', async () => {
  const { path, start, write } = workplace();
  const more = write('more.yml', softwood);
  await start('import', more, '--team', 'T1');
  const store = temporaryStore(path);
  expect(await store.history({ team: 'T1', negotiation: 'nafta' }, 'softwood')).toMatchObject([
    { author: 'more.yml', origin: 'import', version: 1, knownAt: '2017-10-17' },
  ]);
  expect((await start('import', more)).stdout).toContain('0 added, 0 changed, 2 unchanged, 1 refused');
});

test('what was purged is not taken in again, from any file that still holds it, and the import says so', async () => {
  const { path, start, write } = workplace();
  const more = write('more.yml', softwood);
  await start('import', more, '--team', 'T1');
  const out = write('out.csv', (await start('export', 'csv')).stdout);
  const store = temporaryStore(path);
  const record = { team: 'T1', negotiation: 'nafta' };
  const now = new Date('2026-05-04T12:00:00Z');
  await store.purges.ask(record, { of: { entries: ['softwood'] }, author: 'UANNA', reason: 'law' }, now);
  await store.purges.decide(record, 1, { verdict: 'purged', by: 'UBELA' }, now, await store.lastSeq(record));
  const said = await Promise.all([more, out].map(async (file) => (await start('import', file)).stdout.split('\n')));
  expect({
    said: said.map((lines) => lines.filter((line) => line.includes('softwood'))),
    log: await store.history(record, 'softwood'),
  }).toEqual({
    said: [
      ['left out   demand softwood: it was purged from this record'],
      ['left out   demand softwood: it was purged from this record'],
    ],
    log: [],
  });
});

const formats = ['yaml', 'json', 'csv'];

test.each(formats)('a record taken out as %s makes the same record for another team', async (format) => {
  const { start, write } = workplace();
  await start('import', write('more.yml', softwood), '--team', 'T1');
  const out = await start('export', format);
  const file = write(`out.${format}`, out.stdout);
  expect((await start('import', file, '--team', 'T2', '--negotiation', 'nafta')).stdout).toContain('0 refused');
  expect((await start('export', format, '--team', 'T2')).stdout).toBe(out.stdout);
});

test('what was reported yesterday is taken in though the record stands still in 2017', async () => {
  const { start, write } = workplace();
  const on = (day: string) => softwood.replace('certainty: possible', `certainty: possible\n    reported: ${day}`);
  const yesterday = plusDays(dayOf(new Date()), -1);
  expect((await start('import', write('ahead.yml', on('2999-01-01')), '--team', 'T1')).stdout).toMatch(
    /^refused {4}softwood: It was reported on 1 January 2999, but /m,
  );
  expect((await start('import', write('today.yml', on(yesterday)))).stdout).toContain('added      demand softwood');
  expect((await start('export', 'yaml')).stdout.match(/reported: .*/g)).toEqual([`reported: ${yesterday}`]);
});

test('the audit has a line for each revision, and an export of the past only what was known then', async () => {
  const { start, write } = workplace();
  await start('import', write('more.yml', softwood), '--team', 'T1');
  const { stdout } = await start('export', 'audit');
  expect(stdout.split('\r\n').at(-2)).toMatch(/,more\.yml,import,,issue,dairy,2,"\{""name"":""Dairy""|,softwood,1,,/);
  expect((await start('export', 'yaml', '--as-of', '2017-09-10')).stdout).not.toContain('softwood');
});

test('what has to be named is said, and nothing is made by looking', async () => {
  const { path, start, write } = workplace();
  expect((await start('export')).stderr).toBe(
    'Name one with --team, by the id that Slack gave it: there is none yet.\n',
  );
  const store = temporaryStore(path);
  for (const team of ['T1', 'T2']) await start('import', write('none.yml', 'issues: {}'), '--team', team);
  expect((await start('export')).stderr).toBe('Name one with --team: T1, T2.\n');
  expect((await start('export', '--team', 'T3')).stderr).toBe('Name one with --team: T1, T2.\n');
  expect(await store.teams('nafta')).toEqual(['T1', 'T2']);
  expect((await start('export', 'xml')).stderr).toContain('npm run export -- [yaml|json|csv|audit|digests]');
  expect((await start('import', 'nowhere.yml')).stderr).toContain('nowhere.yml');
  expect((await start('import', write('fish.yml', 'negotiation: { id: fish }'))).stderr).toContain(
    'Name one with --negotiation',
  );
});

test('as programs of their own they say the same, and end with the same codes', async () => {
  const { start, aside, write } = workplace();
  const more = write('more.yml', softwood);
  const taken = aside('import', more, '--team', 'T1');
  const out = aside('export', 'csv');
  expect({ taken: taken.code, left: taken.stdout.split('\n').at(-2), out }).toEqual({
    taken: 1,
    left: '1 added, 1 changed, 0 unchanged, 1 refused',
    out: await start('export', 'csv'),
  });
  expect(aside('export', 'xml')).toEqual(await start('export', 'xml'));
});

test.each([
  ['an empty file', 'empty.yml', ''],
  ['a file of comments', 'comment.yml', '# nothing yet\n'],
  ['any text', 'text.yml', 'hello there\n'],
  ['a list', 'list.yml', '- dairy\n- autos\n'],
  ['a map of nothing known', 'map.yml', 'hello: there\n'],
  ['two documents', 'two.yml', `${textOf('data/nafta.yml')}\n---\nissues: {}\n`],
  ['a table of nothing', 'table.csv', ''],
])('%s is refused and takes nothing in', async (_what, name, text) => {
  const { start, write } = workplace();
  const { code, stdout, stderr } = await start('import', write(name, text), '--team', 'T1');
  expect({ code, stdout, isTold: stderr.includes(name) }).toEqual({ code: 1, stdout: '', isTold: true });
});

test('who changed a digest is written out, and of no day of the past', async () => {
  const { path, start, write } = workplace();
  await start('import', write('more.yml', softwood), '--team', 'T1');
  const store = temporaryStore(path);
  const subscription = {
    ...{ team: 'T1', channel: 'C1', negotiation: 'nafta', owner: 'U1' },
    ...{ rule: { time: '08:30', zone: 'UTC', days: 'daily', mode: 'always' } as const, due: null, done: null },
    ...{ pausedUntil: null, stopped: null, isOff: true, seq: 0, since: '2031-03-10' },
  };
  const at = new Date('2031-03-10T12:00Z');
  await store.digests.revise(subscription, () => subscription, undefined, { did: 'off', by: 'U1', at });
  expect({
    out: (await start('export', 'digests')).stdout,
    past: (await start('export', 'digests', '--as-of', '2017-10-11')).code,
  }).toEqual({
    out: 'at,by,did,channel,rule\r\n2031-03-10T12:00:00.000Z,U1,off,C1,08:30 UTC daily always\r\n',
    past: 1,
  });
});

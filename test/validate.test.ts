import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { compileCache } from './support/compile-cache.ts';
import { textOf } from './support/data-file.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const validate = (cwd: string, ...files: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...compileCache, join(top, 'src/validate.ts'), ...files],
    { cwd },
  );
  return { said: `${stdout}${stderr}`, status };
};

test('without arguments it checks every data file, and says that they are in order', () => {
  expect(validate(top)).toEqual({
    said: expect.stringMatching(/^(data\/[a-z-]+\.yml: \d+ entries, no problems\n)+$/),
    status: 0,
  });
});

test('it prints what is wrong at its place, and fails', () => {
  const second = textOf('test/support/second.yml');
  writeFileSync(join(folder, 'sound.yml'), second);
  const faulty = second.replace('party: veldmark\n    role', 'party: veldmrk\n    role').replaceAll('squid', 'crab');
  writeFileSync(join(folder, 'faulty.yml'), faulty);
  const line = faulty.split('\n').findIndex((text) => text.includes('veldmrk')) + 1;
  expect(validate(folder, 'sound.yml', 'faulty.yml', 'gone.yml')).toEqual({
    said: [
      'sound.yml: 28 entries, no problems\n',
      "gone.yml  cannot be read: ENOENT: no such file or directory, open 'gone.yml'\n",
      `faulty.yml:${line}:12  party “veldmrk” is not in this file; `,
      'expected: one of ostral-isles, veldmark; nearest: veldmark\n',
    ].join(''),
    status: 1,
  });
});

test('where there is nothing to check, it says so and fails', () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  expect(validate(empty)).toEqual({ said: 'There is no data/*.yml here: name the files to check.\n', status: 1 });
});

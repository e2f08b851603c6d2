import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

const program = `
  const { resolveRelative } = await import('./src/resolve-relative.ts');
  const end = resolveRelative();
  const during = await import('./src/record/dates.ts');
  const missing = await import('./src/record/no-such-file.ts').catch(({ code }) => code);
  const { z } = await import('zod');
  end();
  const after = await import('./src/record/dates.ts');
  const missingAfter = await import('./src/record/no-such-other.ts').catch(({ code }) => code);
  const found = { isOneModule: during === after, missing, missingAfter, languages: Object.keys(z.locales), mistake: z.string().safeParse(1).error.issues[0].message };
  console.log(JSON.stringify(found));
`;

test('modules resolved by address are those that Node resolves itself', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  expect(JSON.parse(stdout)).toEqual({
    isOneModule: true,
    missing: 'ENOENT',
    missingAfter: 'ERR_MODULE_NOT_FOUND',
    languages: [],
    mistake: 'Invalid input: expected string, received number',
  });
});

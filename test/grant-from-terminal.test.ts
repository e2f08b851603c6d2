import { expect, test } from 'vitest';
import { grantFromTerminal } from '../src/grant-from-terminal.ts';
import { keptBot } from './support/keeping.ts';
import { temporaryRecord, temporaryStore } from './support/store.ts';

const grant = { may: 'none', by: 'UADMIN', at: '2026-05-04T11:00:00.000Z' } as const;

/** Runs `npm run roles` on a file; returns what it printed, with instants left out, and its exit code. */
const rolesIn = async (path: string, ...words: readonly string[]) => {
  const said: string[] = [];
  const code = await grantFromTerminal({
    words,
    environment: { DATABASE_URL: path, NEGOTIATIONS: 'data/*.yml' },
    write: async (text) => void said.push(text),
    complain: (sentence) => said.push(sentence),
  });
  return { code, said: said.join('').replace(/, \d{4}-\S+\)/g, ')') };
};

test('a team that locked itself out gets back in from the command line, while the bot runs', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const { ask } = keptBot({ store });
  await ask('UADMIN', 'status');
  for (const subject of ['UADMIN', 'UANNA', 'UBELA'])
    await store.grants.give({ team: 'T1', negotiation: 'nafta' }, { ...grant, subject }, () => false);
  const locked = (await ask('UADMIN', 'roles')).text;
  const given = await rolesIn(path, 'UADMIN', 'approve');
  expect({ locked, given, open: (await ask('UADMIN', 'roles')).text }).toEqual({
    locked: expect.stringContaining('is not open to you'),
    given: {
      code: 0,
      said: 'UANNA none (given by UADMIN)\nUBELA none (given by UADMIN)\nUADMIN approve (given by the command line)\n',
    },
    open: expect.stringContaining('You may read, edit and approve.'),
  });
});

test.each([[['anna', 'approve']], [['UADMIN', 'everything']], [['UADMIN']], [['--nothing']]])(
  '%o gives nothing and says how to',
  async (words) => {
    const { code, said } = await rolesIn(temporaryRecord(), ...words);
    expect({ code, isTold: said.startsWith('npm run roles -- ') }).toEqual({ code: 1, isTold: true });
  },
);

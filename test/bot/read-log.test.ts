import { expect, test } from 'vitest';
import { screenOf } from '../support/asking.ts';
import { keptBot, teaching } from '../support/keeping.ts';

/** Writes that a person changed what a demand asks. */
const reword = async ({ store, now }: ReturnType<typeof keptBot>): Promise<void> => {
  const [first] = await store.history(teaching, 'us-dairy');
  const said = { entry: 'us-dairy', kind: 'demand', from: 1, knownAt: '2017-10-17', why: 'Reuters has it' };
  const body = { ...first?.body, asks: 'More cheese' };
  await store.append(teaching, [{ ...said, body, author: 'UBELA', origin: 'slack' }], now());
};

test('what people changed of the data file is listed as changed, not as added', async () => {
  const home = keptBot();
  await home.ask('UANNA', 'status');
  await reword(home);
  const screen = screenOf(await home.ask('UANNA', 'changes since 3d'));
  expect(screen).toContain('1 line was written since');
  expect(screen).toContain('62 lines came from the data file and are not listed.');
  expect(screen).toContain(
    '*Changed demand: More cheese*\nwhat is asked: More access to Canada’s dairy market → More cheese',
  );
});

test('a first look lists what people wrote in seven days, and counts the data file', async () => {
  const home = keptBot();
  const nobody = screenOf(await home.ask('UANNA', 'changes'));
  await reword(home);
  expect({
    nobody: nobody.split('\n\n')[2],
    one: screenOf(await home.ask('UBELA', 'changes')).split('\n\n')[2],
  }).toEqual({
    nobody:
      'Nobody wrote anything in the last seven days, since Monday 27 April 2026. 63 lines came from the data file and are not listed.',
    one: 'You have not asked before: these are the last seven days. 1 line was written since Monday 27 April 2026. 62 lines came from the data file and are not listed.',
  });
});

test('only what was shown counts as seen, and the pages that follow stay unseen', async () => {
  const home = keptBot();
  await home.ask('UANNA', 'changes');
  const standing = (await home.store.standing(teaching)).filter(({ kind }) => kind === 'remark' || kind === 'response');
  await home.store.append(
    teaching,
    standing.map(({ entry, kind, body, version }) => ({
      ...{ entry, kind, from: version, knownAt: '2017-10-17', why: '', author: 'UBELA', origin: 'slack' as const },
      body: { ...body, note: 'Heard again.' },
    })),
    home.now(),
  );
  const first = screenOf(await home.ask('UANNA', 'changes'));
  const again = screenOf(await home.ask('UANNA', 'changes'));
  expect({ first: first.includes('13 lines were written'), again: again.includes('13 lines were written') }).toEqual({
    first: true,
    again: true,
  });
});

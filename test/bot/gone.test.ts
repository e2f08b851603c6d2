import { expect, test } from 'vitest';
import { type Town, town, wordsIn } from '../support/digest-town.ts';

const key = { team: 'T1', negotiation: 'nafta' };

const withdraw = async ({ store, now }: Town, entry: string, code: 'withdrawn' | 'purged'): Promise<void> => {
  const [latest] = await store.history(key, entry, 1);
  if (!latest) throw new Error(`There is no ${entry}.`);
  const { kind, version, knownAt } = latest;
  const change = {
    entry,
    kind,
    from: version,
    body: null,
    knownAt,
    author: 'U0BELA',
    why: code === 'purged' ? '' : 'He left',
  };
  await store.append(key, [{ ...change, origin: 'slack', reason: { code } }], now());
};

const press = async ({ bot }: Town, value: string): Promise<string> => {
  const answer = await bot.press({ team: 'T1', person: 'U0AMARA', channel: 'C1', action: 'ask', value });
  if (answer.to !== 'person') throw new Error('It is no answer for the person.');
  return wordsIn(answer.message).replace(/<!date[^>]*>/gu, 'THEN');
};

test('a button about what is gone says so, and the same typed is read as a name', async () => {
  const home = town();
  await home.type('/nafta status');
  const before = await press(home, '/nafta who robert lighthizer');
  await withdraw(home, 'freeland', 'purged');
  await withdraw(home, 'lighthizer', 'withdrawn');
  expect({
    typed: wordsIn(await home.type('/nafta who robert lighthizer')),
    withdrawn: await press(home, '/nafta who robert lighthizer'),
    purged: await press(home, '/nafta who chrystia freeland'),
    entry: (await press(home, '/nafta entry lighthizer')).includes('“Robert E. Lighthizer” was withdrawn'),
    before: before.split('\n')[0],
  }).toEqual({
    withdrawn:
      '“Robert E. Lighthizer” was withdrawn since this was posted, and is no longer shown.\nwritten down THEN by <@U0BELA> · It was withdrawn. · “He left”',
    purged: 'What this button asks about is no longer on record: it was withdrawn or removed since this was posted.',
    entry: true,
    typed: expect.stringContaining('No person or party goes by “robert lighthizer”.'),
    before: 'Who: Ambassador Robert E. Lighthizer',
  });
});

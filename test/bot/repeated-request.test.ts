import { expect, test } from 'vitest';
import { nafta, screenOf } from '../support/asking.ts';
import { asker, botWith, noon, typed } from '../support/bots.ts';
import { town, wordsIn } from '../support/digest-town.ts';
import { keptBot, teaching as key } from '../support/keeping.ts';
import { change, temporaryRecord, temporaryStore } from '../support/store.ts';

const cameTwice = 'Slack delivered this twice. It was done the first time, and nothing was done again.';

const outlook = (outlook: string, from: number) =>
  change('new-year', from, {
    kind: 'deadline',
    body: { ...nafta.standing.get('new-year')?.body, outlook },
    knownAt: '2017-10-17',
    author: 'UANNA',
  });

/** A record in which Anna changed one entry after the other, and bots on it as one process after the other would have them. */
const changed = async () => {
  const path = temporaryRecord();
  const start = () => keptBot({ store: temporaryStore(path) });
  const first = start();
  await first.ask('UBELA', 'changes');
  await first.store.append(key, [outlook('missed', 1)], first.now());
  await first.store.append(key, [outlook('met', 2)], first.now());
  return { first, start };
};

const tails = async ({ store }: ReturnType<typeof keptBot>) =>
  (await store.history(key, 'new-year')).map(({ body }) => body?.outlook);

test('an undo that comes again after a restart takes back no other change', async () => {
  const { first, start } = await changed();
  expect((await first.ask('UANNA', 'undo', '1.2.a')).text).not.toContain(cameTwice);
  const once = await tails(first);
  await first.store.close();
  const second = start();
  expect({ said: (await second.ask('UANNA', 'undo', '1.2.a')).text, tails: await tails(second) }).toEqual({
    said: expect.stringContaining(cameTwice),
    tails: once,
  });
  await second.ask('UANNA', 'undo', '1.2.b');
  expect(await tails(second)).toHaveLength(once.length + 1);
});

test('an undo that two processes take at once is done by one of them', async () => {
  const { first, start } = await changed();
  const before = (await tails(first)).length;
  const bots = [first, start(), start()];
  const said = await Promise.all(bots.map(({ ask }) => ask('UANNA', 'undo', '1.2.a')));
  expect({
    twice: said.filter(({ text }) => text.includes(cameTwice)).length,
    written: (await tails(first)).length - before,
  }).toEqual({ twice: 2, written: 1 });
});

test('the same id in another workspace is another request', async () => {
  const { store } = keptBot();
  const request = { id: '1.2.a', at: noon };
  await store.handle('T1', request);
  await store.handle('T2', request);
  await expect(store.handle('T1', request)).rejects.toThrow('handled before');
});

test('a right that was taken away since is not given back by the request that gave it', async () => {
  const { store, ask } = keptBot();
  await ask('UADMIN', 'roles <@UBELA> approve', '1');
  await ask('UADMIN', 'roles <@UBELA> none', '2');
  expect((await ask('UADMIN', 'roles <@UBELA> approve', '1')).text).toContain(cameTwice);
  expect(await store.grants.list(key)).toMatchObject([{ subject: 'UBELA', may: 'none' }]);
});

test('a decision that comes again is not taken again', async () => {
  const { store, ask, now } = keptBot();
  await ask('UANNA', 'status');
  const waits = { author: 'UANNA', why: '', second: true, embargo: null };
  await store.proposals.propose(key, { ...waits, changes: [outlook('missed', 1)] }, now());
  expect((await ask('UADMIN', 'review refuse 1', '1')).text).not.toContain(cameTwice);
  expect((await ask('UADMIN', 'review refuse 1', '1')).text).toContain(cameTwice);
});

test('the same request shows the same changes again, and marks no more as seen', async () => {
  const { first, start } = await changed();
  const said = screenOf(await first.ask('UBELA', 'changes', '1'));
  expect(said).toContain('outlook');
  await first.ask('UBELA', 'changes', '2');
  await first.store.append(key, [outlook('missed', 3)], first.now());
  const second = start();
  const again = screenOf(await second.ask('UBELA', 'changes', '1'));
  expect({ shows: again.includes('outlook'), look: await second.store.lastSeen.find(key, 'UBELA') }).toEqual({
    shows: true,
    look: (await second.store.lastSeq(key)) - 1,
  });
});

test('a repeated request to turn a digest off leaves one turned on again since', async () => {
  const { bot, type } = town();
  const say = async (line: string, request: string) => {
    const answer = await bot.ask({
      ...{ team: 'T1', person: 'U0AMARA', channel: 'C0TRADE01', command: '/nafta' },
      ...{ line, request },
    });
    return 'to' in answer ? '' : answer.text;
  };
  await say('digest on 08:30 UTC', '1');
  await say('digest off', '2');
  await say('digest on 09:15 UTC', '3');
  expect({
    again: [await say('digest off', '2'), await say('digest on 08:30 UTC', '1')].map((text) =>
      text.includes(cameTwice),
    ),
    stands: wordsIn(await type('/nafta digest')).includes('09:15'),
  }).toEqual({ again: [true, true], stands: true });
});

test('an answer is posted once for one press, however late its second delivery', async () => {
  const path = temporaryRecord();
  const share = async (bot: ReturnType<typeof botWith>) => {
    const { blocks } = await typed(bot, '/nafta status');
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const button = buttons.find((element) => element.type === 'button' && element.text.text === 'Share');
    const value = button?.type === 'button' ? (button.value ?? '') : '';
    return bot.press({ ...asker(), action: 'share', value, request: '1.2.a' });
  };
  const first = await share(botWith({ store: temporaryStore(path) }));
  const second = await share(botWith({ store: temporaryStore(path) }));
  expect([first, second]).toMatchObject([
    { to: 'channel' },
    { to: 'person', message: { text: expect.stringContaining(cameTwice) } },
  ]);
});

test('what is asked again by the same request is answered again', async () => {
  const { ask } = keptBot();
  expect((await ask('UBELA', 'deadlines', '1')).text).toBe((await ask('UBELA', 'deadlines', '1')).text);
});

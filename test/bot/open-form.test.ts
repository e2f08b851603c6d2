import { expect, test } from 'vitest';
import type { Modal } from '../../src/bot.ts';
import type { Right } from '../../src/record/right.ts';
import { asker, botWith, fileFor } from '../support/bots.ts';
import { formFrom, formOf } from '../support/form-filler.ts';
import { temporaryStore } from '../support/store.ts';

const squid = fileFor('test/support/second.yml');
const tuna = { ...squid, header: { ...squid.header, id: 'tuna', command: '/tuna', name: 'Tuna agreement' } };

/** A bot for three negotiations, where somebody has these rights to them. */
const threeWith = async (rights: Readonly<Record<string, Right>>) => {
  const store = temporaryStore();
  for (const [negotiation, may] of Object.entries(rights))
    await store.keeping.grant(
      { team: 'T1', negotiation },
      { subject: 'U0ASKS', may, by: 'U0ADMIN', at: '2031-03-09T00:00:00.000Z' },
      () => false,
    );
  return { store, bot: botWith({ store, files: [fileFor('data/nafta.yml'), squid, tuna] }) };
};

/** The negotiations that a form offers, by their commands. */
const offered = ({ blocks }: Modal): readonly (string | undefined)[] =>
  blocks.flatMap((block) =>
    block.type === 'input' && block.block_id === 'place' && 'options' in block.element
      ? (block.element.options ?? []).map(({ value }) => value)
      : [],
  );

const message = { channel: 'C1', ts: '1795529100.000200', text: 'Talks resume on Friday', place: '#desk' };

test.each(['none', 'read'] as const)(
  'a shortcut opens in the first negotiation that one may edit: of the one before one may %s',
  async (may) => {
    const { bot } = await threeWith({ nafta: may });
    const form = await formFrom(bot, null);
    expect([offered(form.modal()), form.typed().place]).toEqual([['/squid', '/tuna'], '/squid']);
    form.fill({ kind: 'demand' });
    await form.submit();
    expect([form.modal().title.text, JSON.parse(form.modal().private_metadata ?? '').command]).toEqual([
      'Add a demand',
      '/squid',
    ]);
  },
);

test('a message goes straight into the one negotiation that one may edit', async () => {
  const { bot, store } = await threeWith({ nafta: 'read', squid: 'none' });
  const form = await formFrom(bot, message);
  expect([form.typed()['remark.quote'], JSON.parse(form.modal().private_metadata ?? '').command]).toEqual([
    'Talks resume on Friday',
    '/tuna',
  ]);
  expect(await store.lastSeq({ team: 'T1', negotiation: 'nafta' })).toBe(0);
});

test('who may edit none of them is told why not of the first', async () => {
  const closed = await threeWith({ nafta: 'none', squid: 'read', tuna: 'read' });
  expect((await formFrom(closed.bot, null)).read()).toContain('is not open to you');
  const { bot } = await threeWith({ nafta: 'read', squid: 'read', tuna: 'none' });
  const { modal } = await bot.open(asker());
  expect([modal.submit, (await formFrom(bot, message)).read()]).toEqual([
    undefined,
    expect.stringContaining('is for those who may edit'),
  ]);
});

test('“add” offers the negotiations that one may edit, with the one it was asked of chosen', async () => {
  const { bot } = await threeWith({ squid: 'read' });
  const form = await formOf(bot, '/tuna add');
  expect([offered(form.modal()), form.typed().place]).toEqual([['/nafta', '/tuna'], '/tuna']);
});

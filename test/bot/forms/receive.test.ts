import { expect, test } from 'vitest';
import { key, opened, previewed } from '../../support/filling-in.ts';

test.each(['publish', 'publish and post here'])(
  'who lost the right to edit meanwhile cannot %s, and keeps what they typed',
  async (how) => {
    const { bot, store } = opened();
    const form = await previewed(bot);
    await store.grants.give(
      key,
      { subject: 'U0ASKS', may: 'read', by: 'U0ADMIN', at: '2026-11-24T14:06:00.000Z' },
      () => false,
    );
    await (how === 'publish' ? form.submit() : form.press('publish-here'));
    expect(form.posted).toEqual([]);
    expect(form.read()).toContain('is for those who may edit');
    expect(form.values()).toMatchObject({ 'demand.asks': 'Longer rules of origin for textiles' });
    expect(await store.history(key, 'united-states-autos')).toEqual([]);
  },
);

test('a form that is not ours, or of an older make, is answered with a sentence', async () => {
  const { bot } = opened();
  const form = { id: 'V1', root: 'V1', step: 'fill', modalState: 'nonsense', values: {} };
  const { modal } = await bot.submit({ team: 'T1', person: 'U1', form });
  expect(JSON.stringify(modal.blocks)).toContain('older make');
});

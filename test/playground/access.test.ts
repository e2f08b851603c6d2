import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visiting } from './visiting.ts';

const visit = visiting();

const phone = { width: 390, height: 844 };

const seriousFlaws = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test.each<[string, BrowserContextOptions]>([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { colorScheme: 'light', viewport: phone }],
  ['on a phone in the dark', { colorScheme: 'dark', viewport: phone }],
])('nothing serious stands in the way of a screen reader, %s', async (_, options) => {
  const { page, type, messages } = await visit('/', options);
  await type('Talks resume on Friday');
  await type('/tiny hello @luis #general `code`');
  await messages.nth(1).waitFor();
  const talk = await seriousFlaws(page);
  await type('/tiny form');
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill('all wrong');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Not “wrong”, please.').waitFor();
  expect([talk, await seriousFlaws(page)]).toEqual([[], []]);
});

test('a new message is said aloud, once', async () => {
  const { page, type } = await visit();
  await type('/tiny hello');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Tiny, only visible to you: Heard hello');
});

test('on a phone the channels and the side panel are drawers, and nothing is wider than the screen', async () => {
  const { page, type, messages } = await visit('/', { viewport: phone });
  await page.getByRole('button', { name: 'Channels' }).click();
  await page.getByRole('link', { name: 'general' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'general' }).waitFor({ state: 'hidden' });
  await type(`/tiny ${'long'.repeat(60)}`);
  await messages.first().waitFor();
  await page.getByRole('button', { name: 'Under the hood' }).click();
  await page.getByRole('heading', { name: 'On the wire' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
});

import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visiting } from './visiting.ts';

const visit = visiting();

const phone = { width: 390, height: 844 };

const seriousFlaws = async (axe: AxeBuilder): Promise<readonly string[]> => {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Checks all rules in light; in dark only colour contrast, and only when wide, as width does not change it. */
const inBothColours = async (page: Page, isWide: boolean): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await seriousFlaws(new AxeBuilder({ page }));
  if (!isWide) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await seriousFlaws(new AxeBuilder({ page }).withRules('color-contrast')))];
};

test.each<['wide' | 'on a phone', BrowserContextOptions]>([
  ['wide', {}],
  ['on a phone', { viewport: phone }],
])('nothing serious stands in the way of a screen reader, light or dark, %s', async (how, options) => {
  const { page, type, messages, lookUnderTheHood } = await visit('/', options);
  // On a phone the panel covers the talk.
  if (!options.viewport) await lookUnderTheHood();
  await type('Talks resume on Friday');
  await type('/tiny hello @luis #general `code`');
  await messages.nth(1).waitFor();
  const talk = await inBothColours(page, how === 'wide');
  await type('/tiny form');
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill('all wrong');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Not “wrong”, please.').waitFor();
  expect({ talk, form: await inBothColours(page, how === 'wide') }).toEqual({ talk: [], form: [] });
});

test('a new message is said aloud, once', async () => {
  const { page, type } = await visit();
  await type('/tiny hello');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Tiny, only visible to you: Heard hello');
});

test('on a phone the channels and the panel are drawers, and the page fits the screen', async () => {
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

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from '../support/shared-browser.ts';
import { startBot } from '../support/started-bot.ts';

const newPage = sharedBrowser();

test('in the playground a digest is set up by typing, time is moved on, and the post is seen in the channel', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-digest-'));
  const bot = startBot({ PORT: '0', DATABASE_URL: join(folder, 'record.db') });
  onTestFinished(async () => {
    bot.process.kill('SIGTERM');
    await bot.ended;
    rmSync(folder, { recursive: true });
  });
  const page = await newPage();
  onTestFinished(() => page.close());
  await page.goto(await bot.address());
  await page.waitForSelector('html[data-live]');

  const soon = new Date(Date.now() + 20 * 60_000).toISOString().slice(11, 16);
  const line = page.getByRole('combobox', { name: /^Message/ });
  await line.fill(`/nafta digest on ${soon} UTC daily`);
  await line.press('Enter');
  const setUp = page.locator('.message', { hasText: 'Set up.' });
  await setUp.waitFor();
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  const posted = page.locator('.message', { hasText: 'NAFTA renegotiation: nothing new' });
  await posted.waitFor();
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE });
  expect({
    posts: await posted.count(),
    onlyForOne: await posted.locator('.privacy').count(),
    ahead: await posted.getByText('Round 5').count(),
  }).toEqual({ posts: 1, onlyForOne: 0, ahead: 1 });

  await line.fill('/nafta digest');
  await line.press('Enter');
  await page.locator('.message', { hasText: /Last, .*: sent\./ }).waitFor();
});

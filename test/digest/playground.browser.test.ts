import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { sharedBrowser } from '../support/shared-browser.ts';
import { startBot } from '../support/started-bot.ts';

const newPage = sharedBrowser();

const startedHere = () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-digest-'));
  const bot = startBot({ PORT: '0', DATABASE_URL: join(folder, 'record.db') });
  onTestFinished(async () => {
    bot.process.kill('SIGTERM');
    await bot.ended;
    rmSync(folder, { recursive: true });
  });
  return bot;
};

const sent = z.array(z.object({ text: z.string(), ts: z.string(), onlyFor: z.string().nullable() }));

test('hours that go by at once in the playground bring the digest on its minute', async () => {
  const address = await startedHere().address();
  const post = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const due = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3_600_000);
  const text = `/nafta digest on ${due.toISOString().slice(11, 16)} UTC daily`;
  await post('/do/type', { as: 'amara', in: 'trade-desk', text });
  await post('/control/clock', { pass: 4 * 3_600_000 });
  const posts = sent.parse(await (await fetch(`${address}/control/messages`)).json());
  expect(
    posts
      .filter(({ onlyFor }) => onlyFor === null)
      .map(({ text, ts }) => ({ text, onTime: Number(ts) * 1_000 - due.getTime() < 60_000 })),
  ).toEqual([{ text: expect.stringContaining('nothing new'), onTime: true }]);
});

test('in the playground a digest is set up by typing, time is moved on, and the post is seen in the channel', async () => {
  const bot = startedHere();
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
  await page.getByRole('button', { name: 'Under the hood' }).click();
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

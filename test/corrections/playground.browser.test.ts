import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { sharedBrowser } from '../support/shared-browser.ts';
import { startBot } from '../support/started-bot.ts';

const newPage = sharedBrowser();

const startedHere = () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-corrections-'));
  const path = join(folder, 'record.db');
  const bot = startBot({ PORT: '0', DATABASE_URL: path });
  onTestFinished(async () => {
    bot.process.kill('SIGTERM');
    await bot.ended;
    rmSync(folder, { recursive: true });
  });
  return { bot, path };
};

/** Withdraws an entry from the record of the playground's team, as an import would. */
const withdraw = async (path: string, entry: string): Promise<void> => {
  const store = openStore(path);
  const key = { team: 'T0PLAYGROUND', negotiation: 'nafta' };
  const [latest] = await store.history(key, entry, 1);
  if (!latest) throw new Error(`There is no ${entry}.`);
  const { kind, version, knownAt } = latest;
  const change = {
    entry,
    kind,
    from: version,
    body: null,
    knownAt,
    author: 'U0AMARA00001',
    why: 'Denied since',
  } as const;
  await store.append(key, [{ ...change, origin: 'slack' }], new Date());
  await store.close();
};

/** Expression for how the innermost element with a text is decorated. */
const decorationOf = (text: string): string =>
  `getComputedStyle([...document.querySelectorAll('.message *')].findLast(({ textContent }) => textContent === ${JSON.stringify(text)})).textDecorationLine`;

test('in the playground a shared answer is seen corrected in place, with one reply', async () => {
  const { bot, path } = startedHere();
  const page = await newPage();
  onTestFinished(() => page.close());
  await page.goto(await bot.address());
  await page.waitForSelector('html[data-live]');

  const line = page.getByRole('combobox', { name: /^Message/ });
  await line.fill('/nafta mood');
  await line.press('Enter');
  await page.getByRole('button', { name: 'Share' }).click();
  const shared = page.locator('.message', { hasText: 'Asked by' });
  await shared.waitFor();
  await withdraw(path, 'morale');
  await page.getByRole('button', { name: 'Under the hood' }).click();
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  const reply = page.locator('.message', { hasText: 'The record behind this message has changed.' });
  await reply.waitFor();
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: true });
  expect({
    posts: await shared.count(),
    corrected: await shared.getByText('a remark was withdrawn').count(),
    old: await page.evaluate(decorationOf('More and longer rounds are not expected to help morale.')),
    replies: await reply.count(),
    why: await reply.getByText('Denied since').count(),
    thread: await reply
      .getByRole('link', { name: /^\d\d:\d\d$/u })
      .getAttribute('href', { timeout: 2_000 })
      .catch(() => null),
  }).toEqual({
    posts: 1,
    corrected: 1,
    old: 'line-through',
    replies: 1,
    why: 1,
    thread: `#${await shared.getAttribute('id')}`,
  });
});

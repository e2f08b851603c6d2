import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type OpenBrowser, openBrowser } from './support/browser.ts';

// `npm run screenshots`: starts the bot in its playground and takes the README's pictures anew; `-- digest` takes that one.

/** A picture: who looks, where, and what they do first. */
interface Picture {
  readonly name: string;
  readonly at: string;
  readonly look: BrowserContextOptions;
  readonly first: (page: Page) => Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.github', 'pictures');

const wide = { viewport: { width: 1280, height: 840 }, colorScheme: 'light' } as const;
const dark = { ...wide, colorScheme: 'dark' } as const;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light', deviceScaleFactor: 2 } as const;

const ask =
  (line: string) =>
  async (page: Page): Promise<void> => {
    const before = await page.locator('.message').count();
    await page.getByRole('combobox', { name: /^Message/ }).fill(line);
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(before).waitFor();
  };

const share = async (page: Page): Promise<void> => {
  await ask('/nafta attending')(page);
  const before = await page.locator('.message').count();
  await page
    .getByRole('button', { name: /^Share/ })
    .last()
    .click();
  await page.locator('.message').nth(before).waitFor();
};

/** A digest that is due in twenty minutes, an hour later. */
const digest = async (page: Page): Promise<void> => {
  const soon = new Date(Date.now() + 20 * 60_000).toISOString().slice(11, 16);
  await ask(`/nafta digest on ${soon} UTC daily`)(page);
  await page.getByRole('button', { name: 'Under the hood' }).click();
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  await page.locator('.message', { hasText: 'nothing new' }).waitFor();
};

/** A demand that somebody has just read about, in its form; then as it will read. */
const form = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: /^Message/ }).fill('/nafta add demand us on mexico: Longer rules of origin');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a demand' });
  await dialog.getByLabel(/^Source/).selectOption('CBC News');
  await dialog.getByLabel('Place in it').fill('¶13');
  await dialog.getByLabel('Issue').selectOption('Autos');
};

const preview = async (page: Page): Promise<void> => {
  await form(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('dialog', { name: 'Before it counts' }).waitFor();
};

const pictures: readonly Picture[] = [
  { name: 'status', at: '/?as=amara&in=trade-desk', look: wide, first: ask('/nafta') },
  { name: 'demands', at: '/?as=luis&in=trade-desk', look: dark, first: ask('/nafta demands canada') },
  { name: 'phone', at: '/?as=luis&in=general', look: phone, first: ask('/nafta next-round') },
  { name: 'shared', at: '/?as=amara&in=general', look: wide, first: share },
  { name: 'digest', at: '/?as=amara&in=trade-desk', look: wide, first: digest },
  // An open form stays open for whoever opened it: these two come last.
  { name: 'form', at: '/?as=amara&in=trade-desk', look: wide, first: form },
  { name: 'preview', at: '/?as=amara&in=trade-desk', look: wide, first: preview },
];

const take = async (browser: OpenBrowser, url: string, { name, at, look, first }: Picture): Promise<void> => {
  const page = await browser.page({ reducedMotion: 'reduce', ...look });
  await page.goto(`${url}${at}`);
  await page.locator('html[data-live]').waitFor();
  await first(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
  process.stdout.write(`.github/pictures/${name}.png\n`);
};

const noCredentials = { SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: '', SLACK_API_URL: '' };

const startBot = (database: string): ChildProcess => {
  // Empty words are not overruled by an .env file.
  const env = { ...process.env, ...noCredentials, NODE_ENV: 'development', PORT: '0', DATABASE_URL: database };
  return spawn(process.execPath, ['--import', './src/compile-cache.js', 'src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const addressIn = async (bot: ChildProcess): Promise<string> => {
  const { stdout } = bot;
  if (stdout)
    for await (const line of createInterface(stdout)) {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      // What it says afterwards nobody reads, but it must be able to say it.
      if (address) setImmediate(() => stdout.resume());
      if (address) return address;
    }
  throw new Error('The bot did not say where its playground is.');
};

const temporary = await mkdtemp(join(tmpdir(), 'roundtable-'));
const bot = startBot(join(temporary, 'pictures.db'));
const browser = await openBrowser();
try {
  const url = await addressIn(bot);
  await mkdir(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, url, picture);
} finally {
  await browser.close();
  bot.kill();
  await once(bot, 'exit');
  await rm(temporary, { recursive: true });
}

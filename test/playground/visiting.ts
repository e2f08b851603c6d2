import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { sharedBrowser } from '../support/shared-browser.ts';
import { type Pair, startPair } from './tiny-bot.ts';

/** Visit of the page in a browser, with a fresh playground and app behind it. */
export interface Visit {
  readonly page: Page;
  readonly pair: Pair;
  /** Input line of the composer. */
  readonly line: Locator;
  readonly messages: Locator;
  type(text: string): Promise<void>;
  /** Opens the panel at the side. */
  lookUnderTheHood(): Promise<void>;
  /** Opens a second page as another person. */
  as(handle: string): Promise<Page>;
}

const shortcuts = [
  { kind: 'message', callbackId: 'keep', name: 'Keep this' },
  { kind: 'global', callbackId: 'keep', name: 'Keep something' },
] as const;

const ready = async (page: Page, url: string): Promise<Page> => {
  await page.goto(url);
  await page.waitForSelector('html[data-live]');
  return page;
};

/** Opens pages of the shared browser; each visit is cleaned up after its test, and no script may have failed. */
export const visiting = (): ((path?: string, options?: BrowserContextOptions) => Promise<Visit>) => {
  const newPage = sharedBrowser();
  const leave: (() => Promise<void>)[] = [];
  const broken: string[] = [];
  afterEach(async () => {
    for (const go of leave.splice(0)) await go();
    expect(broken.splice(0)).toEqual([]);
  });
  return async (path = '/', options = {}) => {
    const pair = await startPair({ onClock: () => undefined, shortcuts });
    const open = async (address: string) => {
      const page = await newPage(options);
      leave.unshift(() => page.close());
      page.on('pageerror', ({ message }) => broken.push(message));
      return ready(page, `${pair.playground.url}${address}`);
    };
    leave.push(() => pair.close());
    const page = await open(path);
    const line = page.getByRole('combobox', { name: /^Message/ });
    return {
      page,
      pair,
      line,
      messages: page.locator('.message'),
      async type(text) {
        await line.fill(text);
        await line.press('Enter');
      },
      lookUnderTheHood: () => page.getByRole('button', { name: 'Under the hood' }).click(),
      as: (handle) => open(`/?as=${handle}`),
    };
  };
};

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { joinBrowser, type OpenBrowser } from './browser.ts';

/** Joins the browser shared by all test files; returns a function that opens a page in a fresh context. */
export const sharedBrowser = (): ((options?: BrowserContextOptions) => Promise<Page>) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await joinBrowser(inject('browserAddress'));
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const page = await browser.page({ reducedMotion: 'reduce', ...options });
    page.setDefaultTimeout(60_000);
    return page;
  };
};

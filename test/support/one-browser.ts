import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all tests listens. */
    readonly browserAddress: string;
  }
}

let browser: BrowserServer | undefined;

/** Starts the one browser before the first of its tests. */
export const setup = async (project: TestProject): Promise<void> => {
  browser = await serveBrowser();
  project.provide('browserAddress', browser.wsEndpoint());
};

/** Ends it after the last. */
export const teardown = async (): Promise<void> => browser?.close();

import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the one browser of all tests listens. */
    readonly browserAddress: string;
  }
}

let browser: BrowserServer | undefined;

/** Starts the shared browser before the first test. */
export const setup = async (project: TestProject): Promise<void> => {
  browser = await serveBrowser();
  project.provide('browserAddress', browser.wsEndpoint());
};

/** Closes the shared browser after the last test. */
export const teardown = async (): Promise<void> => browser?.close();

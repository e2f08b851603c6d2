import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

/** Files whose name says that they need the browser. */
const inBrowser = 'test/**/*.browser.test.ts';

/** Files whose name says that they change what their process has loaded. */
const alone = 'test/**/*.alone.test.ts';

const common = {
  // Sized for a machine three times slower, on which others are at work.
  testTimeout: 90_000,
  hookTimeout: 90_000,
  expect: { poll: { timeout: 60_000 } },
  // A CommonJS module’s default is what Node says it is, so that tests import as the program does.
  deps: { interopDefault: false },
};

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    sequence: { shuffle: true, sequencer: LongestFirst },
    // One more than there are cores, since those that start programs wait for them.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'browser',
          include: [inBrowser],
          isolate: false,
          globalSetup: 'test/support/one-browser.ts',
          // The browser is at work beside them.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'alone',
          include: [alone],
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [inBrowser, alone],
          // Each file for itself would load the same modules anew, and take twice the processor time.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

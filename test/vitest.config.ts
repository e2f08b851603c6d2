import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Files whose name says that they need the browser; all others share a process, whatever folder they are in. */
const inBrowser = 'test/**/*.browser.test.ts';

const common = {
  // Sized for a machine three times slower, on which others are at work.
  testTimeout: 90_000,
  hookTimeout: 90_000,
  // A CommonJS module’s default is what Node says it is, so that tests import as the program does.
  deps: { interopDefault: false },
  // Each file for itself would load the same modules anew and take twice the processor time.
  isolate: false,
};

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    sequence: { shuffle: true },
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'browser',
          include: [inBrowser],
          globalSetup: 'test/support/one-browser.ts',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [inBrowser],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

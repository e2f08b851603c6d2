import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadApp } from '../../src/slack/load-bolt.ts';

test('where the receiver is ours, nothing of Bolt is loaded that serves only its own', async () => {
  const App = await loadApp('ours');
  const { cache } = createRequire(import.meta.url);
  const packages = new Set(
    Object.keys(cache).map((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? ''),
  );
  expect(typeof App).toBe('function');
  expect({ bolt: packages.has('@slack/bolt'), webApi: packages.has('@slack/web-api') }).toEqual({
    bolt: true,
    webApi: true,
  });
  expect(['@slack/oauth', '@slack/socket-mode', 'undici', 'express'].filter((name) => packages.has(name))).toEqual([]);
});

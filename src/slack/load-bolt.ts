import { createRequire, Module } from 'node:module';
import type { App } from '@slack/bolt';

const require = createRequire(import.meta.url);

/** Puts an empty class in the place of one of Bolt’s receivers, if that is not loaded yet. */
const leaveOut = (receiver: string) => {
  const path = require.resolve(`@slack/bolt/dist/receivers/${receiver}.js`);
  const stub = new Module(path);
  stub.exports = { default: class {} };
  require.cache[path] ??= stub;
};

/**
 * Loads Bolt’s `App`. The receivers that it loads beside it bring OAuth, web sockets and another HTTP client, which
 * takes three times as long as all the rest of Bolt and 20 MB: with our own receiver (`ours`) they are left out.
 */
export const loadApp = async (receivers: 'ours' | 'all'): Promise<typeof App> => {
  if (receivers === 'ours') for (const name of ['HTTPReceiver', 'SocketModeReceiver']) leaveOut(name);
  // Not the package’s index, which loads Express as well.
  const { default: module } = await import('@slack/bolt/dist/App.js');
  return module.default;
};

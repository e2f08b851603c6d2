import type { App } from '@slack/bolt';
import { leaveOut } from './leave-out.ts';

/**
 * Loads Bolt’s `App`. The receivers that it loads beside it bring OAuth, web sockets and another HTTP client, which
 * takes three times as long as all the rest of Bolt and 20 MB: with our own receiver (`ours`) they are left out.
 */
export const loadApp = async (receivers: 'ours' | 'all'): Promise<typeof App> => {
  if (receivers === 'ours')
    for (const name of ['HTTPReceiver', 'SocketModeReceiver'])
      leaveOut(`@slack/bolt/dist/receivers/${name}.js`, { default: class {} });
  // Not the package’s index, which loads Express as well.
  const { default: module } = await import('@slack/bolt/dist/App.js');
  return module.default;
};

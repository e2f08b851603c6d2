import type { App, Receiver } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import { type ClientSettings, peopleOptions } from './clients.ts';
import type { Identity } from './identity.ts';
import { loadApp } from './load-bolt.ts';

/** Options of Bolt's app. */
interface AppOptions extends ClientSettings {
  readonly receiver: Receiver;
  /** Whether the receiver is one of Bolt’s own. */
  readonly isBolts: boolean;
  readonly botToken: string;
  /** Returns the bot's identity; `undefined` until it is known, while commands are answered already. */
  readonly identity: () => Identity | undefined;
}

/** Creates a Bolt app for one workspace that makes no call of its own. */
export const createApp = async ({ receiver, isBolts, botToken, identity, ...settings }: AppOptions): Promise<App> => {
  const App = await loadApp(isBolts ? 'all' : 'ours');
  const app = new App({
    receiver,
    authorize: async () => ({ botToken, ...identity() }),
    clientOptions: peopleOptions(settings),
    logger: boltLogger(settings.log),
    tokenVerificationEnabled: false,
    deferInitialization: true,
    convoStore: false,
    // Only events can come from the bot itself, and it subscribes to none.
    ignoreSelf: false,
  });
  await app.init();
  return app;
};

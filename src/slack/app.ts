import type { App, Receiver } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import { type ClientSettings, peopleOptions } from './clients.ts';
import type { Identity } from './identity.ts';
import { loadApp } from './load-bolt.ts';

/** What Bolt's app is made of. */
interface AppOptions extends ClientSettings {
  readonly receiver: Receiver;
  /** Whether the receiver is one of Bolt’s own. */
  readonly isBolts: boolean;
  readonly botToken: string;
  /** Who the bot is, once that is known: commands are answered before. */
  readonly identity: () => Identity | undefined;
}

/** A Bolt app for one workspace that makes no call of its own. */
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
    // Only events can come from ourselves, and we hear none.
    ignoreSelf: false,
  });
  await app.init();
  return app;
};

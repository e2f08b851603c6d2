import { setTimeout as wait } from 'node:timers/promises';
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import socketModeReceiver from '@slack/bolt/dist/receivers/SocketModeReceiver.js';
import { boltLogger } from './bolt-logger.ts';
import { backOff, unlessRefusedForGood } from './refusal.ts';
import type { Transport, TransportOptions } from './transport.ts';

/** What Socket Mode needs. */
interface SocketOptions extends TransportOptions {
  readonly appToken: string;
  readonly apiUrl?: string;
}

// The client writes into the options it is given, so these are its own, made anew for each.
const clientOptions = ({ apiUrl, log }: SocketOptions) => ({
  logger: boltLogger(log),
  allowAbsoluteUrls: false,
  timeout: 10_000,
  retryConfig: { forever: true, minTimeout: 500, maxTimeout: 15_000, randomize: true },
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
});

/** Requests by web socket pass no server of ours, so that their lines in the log are written here. */
const logged =
  ({ log, logSubjectOf }: SocketOptions): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }) => {
    const started = performance.now();
    await next();
    log.info({ path: 'socket', ...logSubjectOf({ ...body }), ms: Math.round(performance.now() - started) }, 'request');
  };

/** Bolt's own receiver for Socket Mode; only the reconnecting is ours, since the client's waits five seconds and may end the process. */
export const createSocketTransport = (options: SocketOptions): Transport => {
  const inner = new socketModeReceiver.default({
    appToken: options.appToken,
    logger: boltLogger(options.log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(options) },
  });
  let isOpen = false;

  const untilLost = async () => {
    const lost = new Promise((resolve) => inner.client.once('disconnected', resolve));
    await inner.start();
    isOpen = true;
    options.log.info('connected to Slack by Socket Mode');
    await lost;
  };

  return {
    receiver: {
      init(app) {
        app.use(logged(options));
        inner.init(app);
      },
      start: () => inner.start(),
      stop: () => inner.stop(),
    },
    routes: {},
    isOpen: () => isOpen,
    async keepOpen(signal) {
      signal.addEventListener('abort', () => inner.client.disconnect(), { once: true });
      for (let failures = 0; !signal.aborted; ) {
        try {
          await untilLost();
          failures = 0;
        } catch (error) {
          unlessRefusedForGood('SLACK_APP_TOKEN', error);
          failures += 1;
        }
        isOpen = false;
        if (failures > 0) await wait(backOff(failures), undefined, { signal }).catch(() => {});
      }
    },
  };
};

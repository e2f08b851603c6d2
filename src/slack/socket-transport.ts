import { setTimeout as wait } from 'node:timers/promises';
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import socketModeReceiver from '@slack/bolt/dist/receivers/SocketModeReceiver.js';
import { boltLogger } from './bolt-logger.ts';
import { backOff, unlessRefusedForGood } from './refusal.ts';
import type { Transport, TransportOptions } from './transport.ts';

/** Options of the Socket Mode transport. */
interface SocketOptions extends TransportOptions {
  readonly appToken: string;
  readonly apiUrl?: string;
}

// The client writes into its options, so each gets new ones.
const clientOptions = ({ apiUrl, log }: SocketOptions) => ({
  logger: boltLogger(log),
  allowAbsoluteUrls: false,
  timeout: 10_000,
  retryConfig: { forever: true, minTimeout: 500, maxTimeout: 15_000, randomize: true },
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
});

/** Writes the log lines of requests by web socket, which pass no server of ours. */
const logged =
  ({ log, logSubjectOf }: SocketOptions): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }) => {
    const started = performance.now();
    await next();
    log.info({ path: 'socket', ...logSubjectOf({ ...body }), ms: Math.round(performance.now() - started) }, 'request');
  };

/**
 * Creates Bolt's own receiver for Socket Mode with our reconnecting, since the client's waits 5 s and may end the
 * process.
 */
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

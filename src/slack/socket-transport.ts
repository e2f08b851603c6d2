import { setTimeout as wait } from 'node:timers/promises';
import type { AnyMiddlewareArgs, Middleware, Receiver } from '@slack/bolt';
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

/** One web socket to Slack, through Bolt's own receiver. */
interface Connection {
  readonly receiver: Receiver;
  isOpen(): boolean;
  /** Keeps it open until the signal; throws a `StartError` when Slack refuses for good. */
  keepOpen(signal: AbortSignal): Promise<void>;
}

/** Creates a connection with our reconnecting, since the client's waits 5 s and may end the process. */
const createConnection = (options: SocketOptions): Connection => {
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
    receiver: inner,
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

/**
 * Creates the transport for Socket Mode: two connections, each of which Slack replaces now and then, so that while one
 * is replaced the other hears. Slack sends each request to one of them
 * (docs.slack.dev/apis/events-api/using-socket-mode#multiple-connections).
 */
export const createSocketTransport = (options: SocketOptions): Transport => {
  const connections = [createConnection(options), createConnection(options)];
  const all = (work: (receiver: Receiver) => unknown) => Promise.all(connections.map(({ receiver }) => work(receiver)));

  return {
    receiver: {
      init(app) {
        app.use(logged(options));
        for (const { receiver } of connections) receiver.init(app);
      },
      start: () => all((receiver) => receiver.start()),
      stop: () => all((receiver) => receiver.stop()),
    },
    routes: {},
    isOpen: () => connections.some((connection) => connection.isOpen()),
    async keepOpen(signal) {
      await Promise.all(connections.map((connection) => connection.keepOpen(signal)));
    },
  };
};

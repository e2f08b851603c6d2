import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from '../bot.ts';
import type { HttpConfig, SocketConfig } from '../config.ts';
import { createApp } from './app.ts';
import { backgroundClient } from './clients.ts';
import { type ClockCheck, createClockCheck, isWrong } from './clock-check.ts';
import type { Body } from './decode.ts';
import { reportHealth, type SlackHealth } from './health.ts';
import { createHttpTransport } from './http-transport.ts';
import { type Identity, learnIdentity } from './identity.ts';
import { createInFlight } from './in-flight.ts';
import { listen } from './listeners.ts';
import type { Log } from './log.ts';
import { logSubjectOf } from './log-subject.ts';
import { pinTeam } from './pin-team.ts';
import { createRedraws } from './redraws.ts';
import { rememberReplays } from './replays.ts';
import { createReplies, type Replies } from './reply.ts';
import { createRespond } from './response-url.ts';
import { createSharedTimeout } from './shared-timeout.ts';
import { StartError } from './start-error.ts';
import { createTickBatch } from './tick-batch.ts';
import { createTokenCheck } from './token-check.ts';
import type { Transport } from './transport.ts';
import { createWebServer, type Route } from './web-server.ts';

/** Options of the Slack side. */
interface SlackOptions {
  readonly config: HttpConfig | SocketConfig;
  readonly bot: Bot;
  readonly log: Log;
  readonly now: () => Date;
  /** Names of the commands' topics: the only words of a line that the log may hold. */
  readonly topics: ReadonlySet<string>;
  /** Milliseconds that a command may take before it is acknowledged without its answer; Slack gives up after 3 s. */
  readonly patience?: number;
  /** Returns the response of `/metrics`; without it there is no such page. */
  readonly metrics?: () => Promise<{ readonly type: string; readonly body: string }>;
}

/** Running bot, as `startSlack` returns it. */
export interface Slack {
  /** Address it listens at, without a path. */
  readonly address: string;
  /** Returns the workspace that the token belongs to; `undefined` until Slack has said it. */
  readonly team: () => string | undefined;
  /** Whether the clock is known to be wrong, by the times that Slack signs. */
  readonly isClockWrong: () => boolean;
  /** Resolves if Slack refuses a token for good. */
  readonly refused: Promise<StartError>;
  /** Takes nothing new and finishes work under way, within 10 s; returns whether all of it was finished. */
  stop(): Promise<boolean>;
}

/** Default `patience`, ms: an acknowledgement comes before Slack gives up, however slow the bot is. */
export const usualPatience = 2_500;

/** Milliseconds for which a request waits for Slack to say whose workspace this is. */
const startingMilliseconds = 1_500;

const lastMilliseconds = 10_000;

const firstRefusal = (works: readonly Promise<unknown>[]): Promise<StartError> =>
  new Promise((resolve) => {
    for (const work of works) {
      work.catch((error: unknown) => {
        if (error instanceof StartError) resolve(error);
      });
    }
  });

const transportOf = async (options: SlackOptions, replies: Replies, clock: ClockCheck): Promise<Transport> => {
  const { config, bot, log, now, topics } = options;
  const subject = (body: Body) => logSubjectOf(body, bot.commands, topics);
  if (config.mode === 'http')
    return createHttpTransport({
      ...config,
      log,
      logSubjectOf: subject,
      replies,
      now,
      clock,
      replays: rememberReplays(),
      tickBatch: createTickBatch(),
    });
  const { createSocketTransport } = await import('./socket-transport.ts');
  return createSocketTransport({ ...config, log, logSubjectOf: subject });
};

const healthOf =
  ({ bot, log, now }: SlackOptions, slack: () => SlackHealth): Route =>
  async (exchange) => {
    const { status, body } = await reportHealth(bot, log, slack(), now());
    exchange.answer(status, body, 'application/json; charset=utf-8');
  };

const metricsOf = ({ metrics }: SlackOptions): Readonly<Record<string, Route>> =>
  metrics === undefined
    ? {}
    : {
        async 'GET /metrics'(exchange) {
          const { type, body } = await metrics();
          exchange.answer(200, body, type);
        },
      };

/** Serves Slack by HTTP or Socket Mode, and `/healthz` in either. */
export const startSlack = async (options: SlackOptions): Promise<Slack> => {
  const { config, bot, log, patience = usualPatience } = options;
  const replies = createReplies();
  const inFlight = createInFlight();
  const elapsed = () => performance.now();
  const clock = createClockCheck(options.now, elapsed);
  const ending = new AbortController();
  const transport = await transportOf(options, replies, clock);
  let identity: Identity | undefined;

  const app = await createApp({
    ...config,
    log,
    receiver: transport.receiver,
    isBolts: config.mode === 'socket',
    identity: () => identity,
  });
  const home = Promise.withResolvers<string>();
  const soon = () => Promise.race([home.promise, wait(startingMilliseconds, undefined, { ref: false })]);
  const pinned = pinTeam(bot, () => identity?.teamId ?? soon());
  listen(app, {
    bot: pinned,
    log,
    replies,
    inFlight,
    redraws: createRedraws(),
    sharedTimeout: createSharedTimeout(patience),
    respond: createRespond(config.apiUrl),
  });
  const background = backgroundClient(config.botToken, { ...config, log });
  const tokenRefused = createTokenCheck(background, elapsed);
  const health = healthOf(options, () => ({
    isConnected: identity !== undefined && transport.isOpen(),
    // While it is not known whose the token is, that is asked already.
    tokenRefused: identity ? tokenRefused() : null,
    clock,
  }));
  const server = createWebServer({ ...transport.routes, ...metricsOf(options), 'GET /healthz': health }, log);
  const address = await server.listen(config.host, config.port);

  const learned = learnIdentity(background, log, ending.signal);
  learned.then(
    (known) => {
      identity = known;
      home.resolve(known.teamId);
    },
    () => {},
  );
  return {
    address,
    team: () => identity?.teamId,
    isClockWrong: () => isWrong(clock),
    refused: firstRefusal([learned, transport.keepOpen(ending.signal)]),
    async stop() {
      const late = wait(lastMilliseconds, false, { ref: false });
      // A request that is still being read when the server stops counts as in flight only a moment later.
      const finished = server
        .stop()
        .then(() => inFlight.drained())
        .then(() => true);
      const isFinished = await Promise.race([finished, late]);
      ending.abort();
      return isFinished;
    },
  };
};

import './all-of-bolt.ts';
import type { Bot } from '../../src/bot.ts';
import type { LogLevel } from '../../src/config.ts';
import { createLog } from '../../src/slack/log.ts';
import { type Slack, startSlack } from '../../src/slack/slack.ts';
import { fixtureBot } from './fixture-bot.ts';
import { botToken, signed, signingSecret } from './signed.ts';
import { type Answering, type SlackStandIn, startSlackStandIn } from './slack-stand-in.ts';

/** The edge, running between a bot and a stand-in for Slack. */
export interface RunningSlack {
  readonly slack: Slack;
  readonly standIn: SlackStandIn;
  readonly log: readonly string[];
  /** Posts a signed form to the edge. */
  post(form: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

/** Options of a test's edge. */
export interface RunningOptions {
  readonly bot?: Partial<Bot>;
  readonly answers?: Readonly<Record<string, Answering>>;
  /** Time before a command is acknowledged without its answer, in ms; by default longer than any machine is busy. */
  readonly patience?: number;
  readonly level?: LogLevel;
  readonly now?: () => Date;
}

/** Starts the edge over HTTP on a free port. */
export const runningSlack = async (options: RunningOptions = {}): Promise<RunningSlack> => {
  const standIn = await startSlackStandIn(options.answers);
  const log: string[] = [];
  const slack = await startSlack({
    config: {
      mode: 'http',
      host: '127.0.0.1',
      port: 0,
      databasePath: ':memory:',
      negotiations: 'data/*.yml',
      logLevel: 'info',
      digestPerMinute: 200,
      digestCatchUp: 10_800_000,
      botToken,
      signingSecret,
      apiUrl: standIn.apiUrl,
    },
    bot: fixtureBot(options.bot),
    log: createLog(options.level ?? 'info', { write: (line) => log.push(line) }),
    now: options.now ?? (() => new Date()),
    topics: new Set(['demands', 'next-round']),
    patience: options.patience ?? 60_000,
  });
  return {
    slack,
    standIn,
    log,
    post: (form, headers = {}) =>
      fetch(`${slack.address}/slack/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed(form), ...headers },
        body: form,
      }),
    async stop() {
      await slack.stop();
      await standIn.close();
    },
  };
};

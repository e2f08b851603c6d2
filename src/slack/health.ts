import type { Bot, Health } from '../bot.ts';
import { type ClockCheck, isWrong } from './clock-check.ts';
import { errorFields, type Log } from './log.ts';

/** Response of `/healthz`. */
interface HealthReport {
  readonly status: 200 | 503;
  readonly body: string;
}

const unwell: Health = {
  ok: false,
  version: '',
  recordedAt: null,
  negotiations: [],
  writeFailed: null,
  altered: null,
  isTicking: false,
};

/** State of the way to Slack. */
export interface SlackHealth {
  readonly isConnected: boolean;
  /** Slack's code for refusing the token; `null` while it holds. */
  readonly tokenRefused: string | null;
  readonly clock: ClockCheck;
}

const asked = async (bot: Bot, log: Log): Promise<Health> => {
  // A store that hangs is as unwell as one that fails.
  const late = new Promise<Health>((resolve) => setTimeout(resolve, 2_000, unwell).unref());
  try {
    return await Promise.race([bot.health(), late]);
  } catch (error) {
    log.error(errorFields(error), 'health could not be asked');
    return unwell;
  }
};

/**
 * Reports whether a request could be answered now: the bot must be well, its token known to be good, and the clock
 * right.
 */
export const reportHealth = async (bot: Bot, log: Log, slack: SlackHealth, now: Date): Promise<HealthReport> => {
  const { ok, version, recordedAt, negotiations, writeFailed, altered, isTicking } = await asked(bot, log);
  const isConnected = slack.isConnected && slack.tokenRefused === null;
  const well = ok && isConnected && !isWrong(slack.clock);
  const age = recordedAt === null ? null : Math.round((now.getTime() - Date.parse(recordedAt)) / 1000);
  const report = {
    ok: well,
    version,
    slack: isConnected,
    recordedAt,
    recordAgeSeconds: age,
    negotiations,
    writeFailed,
    altered,
    tokenRefused: slack.tokenRefused,
    clockOffSeconds: slack.clock.offset(),
    digestsTicking: isTicking,
  };
  return { status: well ? 200 : 503, body: JSON.stringify(report) };
};

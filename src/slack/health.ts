import type { Bot, Health } from '../bot.ts';
import { errorFields, type Log } from './log.ts';

/** Response of `/healthz`. */
interface HealthReport {
  readonly status: 200 | 503;
  readonly body: string;
}

const unwell: Health = { ok: false, version: '', recordedAt: null, negotiations: [], writeFailed: null };

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

/** Reports whether a request could be answered now: the bot must be well and its token known to be good. */
export const reportHealth = async (bot: Bot, log: Log, isConnected: boolean, now: Date): Promise<HealthReport> => {
  const { ok, version, recordedAt, negotiations, writeFailed } = await asked(bot, log);
  const well = ok && isConnected;
  const age = recordedAt === null ? null : Math.round((now.getTime() - Date.parse(recordedAt)) / 1000);
  const report = {
    ok: well,
    version,
    slack: isConnected,
    recordedAt,
    recordAgeSeconds: age,
    negotiations,
    writeFailed,
  };
  return { status: well ? 200 : 503, body: JSON.stringify(report) };
};

import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from './log.ts';
import { backOff, unlessRefusedForGood } from './refusal.ts';

/** Identity of the bot in its workspace. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  /** Workspace that the token belongs to; every call is then about this one. */
  readonly teamId: string;
}

const answered = z
  .object({ bot_id: z.string(), user_id: z.string(), team_id: z.string() })
  .transform(({ bot_id: botId, user_id: botUserId, team_id: teamId }): Identity => ({ botId, botUserId, teamId }));

/**
 * Asks Slack whose token this is, again while it cannot be reached; throws a `StartError` when it refuses the token.
 */
export const learnIdentity = async (client: WebClient, log: Log, signal: AbortSignal): Promise<Identity> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return answered.parse(await client.auth.test());
    } catch (error) {
      unlessRefusedForGood('SLACK_BOT_TOKEN', error);
      log.warn({ attempt }, 'Slack cannot be reached to check the bot token; trying again');
      await wait(backOff(attempt), undefined, { signal });
    }
  }
};

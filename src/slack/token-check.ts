import type { WebClient } from '@slack/web-api';
import { isForGood, refusalOf } from './refusal.ts';

/** Milliseconds between two questions to Slack whether the token still holds. */
const between = 30_000;

/**
 * Returns Slack's code for refusing the token, `null` while it holds as far as is known. Asks again at most every 30 s
 * and never waits: what is learned is said the next time.
 */
export const createTokenCheck = (client: WebClient, elapsed: () => number): (() => string | null) => {
  let refused: string | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;

  const ask = async (): Promise<void> => {
    try {
      await client.auth.test();
      refused = null;
    } catch (error) {
      const why = refusalOf(error);
      // That Slack cannot be reached says nothing about the token.
      if (why !== undefined && isForGood(why)) refused = why;
    }
  };

  return () => {
    if (elapsed() - askedAt >= between) {
      askedAt = elapsed();
      ask();
    }
    return refused;
  };
};

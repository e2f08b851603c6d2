import { z } from 'zod';
import { StartError } from './start-error.ts';

const platformError = z.object({ data: z.object({ error: z.string().regex(/^[\w:.-]{1,80}$/) }) });

/** Returns Slack's error code for a call (`not_in_channel`); `undefined` when the failure was not Slack's answer. */
export const refusalOf = (error: unknown): string | undefined => platformError.safeParse(error).data?.data.error;

// Errors that waiting does not mend (docs.slack.dev/reference/methods/auth.test#errors).
const forGood = new Set([
  'access_denied',
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);

/** Whether an error code means that Slack will not take this token again. */
export const isForGood = (why: string): boolean => forGood.has(why);

/** Throws a `StartError` when Slack will never accept this token; returns when trying again may help. */
export const unlessRefusedForGood = (variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', error: unknown): void => {
  const why = refusalOf(error);
  if (why === undefined || !isForGood(why)) return;
  throw new StartError(
    `Slack refused ${variable} (${why}). Copy it again from your app’s pages at https://api.slack.com/apps, and see that the app is installed in the workspace.`,
  );
};

/** Returns the milliseconds to wait before the next attempt, from 500 doubling up to 30,000. */
export const backOff = (attempt: number): number => Math.min(500 * 2 ** attempt, 30_000);

import { z } from 'zod';
import type { Posted } from '../outbox/posting.ts';
import { refusalOf } from './refusal.ts';

/** Connection errors before anything was sent: no server was there, or none that could prove to be Slack. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'NOT_CONNECTED',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Slack errors that leave open whether the message was posted
 * (docs.slack.dev/reference/methods/chat.postMessage#errors).
 */
const unsure = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);

/** Wait in seconds when a 429 does not say how long. */
const usualWait = 30;

const rateLimited = z.object({ retryAfter: z.number().nonnegative() });
const httpFailure = z.object({ statusCode: z.int() });
const failure = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  original: z.unknown().optional(),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).optional(),
});

/** Whether every attempt to connect ended before anything was sent; false when the error does not prove it. */
const isBeforeSending = (error: unknown): boolean => {
  const { data } = failure.safeParse(error);
  if (!data) return false;
  if (data.code !== undefined && beforeSending.has(data.code)) return true;
  if (data.errors && data.errors.length > 0) return data.errors.every(isBeforeSending);
  return isBeforeSending(data.original) || isBeforeSending(data.cause);
};

const waitOf = (error: unknown): number | undefined => {
  const limited = rateLimited.safeParse(error);
  if (limited.success) return limited.data.retryAfter;
  if (refusalOf(error) === 'ratelimited') return usualWait;
  // The client has no error of its own for a 429 without the header.
  return failure.safeParse(error).data?.message?.startsWith('Retry header') ? usualWait : undefined;
};

/** Returns a failed call's outcome for its message: `not-sent` only when that is certain. */
export const outcomeOf = (error: unknown): Exclude<Posted, { kind: 'sent' }> => {
  const seconds = waitOf(error);
  if (seconds !== undefined) return { kind: 'rate-limited', milliseconds: seconds * 1_000 };
  const refusal = refusalOf(error);
  if (refusal !== undefined) return unsure.has(refusal) ? { kind: 'unknown' } : { kind: 'refused', error: refusal };
  const status = httpFailure.safeParse(error).data?.statusCode;
  if (status !== undefined && status >= 400 && status < 500) return { kind: 'refused', error: `http_${status}` };
  return isBeforeSending(error) ? { kind: 'not-sent' } : { kind: 'unknown' };
};

import { expect, test } from 'vitest';
import { outcomeOf } from '../../src/slack/outcome.ts';

const failed = (code: string) => ({
  code: 'slack_webapi_request_error',
  original: Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) }),
});

const refused = (error: string) => ({ code: 'slack_webapi_platform_error', data: { ok: false, error } });
const status = (statusCode: number) => ({ code: 'slack_webapi_http_error', statusCode });

test.each([
  ['a connection that was refused', failed('ECONNREFUSED'), { kind: 'not-sent' }],
  ['a name that is not known', failed('ENOTFOUND'), { kind: 'not-sent' }],
  ['a connection that took too long to make', failed('NOT_CONNECTED'), { kind: 'not-sent' }],
  [
    'a refusal on every address',
    { original: { cause: { errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }] } } },
    { kind: 'not-sent' },
  ],
  [
    'a refusal on one address and a reset on the other',
    { original: { cause: { errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNRESET' }] } } },
    { kind: 'unknown' },
  ],
  ['a connection that was reset', failed('ECONNRESET'), { kind: 'unknown' }],
  ['a connection that closed', failed('UND_ERR_SOCKET'), { kind: 'unknown' }],
  ['a call that took too long', { original: new DOMException('late', 'TimeoutError') }, { kind: 'unknown' }],
  ['503', status(503), { kind: 'unknown' }],
  ['500', status(500), { kind: 'unknown' }],
  ['404', status(404), { kind: 'refused', error: 'http_404' }],
  ['internal_error', refused('internal_error'), { kind: 'unknown' }],
  ['fatal_error', refused('fatal_error'), { kind: 'unknown' }],
  ['request_timeout', refused('request_timeout'), { kind: 'unknown' }],
  ['not_in_channel', refused('not_in_channel'), { kind: 'refused', error: 'not_in_channel' }],
  ['invalid_blocks', refused('invalid_blocks'), { kind: 'refused', error: 'invalid_blocks' }],
  [
    '429 with a wait',
    { code: 'slack_webapi_rate_limited_error', retryAfter: 7 },
    { kind: 'rate-limited', milliseconds: 7000 },
  ],
  [
    '429 without one',
    new Error('Retry header did not contain a valid timeout'),
    { kind: 'rate-limited', milliseconds: 30_000 },
  ],
  ['ratelimited in the answer', refused('ratelimited'), { kind: 'rate-limited', milliseconds: 30_000 }],
  ['a bug', new TypeError('x is not a function'), { kind: 'unknown' }],
  ['nothing', undefined, { kind: 'unknown' }],
])('%s', (_name, error, outcome) => {
  expect(outcomeOf(error)).toEqual(outcome);
});

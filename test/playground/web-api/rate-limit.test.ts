import { expect, test } from 'vitest';
import { rateLimit } from '../../../src/playground/web-api/rate-limit.ts';
import { clientOf, known, reasonOf, startAlone } from '../alone.ts';

test('a channel takes one message a second, another channel meanwhile another', () => {
  let now = 0;
  const reserve = rateLimit({ channelMilliseconds: 1000, workspacePerMinute: 600 }, () => now);
  const first = [reserve('a'), reserve('a'), reserve('b')];
  now = 999;
  const early = reserve('a');
  now = 1000;
  expect({ first, early, later: reserve('a') }).toEqual({ first: [0, 1, 0], early: 1, later: 0 });
});

test('a workspace takes no more a minute than it is said to', () => {
  let now = 0;
  const reserve = rateLimit({ channelMilliseconds: 0, workspacePerMinute: 120 }, () => now);
  let taken = 0;
  for (; now < 60_000; now += 50) if (reserve(`${now}`) === 0) taken += 1;
  expect(taken).toBe(121);
});

test('a post that comes too fast is answered 429 and not shown', async () => {
  const playground = await startAlone({ reserve: { channelMilliseconds: 1000, workspacePerMinute: 600 } });
  const client = clientOf(playground, { rejectRateLimitedCalls: true });
  const post = () => reasonOf(client.chat.postMessage({ channel: known.desk, text: 'x' }));
  const reasons = [await post(), await post()];
  const standing = playground.messages('trade-desk').length;
  await playground.close();
  expect({ reasons, standing }).toEqual({ reasons: ['not refused', 'slack_webapi_rate_limited_error'], standing: 1 });
});

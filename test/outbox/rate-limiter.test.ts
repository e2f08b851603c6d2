import { expect, test } from 'vitest';
import { createRateLimiter } from '../../src/outbox/rate-limiter.ts';

const at = (perMinute: number) => {
  const clock = { now: 10_000 };
  return { clock, pace: createRateLimiter(perMinute, () => clock.now) };
};

test('one channel gets one message a second, whatever the workspace may', () => {
  const { pace } = at(600_000);
  expect({ first: pace.reserve('C1'), second: pace.reserve('C1'), third: pace.reserve('C1') }).toEqual({
    first: 0,
    second: 1_000,
    third: 2_000,
  });
});

test('the workspace gets so many a minute, over all channels', () => {
  const { pace, clock } = at(60);
  const first = ['C1', 'C2', 'C3'].map((channel) => pace.reserve(channel));
  clock.now += 60_000;
  expect({ first, nextMinute: ['C4', 'C5', 'C6'].map((channel) => pace.reserve(channel)) }).toEqual({
    first: [0, 500, 1_500],
    nextMinute: [0, 500, 1_500],
  });
});

test('a channel that Slack asks to wait waits alone', () => {
  const { pace, clock } = at(600);
  pace.limited('C1', 30_000);
  const held = [pace.heldFor('C1'), pace.heldFor('C2'), pace.heldFor()];
  clock.now += 30_000;
  expect({ held, after: pace.heldFor('C1') }).toEqual({ held: [30_000, 0, 0], after: 0 });
});

test('three channels told to wait in a row hold the workspace, unless a post passes', () => {
  const { pace } = at(600);
  pace.limited('C1', 10_000);
  pace.limited('C2', 10_000);
  pace.passed();
  pace.limited('C3', 10_000);
  pace.limited('C4', 20_000);
  const before = pace.heldFor();
  pace.limited('C5', 20_000);
  expect({ before, after: pace.heldFor() }).toEqual({ before: 0, after: 20_000 });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSharedTimeout } from '../../src/slack/shared-timeout.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, milliseconds, value));

/** What has come of each so far, after so much more time. */
const soFar = async (works: readonly Promise<unknown>[], milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return Promise.all(works.map((work) => Promise.race([work, 'waiting'])));
};

test('each piece of work has its own time, and what comes late is not waited for', async () => {
  const inTime = createSharedTimeout(60);
  const works = [inTime(after(0, 'at once')), inTime(after(1_000, 'never'))];
  const early = await soFar(works, 40);
  works.push(inTime(after(40, 'in its own time')), inTime(after(1_000, 'never')));
  expect({ early, next: await soFar(works, 41), late: await soFar(works, 20) }).toEqual({
    early: ['at once', 'waiting'],
    next: ['at once', undefined, 'in its own time', 'waiting'],
    late: ['at once', undefined, 'in its own time', undefined],
  });
});

test('after a pause, time is measured afresh', async () => {
  const inTime = createSharedTimeout(50);
  await soFar([inTime(after(0, null))], 120);
  const works = [inTime(after(1_000, 'never'))];
  expect({ early: await soFar(works, 49), late: await soFar(works, 1) }).toEqual({
    early: ['waiting'],
    late: [undefined],
  });
});

import { expect, test } from 'vitest';
import { createSharedTimeout } from '../../src/slack/shared-timeout.ts';

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, milliseconds, value));

test('each piece of work has its own time, and what comes late is not waited for', async () => {
  const inTime = createSharedTimeout(60);
  const first = [inTime(after(0, 'at once')), inTime(after(1_000, 'never'))];
  await after(40, null);
  const second = [inTime(after(40, 'in its own time')), inTime(after(1_000, 'never'))];
  expect(await Promise.all([...first, ...second])).toEqual(['at once', undefined, 'in its own time', undefined]);
});

test('after a pause, time is measured afresh', async () => {
  const inTime = createSharedTimeout(50);
  await inTime(after(0, null));
  await after(120, null);
  const started = performance.now();
  expect([await inTime(after(1_000, 'never')), performance.now() - started > 40]).toEqual([undefined, true]);
});

import { expect, test } from 'vitest';
import { createInFlight } from '../../src/slack/in-flight.ts';

test('what is under way is waited for, also when it fails or more comes meanwhile', async () => {
  const inFlight = createInFlight();
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  const third = Promise.withResolvers<void>();
  inFlight.track(first.promise);
  inFlight.track(second.promise).catch(() => {});
  let isDrained = false;
  const drained = inFlight.drained().then(() => {
    isDrained = true;
  });
  first.resolve();
  inFlight.track(third.promise);
  second.reject(new Error('no'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isDrained).toBe(false);
  third.resolve();
  await drained;
});

test('nothing under way is waited for no longer', async () => {
  await createInFlight().drained();
});

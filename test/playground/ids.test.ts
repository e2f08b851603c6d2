import { expect, test } from 'vitest';
import { stamps } from '../../src/playground/ids.ts';

test('message stamps rise even when the clock stands still or steps back', () => {
  let now = new Date('2017-10-17T12:00:00Z');
  const stamp = stamps(() => now);
  const first = [stamp(), stamp()];
  now = new Date('2017-10-17T11:00:00Z');
  const back = stamp();
  now = new Date('2017-10-17T13:00:00.250Z');
  expect([...first, back, stamp()]).toEqual([
    '1508241600.000000',
    '1508241600.000001',
    '1508241600.000002',
    '1508245200.250000',
  ]);
});

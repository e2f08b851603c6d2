import { expect, test } from 'vitest';
import { key, temporaryStore } from '../support/store.ts';

const noon = new Date('2026-05-04T12:00:00Z');

test('how far somebody has looked never goes back', async () => {
  const { lastSeen } = temporaryStore();
  for (const seq of [5, 9, 7]) await lastSeen.mark(key, 'U1', seq, noon);
  expect(await lastSeen.find(key, 'U1')).toBe(9);
});

import { expect, test } from 'vitest';
import { key, temporaryStore } from '../support/store.ts';

const noon = new Date('2026-05-04T12:00:00Z');

test('the right given last counts, and giving the usual right takes it off the list', async () => {
  const { grants } = temporaryStore();
  const grant = (may: 'read' | 'approve' | 'usual') => ({ subject: 'U1', may, by: 'U2', at: noon.toISOString() });
  for (const may of ['read', 'approve'] as const) await grants.give(key, grant(may), () => false);
  expect(await grants.list(key)).toEqual([grant('approve')]);
  expect(await grants.give(key, grant('usual'), (grants) => grants.length === 1)).toBe(false);
  expect(await grants.give(key, grant('usual'), () => false)).toBe(true);
  expect(await grants.list(key)).toEqual([]);
});

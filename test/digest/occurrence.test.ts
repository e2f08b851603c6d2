import { expect, test } from 'vitest';
import { itemKey, lastOccurrence, occurrenceOf, occurrenceOn } from '../../src/digest/occurrence.ts';
import type { ItemKey, OutboxItem } from '../../src/store/outbox-store.ts';

const key = { team: 'T1', channel: 'C1', negotiation: 'tea' };

const item = (said: ItemKey): OutboxItem => ({
  ...said,
  ...{ id: 1, channel: 'C1', thread: null, asked: null, deliveryId: 'id', state: 'sent', why: null, attempts: 1 },
  ...{ dueAt: new Date(0), expiresAt: new Date(0), changedAt: new Date(0), sendingAt: new Date(0) },
  ...{ leaseUntil: null, leaseBy: null, afterTs: null, seq: 12, ts: '1.2' },
});

test('a channel has one digest of each negotiation on a local day', () => {
  expect(itemKey(key, '2031-03-10')).toEqual({ team: 'T1', kind: 'digest', key: 'C1 tea 2031-03-10' });
});

test('an item is read back as the digest that it is', () => {
  const stored = item(itemKey(key, '2031-03-10'));
  expect(occurrenceOf(stored)).toEqual({ ...stored, negotiation: 'tea', date: '2031-03-10' });
});

test('the digest of a day, and the last of a channel, are found by their keys; none is null', async () => {
  const stored = item(itemKey(key, '2031-03-10'));
  const found = (asked: ItemKey[], one: OutboxItem | null) => async (wanted: ItemKey) => {
    asked.push(wanted);
    return one;
  };
  const asked: ItemKey[] = [];
  expect({
    on: await occurrenceOn({ find: found(asked, stored) }, key, '2031-03-10'),
    last: await lastOccurrence({ last: found(asked, stored) }, key),
    none: await occurrenceOn({ find: found(asked, null) }, key, '2031-03-11'),
    never: await lastOccurrence({ last: found(asked, null) }, key),
    asked,
  }).toEqual({
    on: occurrenceOf(stored),
    last: occurrenceOf(stored),
    none: null,
    never: null,
    asked: [
      { team: 'T1', kind: 'digest', key: 'C1 tea 2031-03-10' },
      { team: 'T1', kind: 'digest', key: 'C1 tea ' },
      { team: 'T1', kind: 'digest', key: 'C1 tea 2031-03-11' },
      { team: 'T1', kind: 'digest', key: 'C1 tea ' },
    ],
  });
});

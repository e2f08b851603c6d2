import { expect, test } from 'vitest';
import { preview } from '../../src/record/preview.ts';
import { embargoDay, waitsFor } from '../../src/record/proposal.ts';
import type { Body } from '../../src/record/revision.ts';
import { nafta, second } from '../support/asking.ts';
import { change } from '../support/store.ts';

const now = new Date('2026-05-04T12:00:00Z');
const later = new Date('2026-05-04T14:00:00Z');

const named = { source: 'cbc', level: 'press-report' };
const unnamed = { source: 'cbc', level: 'background', by: 'a source with knowledge of the talks' };

const demand = (cite: readonly object[], said: object = {}) =>
  change('softwood', 0, {
    body: { asks: 'Softwood', by: 'mexico', on: ['canada'], issue: 'autos', certainty: 'possible', cite, ...said },
  });

const waits = (body: Body | null, embargo: Date | null = null) =>
  waitsFor(nafta, [{ ...demand([]), body }], embargo, now);

test('what a named source says counts at once', () => {
  expect(waits(demand([named]).body)).toBe(null);
});

test('what an unnamed source says waits for a second person, be it a second value only', () => {
  const contested = [{ field: 'asks', value: 'Logs', why: 'heard', cite: [unnamed] }];
  expect(waits(demand([named, unnamed]).body)).toEqual({ second: true, embargo: null });
  expect(waits(demand([named], { contested }).body)).toEqual({ second: true, embargo: null });
});

test('what is embargoed waits for its instant; an instant that has passed holds nothing back', () => {
  expect(waits(demand([named]).body, later)).toEqual({ second: false, embargo: '2026-05-04T14:00:00.000Z' });
  expect(waits(demand([named]).body, new Date('2026-05-04T11:00:00Z'))).toBe(null);
});

const known = [...nafta.entries.remark.values()].find(({ cite }) => cite.some(({ level }) => level === 'background'));
const edit = (said: Body) => {
  const standing = nafta.standing.get(known?.id ?? '');
  const body = { ...standing?.body, ...said };
  return waitsFor(nafta, [change(known?.id ?? '', 1, { kind: 'remark', body })], null, now);
};

test('of an entry that was cleared, what it says cannot be changed without a second person', () => {
  expect(edit({ says: 'Something else altogether' })).toEqual({ second: true, embargo: null });
});

test('a note or a second source beside an unnamed one needs nobody else', () => {
  expect(edit({ note: 'Said in Ottawa' })).toBe(null);
  expect(edit({ cite: [...(known?.cite ?? []), named] })).toBe(null);
});

test('a withdrawal never waits', () => {
  expect(waits(null)).toBe(null);
});

test('what was embargoed is known on its instant’s day in the record’s zone', () => {
  expect(embargoDay(nafta.header, later)).toBe('2017-10-17');
  expect(embargoDay({ ...second.header, zone: 'Pacific/Auckland' }, later)).toBe('2026-05-05');
});

test('of several changes one that waits holds all of them back', () => {
  const changes = [demand([named]), { ...demand([unnamed]), entry: 'logs' }];
  expect(waitsFor(nafta, changes, null, now)).toEqual({ second: true, embargo: null });
});

test('an embargo that ends at this instant holds nothing back', () => {
  expect(waits(demand([named]).body, now)).toBe(null);
});

test('what was cleared leaves its unnamed source only with a second person; a named source’s words need nobody', () => {
  const [said] = [...nafta.entries.demand.values()];
  const { body = null } = nafta.standing.get(said?.id ?? '') ?? {};
  const changed = change(said?.id ?? '', 1, { body: { ...body, asks: 'Something else' } });
  expect({
    onRecord: edit({ cite: (known?.cite ?? []).map((one) => ({ ...one, level: 'on-record', by: 'Ana Lee' })) }),
    named: edit({ cite: [named], says: 'Something else altogether' }),
    shortened: edit({ cite: [...(known?.cite ?? []).slice(1), named] }),
    neverUnnamed: waitsFor(nafta, [changed], null, now),
  }).toEqual({
    onRecord: { second: true, embargo: null },
    named: { second: true, embargo: null },
    shortened: { second: true, embargo: null },
    neverUnnamed: null,
  });
});

test('a second value of what was cleared cannot be changed without a second person', () => {
  const contested = (value: string) => [{ field: 'says', value, why: 'heard', cite: [named] }];
  const before = preview(nafta, [
    change(known?.id ?? '', 1, {
      kind: 'remark',
      body: { ...nafta.standing.get(known?.id ?? '')?.body, contested: contested('One') },
    }),
  ]);
  const standing = before.standing.get(known?.id ?? '')?.body;
  const to = (value: string) =>
    waitsFor(
      before,
      [change(known?.id ?? '', 2, { kind: 'remark', body: { ...standing, contested: contested(value) } })],
      null,
      now,
    );
  expect({ same: to('One'), other: to('Two') }).toEqual({ same: null, other: { second: true, embargo: null } });
});

test('what states nothing never waits', () => {
  expect(waitsFor(nafta, [change('fish', 0, { kind: 'issue', body: { name: 'Fish' } })], null, now)).toBe(null);
});

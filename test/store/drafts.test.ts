import { expect, test } from 'vitest';
import type { DraftKey } from '../../src/store/draft-store.ts';
import { key, temporaryRecord, temporaryStore } from '../support/store.ts';

const mine: DraftKey = { ...key, person: 'U1', form: 'add demand', draft: 'V1' };
const draft = (keptAt: string, asks = 'More leaves') => ({
  modalState: '{}',
  values: { asks, on: ['coast', 'hills'] },
  keptAt,
});

test('what was typed is there after a restart, for whoever typed it and in that form', async () => {
  const path = temporaryRecord();
  const before = temporaryStore(path);
  await before.drafts.keep(mine, draft('2031-10-17T14:05:00.000Z'));
  await before.close();
  const { drafts } = temporaryStore(path);
  expect({
    mine: await drafts.find(mine),
    anotherPersons: await drafts.find({ ...mine, person: 'U2' }),
    anotherForms: await drafts.find({ ...mine, form: 'add round' }),
    anotherTeams: await drafts.find({ ...mine, team: 'T2' }),
  }).toEqual({ mine: draft('2031-10-17T14:05:00.000Z'), anotherPersons: null, anotherForms: null, anotherTeams: null });
});

test('the last that was typed is kept, until it is dropped', async () => {
  const { drafts } = temporaryStore();
  await drafts.keep(mine, draft('2031-10-17T14:05:00.000Z'));
  await drafts.keep(mine, draft('2031-10-17T14:06:00.000Z', '<!channel> & co'));
  const found = await drafts.find(mine);
  await drafts.drop(mine);
  expect({ found, left: await drafts.find(mine) }).toEqual({
    found: draft('2031-10-17T14:06:00.000Z', '<!channel> & co'),
    left: null,
  });
});

test('what nobody came back to for a month is forgotten', async () => {
  const { drafts } = temporaryStore();
  await drafts.keep(mine, draft('2031-10-17T14:05:00.000Z'));
  await drafts.keep({ ...mine, person: 'U2' }, draft('2031-11-17T14:05:00.000Z'));
  expect(await drafts.find(mine)).toBeNull();
});

test('two forms of one kind are two drafts, and the one kept last is offered', async () => {
  const { drafts } = temporaryStore();
  const other = { ...mine, draft: 'V0' };
  await drafts.keep(mine, draft('2031-10-17T14:05:00.000Z', 'First'));
  await drafts.keep(other, draft('2031-10-17T14:06:00.000Z', 'Second'));
  await drafts.keep({ ...mine, form: 'add demands' }, draft('2031-10-17T14:07:00.000Z', 'Another form'));
  expect({ left: await drafts.find(mine), last: await drafts.last(mine) }).toEqual({
    left: draft('2031-10-17T14:05:00.000Z', 'First'),
    last: draft('2031-10-17T14:06:00.000Z', 'Second'),
  });
  await drafts.drop(other);
  expect(await drafts.last(mine)).toEqual(draft('2031-10-17T14:05:00.000Z', 'First'));
});

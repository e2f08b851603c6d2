import { expect, test } from 'vitest';
import type { Body } from '../../../src/record/revision.ts';
import { key, now, opened } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

test('a new person rests on the form’s own source, however sure another source is', async () => {
  const { bot, store } = opened();
  const press = { source: 'cbc', at: '¶23', level: 'press-report' };
  await formOf(bot, '/nafta edit dinner-freeland');
  const body: Body = {
    ...(await store.history(key, 'dinner-freeland'))[0]?.body,
    cite: [press, { source: 'statement-4', level: 'document' }],
    certainty: 'confirmed',
  };
  const said = { entry: 'dinner-freeland', kind: 'attendance', from: 1, knownAt: '2017-10-17', why: 'Both say so.' };
  await store.append(key, [{ ...said, body, author: 'U0ASKS', origin: 'slack' }], now());
  const form = await formOf(bot, '/nafta edit dinner-freeland');
  form.fill({ 'attendance.person': '+new', why: 'It was her deputy.' });
  await form.press('attendance.person', '+new');
  form.fill({ 'person.name': 'Ann Lee', 'person.party': 'canada', 'person.role': 'Deputy Minister' });
  await form.submit();
  form.fill({ 'basis.2': 'same-place' });
  await form.submit();
  form.fill({ 'keep.+others.2': 'keep' });
  await form.submit();
  await form.submit();
  const [saved] = await store.history(key, 'ann-lee');
  expect({ read: form.read().split('\n').slice(0, 2), person: saved?.body, errors: form.errors() }).toEqual({
    read: ['On the record', 'Saved. This is how it reads now:'],
    person: expect.objectContaining({ name: 'Ann Lee', cite: [press], certainty: 'reported' }),
    errors: {},
  });
});

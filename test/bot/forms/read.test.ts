import { describe, expect, test } from 'vitest';
import { screenOf } from '../../support/asking.ts';
import { typed } from '../../support/bots.ts';
import { key, opened } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

test('opened and submitted as it stands, a form says that there is nothing to publish', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta edit round 5');
  await form.submit();
  expect(Object.values(form.errors())).toEqual(['Nothing was changed, so there is nothing to publish.']);
});

test('still true: whoever says so stands beside the first, and nothing else changes', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta confirm round 5');
  form.fill({ 'cite.source': 'cbc', 'cite.at': '¶6', 'cite.level': 'press-report' });
  await form.submit();
  await form.submit();
  const [before, after] = await store.history(key, 'round-5');
  expect(after).toMatchObject({
    body: {
      ...before?.body,
      cite: [
        { source: 'statement-4', level: 'document' },
        { source: 'cbc', at: '¶6', level: 'press-report' },
      ],
    },
    knownAt: '2017-10-17',
    why: '',
    reason: { code: 'confirmed' },
  });
});

test('what others rest on is not withdrawn, and they are named', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta withdraw us-dairy');
  form.fill({ why: 'Dropped in round 4.' });
  await form.submit();
  expect(form.errors().why).toMatch(/^Other lines rest on it: Canada: .*Change or withdraw those first\.$/u);
});

test('what is withdrawn is no longer shown, and leads to what replaced it', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta withdraw talks-february-2018');
  form.fill({ why: 'Overtaken.', replaced: 'rounds-early-2018' });
  await form.submit();
  expect(form.read()).toContain('Readers will no longer see this:\n*Additional talks*');
  await form.submit();
  expect((await store.history(key, 'talks-february-2018')).at(-1)).toMatchObject({
    body: null,
    why: 'Overtaken.',
    reason: { code: 'withdrawn', replacedBy: 'rounds-early-2018' },
  });
  expect(screenOf(await typed(bot, '/nafta next-round full'))).not.toContain('Additional talks');
});

describe('a second value', () => {
  const contested = async (preferred: string) => {
    const { bot, store } = opened();
    const form = await formOf(bot, '/nafta contest round 5');
    form.fill({
      'cite.source': 'cbc',
      'cite.level': 'press-report',
      field: 'when',
      value: '18–22 Nov',
      why: 'One day later.',
      preferred,
    });
    await form.submit();
    await form.submit();
    return { bot, body: (await store.history(key, 'round-5')).at(-1)?.body };
  };

  test('stands beside the first, with whoever says so', async () => {
    const { bot, body } = await contested('standing');
    expect(body).toMatchObject({
      when: '2017-11-17/2017-11-21',
      certainty: 'contested',
      contested: [
        {
          field: 'when',
          value: '2017-11-18/2017-11-22',
          cite: [{ source: 'cbc', level: 'press-report' }],
          why: 'One day later.',
        },
      ],
    });
    expect(screenOf(await typed(bot, '/nafta entry round 5'))).toContain('Sat 18 – Wed 22 November 2017');
  });

  test('or takes its place, and the first stays beside it', async () => {
    const { body } = await contested('second');
    expect(body).toMatchObject({
      when: '2017-11-18/2017-11-22',
      cite: [
        { source: 'statement-4', level: 'document' },
        { source: 'cbc', level: 'press-report', fields: ['when'] },
      ],
      contested: [
        { field: 'when', value: '2017-11-17/2017-11-21', cite: [{ source: 'statement-4', level: 'document' }] },
      ],
    });
  });

  test.each([
    ['when', '2017-11-17/2017-11-21', 'This is the value on record already.'],
    ['when', 'soon', '“soon” could not be read as a date. Try 17 Nov 2017, 17–21 Nov, late January, or summer 2018.'],
  ])('of %s that is “%s” is refused beside its input', async (field, value, error) => {
    const form = await formOf(opened().bot, '/nafta contest round 5');
    form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report', field, value, why: 'So they say.' });
    await form.submit();
    expect(form.errors()).toEqual({ value: error });
  });

  test('of a choice is one of the menu that comes with it, and is shown by its label', async () => {
    const form = await formOf(opened().bot, '/nafta contest round 5');
    await form.press('field', 'host');
    form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report', why: 'So they say.' });
    await form.submit();
    expect(form.errors()).toEqual({ 'value.host': 'This is needed.' });
    form.fill({ 'value.host': 'united-states' });
    await form.submit();
    expect(form.read()).toContain('*Mexico* per Joint statement, round 4 (official text); *United States* per <');
  });
});

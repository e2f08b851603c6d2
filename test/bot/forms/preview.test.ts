import { expect, test } from 'vitest';
import { opened, previewed, textiles } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

test('Back keeps every field, and so does a mistake', async () => {
  const { bot } = opened();
  const form = await previewed(bot);
  await form.press('back');
  await form.press('more');
  const before = form.values();
  expect(before).toMatchObject(textiles);
  form.fill({ reported: 'soon', 'cite.by': '<!channel> & co', note: 'x'.repeat(300) });
  await form.submit();
  expect({ errors: form.errors(), values: form.values() }).toEqual({
    errors: {
      reported: '“soon” could not be read as one day that has come. Try 2017-10-17, “yesterday” or “last Friday”.',
    },
    values: { ...before, reported: 'soon', 'cite.by': '<!channel> & co', note: 'x'.repeat(300) },
  });
});

test('a near-duplicate is shown first, and can be edited instead', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on canada about dairy: Access to Canada’s dairy market');
  form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report' });
  await form.submit();
  expect(form.read()).toContain('Something like it is on record already: More access to Canada’s dairy market.');
  await form.press('edit-instead');
  expect({ title: form.modal().title.text, asks: form.values()['demand.asks'] }).toEqual({
    title: 'Edit a demand',
    asks: 'More access to Canada’s dairy market',
  });
});

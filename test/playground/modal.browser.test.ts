import { expect, test } from 'vitest';
import { known } from './alone.ts';
import { visiting } from './visiting.ts';

const visit = visiting();

const openForm = async () => {
  const visited = await visit();
  await visited.type('/tiny form');
  const form = visited.page.getByRole('dialog');
  await form.waitFor();
  return {
    ...visited,
    form,
    save: form.getByRole('button', { name: 'Save' }),
    error: form.getByText('Not “wrong”, please.'),
  };
};

test('every kind of field reaches the app as Slack sends it', async () => {
  const { form, pair, save } = await openForm();
  await form.getByLabel('Title').fill('Quota');
  await form.getByLabel('Note').fill('One\nTwo');
  await form.getByLabel('Party').selectOption('Mexico');
  await form.getByLabel('Background').check();
  await form.getByLabel('Dairy').check();
  await form.getByLabel('Day').fill('2017-10-17');
  await form.getByLabel('One issue').pressSequentially('au');
  await form.getByRole('option', { name: 'Autos' }).click();
  await save.click();
  await form.waitFor({ state: 'detached' });
  const submitted = pair.playground.journal.entries().findLast(({ name }) => name === 'view_submission');
  const option = (label: string, value = label.toLowerCase()) => ({ text: { type: 'plain_text', text: label }, value });
  expect(submitted?.request).toMatchObject({
    view: {
      callback_id: 'form',
      state: {
        values: {
          title: { title: { type: 'plain_text_input', value: 'Quota' } },
          note: { note: { type: 'plain_text_input', value: 'One\nTwo' } },
          party: { party: { type: 'static_select', selected_option: option('Mexico') } },
          level: { level: { type: 'radio_buttons', selected_option: option('Background') } },
          issues: { issues: { type: 'multi_static_select', selected_options: [option('Dairy')] } },
          day: { day: { type: 'datepicker', selected_date: '2017-10-17' } },
          where: { where: { type: 'conversations_select', selected_conversation: known.desk } },
          issue: { fetched: { type: 'external_select', selected_option: option('Autos', 'Autos') } },
        },
      },
    },
  });
});

test('a form that changes while it is filled in keeps what was filled in', async () => {
  const { form, page } = await openForm();
  await form.getByLabel('Title').fill('Quota');
  await form.getByLabel('Dairy').check();
  await form.getByLabel('Party').selectOption('Mexico');
  const changed = page.getByRole('dialog', { name: 'About Mexico' });
  await changed.waitFor();
  expect({
    title: await changed.getByLabel('Title').inputValue(),
    dairy: await changed.getByLabel('Dairy').isChecked(),
    party: await changed.getByLabel('Party').inputValue(),
    dialogs: await page.getByRole('dialog').count(),
  }).toEqual({ title: 'Quota', dairy: true, party: 'mexico', dialogs: 1 });
});

test('an error stands beside its field, and everything that was filled in stays', async () => {
  const { form, page, save, error } = await openForm();
  await form.getByLabel('Title').fill('all wrong');
  await form.getByLabel('Note').fill('One\nTwo');
  await form.getByLabel('Party').selectOption('Mexico');
  await form.getByLabel('Dairy').check();
  await save.click();
  await error.waitFor();
  expect({
    title: await form.getByLabel('Title').inputValue(),
    invalid: await form.getByLabel('Title').getAttribute('aria-invalid'),
    note: await form.getByLabel('Note').inputValue(),
    party: await form.getByLabel('Party').inputValue(),
    dairy: await form.getByLabel('Dairy').isChecked(),
    focus: await page.evaluate('document.activeElement.closest("[data-input]").dataset.input'),
  }).toEqual({ title: 'all wrong', invalid: 'true', note: 'One\nTwo', party: 'mexico', dairy: true, focus: 'title' });
});

test('a form that cannot be sent says so and keeps what was typed', async () => {
  const { form, pair, save } = await openForm();
  await form.getByLabel('Title').fill('Quota');
  pair.playground.connect('http://127.0.0.1:1/slack/events');
  await save.click();
  await form.getByText('We had some trouble connecting.').waitFor();
  expect(await form.getByLabel('Title').inputValue()).toBe('Quota');
});

test('a form is filled in, refused and closed from the keyboard alone', async () => {
  const { form, page, error, pair } = await openForm();
  await page.keyboard.type('all wrong');
  await page.keyboard.press('Enter');
  await error.waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await expect.poll(() => pair.heard).toEqual(['command form', 'form all wrong', 'closed']);
  expect(await page.locator(':focus').getAttribute('id')).toBe('line');
});

test('a message’s menu opens a form about it, from the keyboard alone', async () => {
  const { page, type, messages } = await visit();
  await type('Talks resume on Friday');
  await messages.first().waitFor();
  const reached = async () => (await page.locator(':focus').getAttribute('aria-controls'))?.startsWith('t-');
  for (let step = 0; step < 30 && !(await reached()); step += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').textContent()).toBe('Keep this');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').getByLabel('Title').inputValue()).toBe('From a message');
});

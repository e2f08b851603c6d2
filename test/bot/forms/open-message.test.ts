import { expect, test } from 'vitest';
import { screenOf } from '../../support/asking.ts';
import { botWith, typed } from '../../support/bots.ts';
import { key, message, now, opened } from '../../support/filling-in.ts';
import { formFrom, formOf } from '../../support/form-filler.ts';

test('a message is quoted with its permalink and its own day, and once only', async () => {
  const { bot, store } = opened();
  const form = await formFrom(bot, message);
  expect(form.held()).toMatchObject({
    'cite.source': '+new',
    'source.type': 'message',
    'source.url': message.link,
    'source.published': '2026-11-24',
    reported: '2026-11-24',
    'remark.quote': message.text,
  });
  form.fill({ 'cite.level': 'team', 'remark.says': 'Talks on textiles resume', 'remark.about': 'substance' });
  const twin = await formFrom(bot, message, { person: 'U0OTHER' });
  twin.fill({ 'cite.level': 'team', 'remark.says': 'Textiles', 'remark.about': 'substance' });
  await twin.submit();
  await form.submit();
  await form.submit();
  expect(form.read()).toContain('Talks on textiles resume: “Talks on textiles resume on Friday, says the embassy”');
  await twin.submit();
  expect(twin.read()).toContain('This message is on record already:');
  expect((await formFrom(bot, message)).read()).toContain('This message is on record already:');
  expect(await store.history(key, 'message-c0trade01-1795529100-000200')).toHaveLength(1);
});

test('a message that was kept and taken back can be kept again', async () => {
  const { bot, store } = opened();
  const keep = async () => {
    const form = await formFrom(bot, message);
    form.fill({ 'cite.level': 'team', 'remark.says': 'Talks on textiles resume', 'remark.about': 'substance' });
    await form.submit();
    await form.submit();
    return form.read();
  };
  expect(await keep()).toContain('Saved.');
  await typed(bot, '/nafta undo');
  expect(screenOf(await typed(bot, '/nafta mood full'))).not.toContain('Talks on textiles resume');
  expect(await keep()).toContain('Saved.');
  expect(screenOf(await typed(bot, '/nafta mood'))).toContain('Talks on textiles resume');
  expect(
    (await store.standing(key)).filter(({ kind, body }) => kind === 'source' && body?.type === 'message'),
  ).toHaveLength(1);
});

test('a message can be another kind of entry, with its words and its source', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, message);
  await form.press('kind', 'demand');
  expect(form.held()).toMatchObject({ 'demand.asks': message.text, 'source.url': message.link });
});

test('however much was typed or quoted, Slack takes the form', async () => {
  const { bot } = opened();
  const much = '"é\\😀\n\u202e'.repeat(2000);
  await formFrom(bot, { ...message, text: much, place: much.slice(0, 80) });
  const form = await formOf(bot, `/nafta add ${much}`);
  form.fill({ kind: 'remark' });
  await form.submit();
  expect(form.modal().title.text).toBe('Add a remark');
  const two = botWith({ now });
  const choosing = await formFrom(two, { ...message, text: much });
  choosing.fill({ kind: 'demand', place: '/squid' });
  await choosing.submit();
  expect(choosing.modal().title.text).toBe('Add a demand');
});

test('a long message is quoted as far as there is room, and the form says so', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, { ...message, text: 'w '.repeat(1000) });
  expect(form.read()).toContain('The message has 1999 characters and a quotation has room for 300');
});

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

test('a message from a private channel says first who will see its words', async () => {
  const { bot } = opened();
  const said = 'everybody who may read the record sees these words and who wrote them';
  const form = await formFrom(bot, { ...message, place: '', isPrivate: true, author: 'Ann Lee' });
  const opening = { read: form.read(), title: form.held()['source.title'], short: form.held()['source.short'] };
  await form.press('kind', 'demand');
  const open = await formFrom(bot, { ...message, ts: '1795529101.000200', isPrivate: false });
  expect({
    isWarned: opening.read.includes(said),
    ...{ title: opening.title, short: opening.short },
    afterChange: form.read().includes(said),
    ofPublic: open.read().includes(said),
  }).toEqual({
    isWarned: true,
    title: 'Message from Ann Lee in a private conversation, 24 November 2026, 09:05',
    short: 'Ann Lee in a private conversation, 24 Nov 2026',
    ...{ afterChange: true, ofPublic: false },
  });
});

test('a private message that passes on a report says who will see its words as well', async () => {
  const { bot } = opened();
  const report = { ...message, text: 'Reuters says that talks resume', place: '', isPrivate: true };
  const form = await formFrom(bot, report);
  form.fill({ taken: 'report' });
  await form.press('kind', 'remark');
  expect(form.read()).toContain('everybody who may read the record sees these words');
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

const told = { ...message, text: 'Reuters says talks on textiles resume on Friday', author: 'Ann Lee' };

test('a message that passes on a report is its own unless taken as the outlet’s', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, told);
  expect({ title: form.modal().title.text, taken: form.values() }).toEqual({
    title: 'Add to the record',
    taken: { taken: 'message', kind: 'remark' },
  });
  await form.submit();
  expect(form.held()).toMatchObject({
    ...{ 'cite.level': 'team', 'source.type': 'message', 'source.url': message.link },
    'source.title': expect.stringMatching(/^Message from Ann Lee in #trade-desk, 24 November 2026, \d\d:\d\d$/u),
    'remark.quote': 'Reuters says talks on textiles resume on Friday',
  });
});

test('nothing rests on a message taken as a report without its title and its link', async () => {
  const { bot, store } = opened();
  const form = await formFrom(bot, told);
  form.fill({ taken: 'report' });
  await form.press('kind', 'remark');
  expect({ noted: form.read().includes('Check the report of Reuters itself'), values: form.held() }).toMatchObject({
    noted: true,
    values: {
      ...{ 'source.short': 'Reuters', 'source.type': 'article', 'source.title': '', 'source.url': '' },
      ...{ 'cite.level': 'press-report', 'remark.quote': '' },
    },
  });
  form.fill({ 'remark.about': 'substance' });
  await form.submit();
  expect(form.errors()).toEqual({
    'source.title': 'This is needed.',
    'source.url': expect.stringContaining('Give the link of the report'),
  });
  form.fill({ 'source.title': 'Talks resume', 'source.url': 'https://wire.example/talks' });
  await form.submit();
  await form.submit();
  expect((await store.history(key, 'reuters'))[0]?.body).toMatchObject({ type: 'article', short: 'Reuters' });
});

test('its author is named where it counts as on the record, and only there', async () => {
  const { bot } = opened();
  const previewed = async (level: string) => {
    const form = await formFrom(bot, { ...message, author: 'Ann Lee' });
    form.fill({ 'cite.level': level, 'remark.says': 'Talks resume', 'remark.about': 'mood' });
    await form.submit();
    return form.read();
  };
  expect({ onRecord: await previewed('on-record'), team: await previewed('team') }).toEqual({
    onRecord: expect.stringContaining('(on the record: Ann Lee)'),
    team: expect.stringContaining('(our own analysis)'),
  });
});

test('choosing a kind in the first window opens its form with all that was typed', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add us on canada: more milk');
  await form.press('kind', 'demand');
  expect(form.values()).toMatchObject({
    ...{ 'demand.by': 'united-states', 'demand.on': ['canada'] },
    ...{ 'demand.issue': 'dairy', 'demand.asks': 'more milk' },
  });
});

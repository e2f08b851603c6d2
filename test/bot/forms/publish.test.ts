import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { screenOf } from '../../support/asking.ts';
import { botWith, typed } from '../../support/bots.ts';
import { key, message, nafta, now, opened, previewed } from '../../support/filling-in.ts';
import { formFrom, formOf } from '../../support/form-filler.ts';
import { temporaryRecord, temporaryStore } from '../../support/store.ts';

test('what is learned at 14:05 is on the record with its source at 14:06, for everybody', async () => {
  const { bot, store } = opened();
  const form = await previewed(bot);
  expect(form.read()).toMatchInlineSnapshot(`
    "Before it counts
    This is what readers will see:
    *Autos: Longer rules of origin for textiles*
    Made by the United States, asked of Mexico
    No response on record.
    _<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News> ¶19 (press report) · reported_
    [Publish and post here]
    [Back]"
  `);
  await form.submit();
  expect(form.read()).toMatchInlineSnapshot(`
    "On the record
    Saved. This is how it reads now:
    *Autos: Longer rules of origin for textiles*
    Made by the United States, asked of Mexico
    No response on record.
    _<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News> ¶19 (press report) · reported_"
  `);
  expect(screenOf(await typed(bot, '/nafta demands on mexico full'))).toContain(
    '*Autos: Longer rules of origin for textiles*\nMade by the United States, asked of Mexico',
  );
  expect(await store.history(key, 'united-states-autos')).toMatchObject([
    { version: 1, knownAt: '2017-10-17', author: 'U0ASKS', origin: 'slack', why: '', reason: { code: 'added' } },
  ]);
});

test('submitting twice, or through another process, makes one revision', async () => {
  const { bot, store, path } = opened();
  const form = await previewed(bot);
  const other = form.before(opened(path).bot);
  await Promise.all([form.submit(), other.submit(), form.before(bot).submit()]);
  expect(form.read()).toContain('Saved.');
  expect(other.read()).toContain('Saved.');
  expect((await store.history(key, 'united-states-autos')).length).toBe(1);
  expect(await store.history(key, 'united-states-autos-2')).toEqual([]);
});

test('“Publish and post here” saves once and posts once, with the sources', async () => {
  const { bot, store } = opened();
  const form = await previewed(bot);
  await form.press('publish-here');
  const again = await previewed(bot);
  expect(form.posted.map(({ channel, message }) => [channel, screenOf(message)])).toEqual([
    ['C1', expect.stringContaining('_‹CBC News› ¶19 (press report) · reported_')],
  ]);
  expect(form.posted.map(({ message }) => screenOf(message)).join()).toContain('Put on record by <@U0ASKS>');
  const remembered = await store.posts.find(form.posted[0]?.delivery.deliveryId ?? '');
  expect(remembered).toMatchObject({
    ...{ kind: 'publish', line: 'entry united-states-autos', person: 'U0ASKS', ts: null },
    shows: [{ entry: 'united-states-autos', version: 1 }],
  });
  expect(again.read()).toContain('Something like it is on record already: Longer rules of origin for textiles.');
});

test('a record that is locked for a while says that nothing is saved, keeps the form, and takes it afterwards', async () => {
  const { bot, store, path } = opened(undefined, 60);
  const form = await previewed(bot);
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  await form.submit();
  expect(form.read()).toContain('so nothing was saved. Everything you typed is here');
  expect(form.read()).not.toContain('Saved.');
  expect(await store.history(key, 'united-states-autos')).toEqual([]);
  other.exec('ROLLBACK');
  other.close();
  await form.submit();
  expect(form.read()).toContain('Saved.');
  expect((await store.history(key, 'united-states-autos')).length).toBe(1);
});

test('what was added to a record that stands still is shown with its own day', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, message);
  form.fill({ 'cite.level': 'team', 'remark.says': 'Talks on textiles resume', 'remark.about': 'mood' });
  await form.submit();
  await form.submit();
  expect(screenOf(await typed(bot, '/nafta entry talks-on-textiles-resume'))).toContain('dated 24 November 2026');
  expect(screenOf(await typed(bot, '/nafta deadlines full'))).not.toContain('dated 17 October 2017');
});

test('an unnamed source waits for a second person, and until then is in no answer', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta add remark: They are tired');
  form.fill({ 'cite.level': 'background', 'cite.by': 'a member of a delegation', 'remark.about': 'mood' });
  await form.submit();
  expect({ submit: form.modal().submit?.text, shown: form.read() }).toEqual({
    submit: 'Propose',
    shown: expect.stringContaining('it waits until a second person has cleared it'),
  });
  await Promise.all([form.submit(), form.before(bot).submit()]);
  expect(form.modal().title.text).toBe('It waits');
  expect(screenOf(await typed(bot, '/nafta mood full'))).not.toContain('tired');
  expect(await store.keeping.waiting(key)).toMatchObject([{ second: true, author: 'U0ASKS' }]);
});

test('what is under embargo appears by itself at its moment', async () => {
  const path = temporaryRecord();
  let instant = now();
  const store = temporaryStore(path);
  const bot = botWith({ store, files: nafta, now: () => instant });
  const form = await formOf(bot, '/nafta add remark: A deal on textiles');
  form.fill({
    'cite.level': 'document',
    'remark.about': 'mood',
    embargo: String(Date.parse('2026-11-25T08:00:00Z') / 1000),
  });
  await form.submit();
  expect(form.read()).toContain('appears by itself');
  await form.submit();
  expect(screenOf(await typed(bot, '/nafta mood full'))).not.toContain('textiles');
  instant = new Date('2026-11-25T08:00:01Z');
  expect(
    (await typed(bot, '/nafta mood page 2')).blocks.length +
      (await typed(bot, '/nafta entry a-deal-on-textiles')).text.length,
  ).toBeGreaterThan(0);
  expect(screenOf(await typed(bot, '/nafta entry a-deal-on-textiles'))).toContain('A deal on textiles');
});

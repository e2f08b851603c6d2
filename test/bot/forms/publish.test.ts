import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { screenOf } from '../../support/asking.ts';
import { botWith, typed } from '../../support/bots.ts';
import { key, message, nafta, now, opened, previewed, textiles } from '../../support/filling-in.ts';
import { formFrom, formOf } from '../../support/form-filler.ts';
import { temporaryRecord, temporaryStore } from '../../support/store.ts';

test('what is learned is on the record with its source for everybody a minute later', async () => {
  const { bot, store } = opened();
  const form = await previewed(bot);
  expect(form.read()).toMatchInlineSnapshot(`
    "Before it counts
    This is what readers will see:
    *Autos: Longer rules of origin for textiles*
    Made by the United States, asked of Mexico
    No response on record.
    _<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News> ¶19 (press report) · reported_
    Reported on 17 October 2017.
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

test('a record locked for a while saves nothing, keeps the form and takes it later', async () => {
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
  form.fill({
    ...{ 'cite.source': 'cbc', 'cite.level': 'background', 'cite.by': 'a member of a delegation' },
    'remark.about': 'mood',
  });
  await form.submit();
  expect({ submit: form.modal().submit?.text, shown: form.read() }).toEqual({
    submit: 'Propose',
    shown: expect.stringContaining('it waits until a second person has cleared it'),
  });
  await Promise.all([form.submit(), form.before(bot).submit()]);
  expect(form.modal().title.text).toBe('It waits');
  expect(screenOf(await typed(bot, '/nafta mood full'))).not.toContain('tired');
  expect(await store.proposals.waiting(key)).toMatchObject([{ second: true, author: 'U0ASKS' }]);
});

test('what is under embargo appears by itself at its moment', async () => {
  const path = temporaryRecord();
  let instant = now();
  const store = temporaryStore(path);
  const bot = botWith({ store, files: nafta, now: () => instant });
  const form = await formOf(bot, '/nafta add remark: A deal on textiles');
  form.fill({
    'cite.source': 'statement-4',
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

test('a demand is reworded with its response withdrawn, and one undo brings both back', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta edit us-dairy');
  form.fill({ 'demand.asks': 'Full access to Canada’s dairy market', why: 'Read again.' });
  await form.submit();
  form.fill({ 'basis.1': 'same-place' });
  await form.submit();
  form.fill({ 'keep.canada-dairy': 'withdraw' });
  await form.submit();
  expect(form.read()).toContain('Withdrawn with it: Canada: red line.');
  await form.submit();
  expect(screenOf(await typed(bot, '/nafta history canada-dairy'))).toContain(
    'It was withdrawn, since the demand that it answered has changed. · “Read again.”',
  );
  await typed(bot, '/nafta undo');
  const standing = new Map((await store.standing(key)).map(({ entry, body }) => [entry, body]));
  expect({ asks: standing.get('us-dairy')?.asks, stance: standing.get('canada-dairy')?.stance }).toEqual({
    asks: 'More access to Canada’s dairy market',
    stance: 'red-line',
  });
});

test('spelling is marked in the history, and quotes nobody', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta edit us-dairy');
  form.fill({ 'demand.asks': 'More acces to Canada’s dairy market' });
  await form.submit();
  form.fill({ 'basis.1': 'spelling' });
  await form.submit();
  expect(form.read()).toContain(
    'Spelling only. What is asked for: “More access to Canada’s dairy market” → “More acces to Canada’s dairy market”',
  );
  await form.submit();
  const history = screenOf(await typed(bot, '/nafta history us-dairy'));
  expect(history.match(/written down .*/u)?.[0]).toMatch(/Only the spelling was corrected: it says what it said\.$/u);
});

test('a new issue is drafted, previewed, published and undone with its demand', async () => {
  const { bot, store } = opened();
  const begun = await formOf(bot, '/nafta add demand us on canada: Shelf space for wine');
  await begun.press('demand.issue', '+new');
  begun.fill({ ...textiles, 'demand.issue': '+new', 'issue.name': 'Wine' });
  await begun.submit();
  expect(begun.read()).toContain('*Wine: Shelf space for wine*');
  const form = await expect
    .poll(async () => (await formOf(bot, '/nafta add demand')).read())
    .toContain('not published it')
    .then(() => formOf(bot, '/nafta add demand'));
  await form.submit();
  expect(form.values()).toMatchObject({ 'demand.issue': '+new', 'issue.name': 'Wine' });
  await form.submit();
  await form.submit();
  expect(form.read()).toContain('Saved.');
  expect(screenOf(await typed(bot, '/nafta issue wine'))).toContain('Shelf space for wine');
  await typed(bot, '/nafta undo');
  const standing = (await store.standing(key)).filter(({ body }) => body !== null).map(({ entry }) => entry);
  expect(standing.filter((entry) => entry.includes('wine'))).toEqual([]);
});

test('what is taken back with its new source and issue is still said by their names', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on canada about wine: Shelf space');
  form.fill({
    ...{ 'cite.source': '+new', 'cite.level': 'press-report', 'cite.at': '¶3', reported: '17 Oct' },
    ...{ 'source.title': 'Wine', 'source.short': 'Reuters', 'source.type': 'article', 'source.published': '16 Oct' },
  });
  await form.submit();
  await form.submit();
  expect(form.read()).toContain('Saved.');
  const undone = screenOf(await typed(bot, '/nafta undo'));
  expect(undone).toContain('*Taken back demand: Shelf space*\n_Reuters ¶3 (press report)');
  expect(screenOf(await typed(bot, '/nafta history united-states-wine'))).not.toContain('reuters');
});

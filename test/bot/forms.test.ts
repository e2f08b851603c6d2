import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import { screenOf } from '../support/asking.ts';
import { botWith, typed } from '../support/bots.ts';
import { fileFor } from '../support/files.ts';
import { type FormFiller, formFrom, formOf } from '../support/form-filler.ts';
import { temporaryRecord, temporaryStore } from '../support/store.ts';

const key = { team: 'T1', negotiation: 'nafta' };
const now = () => new Date('2026-11-24T14:05:00Z');
const nafta = [fileFor('data/nafta.yml')];

/** A bot for one negotiation, on a file of its own. */
const opened = (path = temporaryRecord(), patience = 5_000) => {
  const store = temporaryStore(path, { patience });
  return { store, path, bot: botWith({ store, files: nafta, now }) };
};

const textiles = {
  'cite.source': 'cbc',
  'cite.at': '¶19',
  'cite.level': 'press-report',
  'demand.issue': 'autos',
};

/** A demand on Mexico, filled in and previewed. */
const previewed = async (bot: Bot, at = {}): Promise<FormFiller> => {
  const form = await formOf(bot, '/nafta add demand us on mexico: Longer rules of origin for textiles', at);
  form.fill(textiles);
  await form.submit();
  return form;
};

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
    { version: 1, knownAt: '2017-10-17', author: 'U0ASKS', origin: 'slack', why: 'added' },
  ]);
});

test('words that were typed stand in the form', async () => {
  const { bot } = opened();
  const standing = async (line: string) => (await formOf(bot, `/nafta ${line}`)).typed();
  expect(await standing('add demand us on mexico: textiles')).toMatchObject({
    'demand.by': 'united-states',
    'demand.on': ['mexico'],
    'demand.asks': 'textiles',
  });
  expect(await standing('add demand by Canada on the US about dairy')).toMatchObject({
    'demand.by': 'canada',
    'demand.issue': 'dairy',
  });
  expect(await standing('add round 6 23–28 January 2018')).toMatchObject({
    'round.number': '6',
    'round.when': '23–28 January 2018',
  });
  expect(await standing('add deadline US: Fast track ends 1 July 2018')).toMatchObject({
    'deadline.of': ['united-states'],
    'deadline.name': 'Fast track ends',
    'deadline.when': '1 July 2018',
  });
  const long = `${'a long story '.repeat(40)}`.trim();
  expect((await standing(`add remark ${long}`))['remark.says']).toBe(long.slice(0, 300));
});

test('Back keeps every field, and so does a mistake', async () => {
  const { bot } = opened();
  const form = await previewed(bot);
  await form.press('back');
  const before = form.typed();
  expect(before).toMatchObject(textiles);
  form.fill({ reported: 'soon', 'cite.by': '<!channel> & co', note: 'x'.repeat(300) });
  await form.submit();
  expect({ errors: form.errors(), standing: form.typed() }).toEqual({
    errors: {
      reported: '“soon” could not be read as one day that has come. Try 2017-10-17, “yesterday” or “last Friday”.',
    },
    standing: { ...before, reported: 'soon', 'cite.by': '<!channel> & co', note: 'x'.repeat(300) },
  });
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
  const { bot } = opened();
  const form = await previewed(bot);
  await form.press('publish-here');
  const again = await previewed(bot);
  expect(form.posted.map(({ channel, message }) => ({ channel, screen: screenOf(message) }))).toEqual([
    { channel: 'C1', screen: expect.stringContaining('_‹CBC News› ¶19 (press report) · reported_') },
  ]);
  expect(form.posted.map(({ message }) => screenOf(message)).join()).toContain('Put on record by <@U0ASKS>');
  expect(again.read()).toContain('Something like it is on record already: Longer rules of origin for textiles.');
});

test('a near-duplicate is shown first, and can be edited instead', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on canada about dairy: Access to Canada’s dairy market');
  form.fill({ 'cite.level': 'press-report' });
  await form.submit();
  expect(form.read()).toContain('Something like it is on record already: More access to Canada’s dairy market.');
  await form.press('edit-instead');
  expect({ title: form.modal().title.text, asks: form.typed()['demand.asks'] }).toEqual({
    title: 'Edit a demand',
    asks: 'More access to Canada’s dairy market',
  });
});

describe('two people at one entry', () => {
  const both = async (bot: Bot) => {
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ 'round.where': 'Puebla' });
    second.fill({ 'round.where': 'Guadalajara', 'round.when': '18–22 Nov' });
    await first.submit();
    await first.submit();
    return second;
  };

  test('the first wins; the second sees both versions, keeps what they typed, and can save on top', async () => {
    const { bot, store } = opened();
    const second = await both(bot);
    await second.submit();
    expect(second.read()).toMatch(/^Edit a round\n.*U0FIRST.*changed this while you had it open/u);
    expect(second.read()).toContain('• Where: was “Mexico City”, is now *Puebla*; you have *Guadalajara*');
    expect(second.read()).toContain('• When: is “Fri 17 – Tue 21 November 2017”; you have *18–22 Nov*');
    expect(second.typed()).toMatchObject({ 'round.where': 'Guadalajara', 'round.when': '18–22 Nov' });
    await second.submit();
    expect(second.read()).toContain('When: 2017-11-18/2017-11-22, that is Sat 18 – Wed 22 November 2017.');
    await second.submit();
    expect(second.read()).toContain('Saved.');
    expect((await store.history(key, 'round-5')).map(({ author, body }) => [author, body?.where])).toEqual([
      ['data/nafta.yml', 'Mexico City'],
      ['U0FIRST', 'Puebla'],
      ['U0SECOND', 'Guadalajara'],
    ]);
  });

  describe.each(['before', 'after'])('where the second had left alone what the first changed, %s a preview', (when) => {
    const overtaken = async (bot: Bot) => {
      const [first, second] = [
        await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
        await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
      ];
      first.fill({ 'round.when': '18–22 Nov', 'cite.source': 'cbc', 'cite.at': '¶4', certainty: 'possible' });
      second.fill({ 'round.where': 'Guadalajara', certainty: 'expected' });
      if (when === 'after') await second.submit();
      await first.submit();
      await first.submit();
      await second.submit();
      return second;
    };

    test('what the first said stays, and only what both changed is the second’s own', async () => {
      const { bot, store } = opened();
      const second = await overtaken(bot);
      expect(second.read()).toContain(
        '• When: was “Fri 17 – Tue 21 November 2017”, is now *Sat 18 – Wed 22 November 2017*\n',
      );
      expect(second.read()).toContain('• Where: is “Mexico City”; you have *Guadalajara*\n');
      if (when === 'before') expect(second.read()).toContain('What you left alone stays as they put it.');
      expect(second.read()).toMatch(/• How sure is it: was “[^”]+”, is now \*Only possible\*; you have \*Expected\*/u);
      expect(second.read()).toMatch(/• Source: was “[^”]+”, is now \*CBC News[^;]*$/mu);
      if (when === 'after') await second.submit();
      await second.submit();
      expect(second.read()).toContain('Saved.');
      expect((await store.history(key, 'round-5')).at(-1)).toMatchObject({
        author: 'U0SECOND',
        body: {
          where: 'Guadalajara',
          when: '2017-11-18/2017-11-22',
          certainty: 'expected',
          cite: [{ source: 'cbc', at: '¶4' }],
        },
      });
    });
  });

  test('who says so is the second’s own as a whole where they changed any of it', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ 'cite.source': 'cbc', 'cite.at': '¶4', 'round.where': 'Puebla' });
    second.fill({ 'cite.source': 'statement-2' });
    for (const form of [first, first, second]) await form.submit();
    await second.press('back');
    expect(second.typed()['round.where']).toBe('Puebla');
    expect(second.typed()).toMatchObject({ 'cite.source': 'statement-2', 'cite.level': 'document' });
    expect(second.typed()['cite.at'] ?? '').toBe('');
  });

  test('who goes back from there finds their own input, and in the rest what stands now', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ 'round.when': '18–22 Nov' });
    second.fill({ 'round.where': 'Guadalajara', why: 'Moved.' });
    for (const form of [first, first, second]) await form.submit();
    await second.press('back');
    expect(second.typed()).toMatchObject({
      'round.where': 'Guadalajara',
      'round.when': '2017-11-18/2017-11-22',
      why: 'Moved.',
    });
  });

  test('a mistake in what the second typed is said first, and corrected without undoing the first', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ 'round.where': 'Puebla' });
    second.fill({ 'round.when': 'soon' });
    for (const form of [first, first, second]) await form.submit();
    expect(second.errors()['round.when']).toContain('“soon” could not be read as a date.');
    second.fill({ 'round.when': '18–22 Nov' });
    await second.submit();
    expect(second.read()).toContain('• Where: was “Mexico City”, is now *Puebla*\n');
  });

  test('it makes no difference whether the second had previewed already', async () => {
    const { bot } = opened();
    const second = await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' });
    second.fill({ 'round.where': 'Guadalajara' });
    await second.submit();
    await both(bot);
    await second.submit();
    expect(second.read()).toContain('• Where: was “Mexico City”, is now *Puebla*; you have *Guadalajara*');
    expect(second.typed()['round.where']).toBe('Guadalajara');
  });

  test('what was withdrawn meanwhile is said, and saving brings it back', async () => {
    const { bot, store } = opened();
    const edit = await formOf(bot, '/nafta edit talks-february-2018');
    const withdraw = await formOf(bot, '/nafta withdraw talks-february-2018', { person: 'U0OTHER' });
    withdraw.fill({ why: 'Nobody seeks them any more.' });
    await withdraw.submit();
    await withdraw.submit();
    edit.fill({ 'round.name': 'Extra talks' });
    await edit.submit();
    expect(edit.read()).toContain('withdrew this while you had it open');
    await edit.submit();
    await edit.submit();
    expect((await store.history(key, 'talks-february-2018')).map(({ body }) => body?.name ?? null)).toEqual([
      'Additional talks',
      null,
      'Extra talks',
    ]);
  });
});

test('a form outlives a restart between opening and submitting, and between preview and publishing', async () => {
  const { bot, store, path } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: Longer rules of origin for textiles');
  form.fill(textiles);
  await store.close();
  const second = opened(path);
  const later = form.before(second.bot);
  await later.submit();
  await second.store.close();
  const third = opened(path);
  const last = later.before(third.bot);
  await last.submit();
  expect(last.read()).toContain('Saved.');
  expect((await third.store.history(key, 'united-states-autos')).length).toBe(1);
});

test('more than Slack can carry is kept and published all the same', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta add meeting: Evening talks 18 October 2017');
  const programme = Array.from({ length: 60 }, (_, index) => `Point ${index}: a long item of the programme`).join('\n');
  form.fill({ ...textiles, 'meeting.type': 'bilateral', 'meeting.programme': programme, note: 'é'.repeat(300) });
  await form.submit();
  expect((form.modal().private_metadata ?? '').length).toBeLessThanOrEqual(3000);
  await form.press('back');
  expect(form.typed()['meeting.programme']).toBe(programme);
  await form.submit();
  await form.submit();
  expect((await store.history(key, 'evening-talks'))[0]?.body?.programme).toHaveLength(60);
});

test('of two long forms of one kind, each publishes its own text', async () => {
  const { bot, store } = opened();
  const long = async (name: string) => {
    const form = await formOf(bot, `/nafta add meeting: ${name} 18 October 2017`);
    const programme = Array.from({ length: 60 }, (_, index) => `${name} ${index}: a long item of the programme`).join(
      '\n',
    );
    form.fill({ ...textiles, 'meeting.type': 'bilateral', 'meeting.programme': programme, note: 'é'.repeat(300) });
    await form.submit();
    return form;
  };
  const [first, second] = [await long('Dawn talks'), await long('Dusk talks')];
  await first.submit();
  await second.submit();
  expect((await store.history(key, 'dawn-talks'))[0]?.body?.programme).toContain(
    'Dawn talks 0: a long item of the programme',
  );
  expect((await store.history(key, 'dusk-talks'))[0]?.body?.programme).toContain(
    'Dusk talks 0: a long item of the programme',
  );
});

test('a form that is published leaves an earlier one of its kind to be gone on with', async () => {
  const { bot } = opened();
  await previewed(bot);
  const quick = await formOf(bot, '/nafta add demand us on mexico: Something quick');
  quick.fill({ ...textiles, 'demand.issue': 'dairy' });
  await quick.submit();
  await quick.submit();
  expect(quick.read()).toContain('Saved.');
  const next = await formOf(bot, '/nafta add demand');
  await next.submit();
  expect(next.typed()).toMatchObject({ 'demand.asks': 'Longer rules of origin for textiles' });
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

test('a window that was closed loses nothing: the next one offers what was typed', async () => {
  const { bot, path } = opened();
  await previewed(bot);
  await expect.poll(async () => (await formOf(bot, '/nafta add demand')).read()).toContain('not published it');
  const next = await formOf(opened(path).bot, '/nafta add demand');
  await next.submit();
  expect(next.typed()).toMatchObject({ ...textiles, 'demand.asks': 'Longer rules of origin for textiles' });
  const other = await formOf(bot, '/nafta add demand', { person: 'U0OTHER' });
  expect(other.typed()['demand.asks']).toBe('');
  const afresh = await formOf(bot, '/nafta add demand');
  await afresh.press('afresh');
  expect(afresh.typed()['demand.asks']).toBe('');
  expect((await formOf(bot, '/nafta add demand')).read()).not.toContain('not published it');
});

test('what is published is not offered again', async () => {
  const { bot } = opened();
  const form = await previewed(bot);
  await form.submit();
  expect((await formOf(bot, '/nafta add demand')).typed()['demand.asks']).toBe('');
});

test('opened and submitted as it stands, a form says that there is nothing to publish', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta edit round 5');
  await form.submit();
  expect(Object.values(form.errors())).toEqual(['Nothing was changed, so there is nothing to publish.']);
});

const message = {
  channel: 'C0TRADE01',
  ts: '1795529100.000200',
  text: 'Talks on textiles resume on Friday, says the embassy',
  place: '#trade-desk',
  link: 'https://desk.slack.com/archives/C0TRADE01/p1795529100000200',
};

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

test('a message is quoted with its permalink and its own day, and once only', async () => {
  const { bot, store } = opened();
  const form = await formFrom(bot, message);
  expect(form.typed()).toMatchObject({
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

test('a message can be another kind of entry, with its words and its source', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, message);
  await form.press('kind', 'demand');
  expect(form.typed()).toMatchObject({ 'demand.asks': message.text, 'source.url': message.link });
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

test('what was added to a record that stands still is shown with its own day', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, message);
  form.fill({ 'cite.level': 'team', 'remark.says': 'Talks on textiles resume', 'remark.about': 'mood' });
  await form.submit();
  await form.submit();
  expect(screenOf(await typed(bot, '/nafta entry talks-on-textiles-resume'))).toContain('dated 24 November 2026');
  expect(screenOf(await typed(bot, '/nafta deadlines full'))).not.toContain('dated 17 October 2017');
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
    why: 'confirmed: still true',
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
    why: 'Overtaken. (replaced by rounds-early-2018)',
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
    ['host', 'atlantis', '“atlantis” is none of them. Write Canada, United States or Mexico.'],
  ])('of %s that is “%s” is refused beside its input', async (field, value, error) => {
    const form = await formOf(opened().bot, '/nafta contest round 5');
    form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report', field, value, why: 'So they say.' });
    await form.submit();
    expect(form.errors()).toEqual({ value: error });
  });
});

test('an unnamed source waits for a second person, and until then is in no answer', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta add remark: They are tired');
  form.fill({ 'cite.level': 'background', 'cite.by': 'a member of a delegation', 'remark.about': 'mood' });
  await form.submit();
  expect({ submit: form.modal().submit?.text, text: form.read() }).toEqual({
    submit: 'Propose',
    text: expect.stringContaining('it waits until a second person has cleared it'),
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

test.each(['publish', 'publish and post here'])(
  'who lost the right to edit while the form was open cannot %s, and keeps what they typed',
  async (how) => {
    const { bot, store } = opened();
    const form = await previewed(bot);
    await store.keeping.grant(
      key,
      { subject: 'U0ASKS', may: 'read', by: 'U0ADMIN', at: '2026-11-24T14:06:00.000Z' },
      () => false,
    );
    await (how === 'publish' ? form.submit() : form.press('publish-here'));
    expect(form.posted).toEqual([]);
    expect(form.read()).toContain('is for those who may edit');
    expect(form.typed()).toMatchObject({ 'demand.asks': 'Longer rules of origin for textiles' });
    expect(await store.history(key, 'united-states-autos')).toEqual([]);
  },
);

test('a form that is not ours, or of an older make, is answered with a sentence', async () => {
  const { bot } = opened();
  const form = { id: 'V1', root: 'V1', step: 'fill', memo: 'nonsense', typed: {} };
  const { modal } = await bot.submit({ team: 'T1', person: 'U1', form });
  expect(JSON.stringify(modal.blocks)).toContain('older make');
});

test('more than a menu holds is sought by typing', async () => {
  const { bot, store } = opened();
  await typed(bot, '/nafta');
  const sources = Array.from({ length: 120 }, (_, index) => ({
    entry: `wire-${index}`,
    kind: 'source',
    body: { title: `Wire report ${index}`, short: `Wire ${index}`, type: 'article', published: '2017-10-16' },
    knownAt: '2017-10-16',
    from: 0,
    author: 'U1',
    origin: 'slack' as const,
    why: '',
  }));
  await store.append(key, sources, now());
  const form = await formOf(bot, '/nafta add demand');
  const open = { id: 'V1', root: 'V1', step: 'fill', memo: form.modal().private_metadata ?? '', typed: form.typed() };
  const offered = (said: string) => bot.suggest({ team: 'T1', person: 'U1', form: open, input: 'cite.source', said });
  expect((await offered('')).length).toBe(100);
  expect(await offered('wire 11')).toEqual([
    { label: 'Wire 11', value: 'wire-11' },
    ...Array.from({ length: 10 }, (_, index) => ({ label: `Wire 11${index}`, value: `wire-11${index}` })),
  ]);
  expect((await offered('CBC Newz')).map(({ label }) => label)).toContain('CBC News');
  expect(await offered('nothing like it at all')).toEqual([]);
});

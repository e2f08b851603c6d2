import { describe, expect, test } from 'vitest';
import type { Modal } from '../../../src/bot.ts';
import type { Right } from '../../../src/record/right.ts';
import { asker, botWith, fileFor } from '../../support/bots.ts';
import { formFrom, formOf } from '../../support/form-filler.ts';
import { temporaryStore } from '../../support/store.ts';

const squid = fileFor('test/support/second.yml');
const tuna = { ...squid, header: { ...squid.header, id: 'tuna', command: '/tuna', name: 'Tuna agreement' } };

/** A bot for three negotiations, where somebody has these rights to them. */
const threeWith = async (rights: Readonly<Record<string, Right>>) => {
  const store = temporaryStore();
  for (const [negotiation, may] of Object.entries(rights))
    await store.grants.give(
      { team: 'T1', negotiation },
      { subject: 'U0ASKS', may, by: 'U0ADMIN', at: '2031-03-09T00:00:00.000Z' },
      () => false,
    );
  return { store, bot: botWith({ store, files: [fileFor('data/nafta.yml'), squid, tuna] }) };
};

/** The negotiations that a form offers, by their commands. */
const offered = ({ blocks }: Modal): readonly (string | undefined)[] =>
  blocks.flatMap((block) =>
    block.type === 'input' && block.block_id === 'place' && 'options' in block.element
      ? (block.element.options ?? []).map(({ value }) => value)
      : [],
  );

const message = { channel: 'C1', ts: '1795529100.000200', text: 'Talks resume on Friday', place: '#desk' };

test.each(['none', 'read'] as const)(
  'a shortcut opens in the first negotiation one may edit, not where one may %s',
  async (may) => {
    const { bot } = await threeWith({ nafta: may });
    const form = await formFrom(bot, null);
    expect({ offered: offered(form.modal()), chosen: form.values().place }).toEqual({
      offered: ['/squid', '/tuna'],
      chosen: '/squid',
    });
    form.fill({ kind: 'demand' });
    await form.submit();
    expect({
      title: form.modal().title.text,
      command: JSON.parse(form.modal().private_metadata ?? '').command,
    }).toEqual({ title: 'Add a demand', command: '/squid' });
  },
);

test('a message goes straight into the one negotiation that one may edit', async () => {
  const { bot, store } = await threeWith({ nafta: 'read', squid: 'none' });
  const form = await formFrom(bot, message);
  expect({
    quote: form.values()['remark.quote'],
    command: JSON.parse(form.modal().private_metadata ?? '').command,
  }).toEqual({ quote: 'Talks resume on Friday', command: '/tuna' });
  expect(await store.lastSeq({ team: 'T1', negotiation: 'nafta' })).toBe(0);
});

test('who may edit none of them is told why not of the first', async () => {
  const closed = await threeWith({ nafta: 'none', squid: 'read', tuna: 'read' });
  expect((await formFrom(closed.bot, null)).read()).toContain('is not open to you');
  const { bot } = await threeWith({ nafta: 'read', squid: 'read', tuna: 'none' });
  const { modal } = await bot.open(asker());
  expect({ submit: modal.submit, told: (await formFrom(bot, message)).read() }).toEqual({
    submit: undefined,
    told: expect.stringContaining('is for those who may edit'),
  });
});

test('“add” offers the negotiations that one may edit, and chooses the one asked of', async () => {
  const { bot } = await threeWith({ squid: 'read' });
  const form = await formOf(bot, '/tuna add');
  expect({ offered: offered(form.modal()), chosen: form.values().place }).toEqual({
    offered: ['/nafta', '/tuna'],
    chosen: '/tuna',
  });
});

/** A bot for one negotiation, on a record that stands still on 2017-10-17. */
const alone = () => {
  const store = temporaryStore();
  return {
    store,
    bot: botWith({ store, files: [fileFor('data/nafta.yml')], now: () => new Date('2026-11-24T14:05:00Z') }),
  };
};

test('words that were typed stand in the form', async () => {
  const { bot } = alone();
  const standing = async (line: string) => (await formOf(bot, `/nafta ${line}`)).values();
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

test('words that no field is for are shown at the top of the form, as plain text', async () => {
  const { bot } = alone();
  const form = await formOf(bot, '/nafta add attendance Freeland *round* <5>');
  expect({ person: form.values()['attendance.person'], shown: form.read() }).toEqual({
    person: 'freeland',
    shown: expect.stringContaining('Not filled in: *round* &lt;5&gt;'.replaceAll('*', '\u2060*')),
  });
});

describe('words that no field is for', () => {
  const notFilledIn = 'Not filled in: is *late*'.replaceAll('*', '\u2060*');
  const filled = { 'cite.source': 'cbc', 'cite.level': 'press-report', 'attendance.meeting': 'ministers-meeting' };

  const opened = async () => {
    const { bot } = alone();
    const form = await formOf(bot, '/nafta add attendance Freeland is *late*');
    form.fill({ ...filled, 'attendance.part': 'attended' });
    return { bot, form };
  };

  test('stand above the form again after its preview and Back', async () => {
    const { form } = await opened();
    await form.submit();
    const preview = { title: form.modal().title.text, isNoted: form.read().includes('Not filled in') };
    expect(preview).toEqual({ title: 'Before it counts', isNoted: false });
    await form.press('back');
    expect(form.read()).toContain(notFilledIn);
  });

  test('stay there when a new source is asked for, and when something is wrong', async () => {
    const { form } = await opened();
    await form.press('cite.source', '+new');
    expect(form.read()).toContain(notFilledIn);
    form.fill({ reported: 'soon' });
    await form.submit();
    await form.press('cite.source', 'cbc');
    expect(form.read()).toContain(notFilledIn);
  });

  test('stand there again when a form that was closed is gone on with', async () => {
    const { bot, form } = await opened();
    await form.submit();
    await expect.poll(async () => (await formOf(bot, '/nafta add attendance')).read()).toContain('not published it');
    const next = await formOf(bot, '/nafta add attendance');
    await next.submit();
    expect(next.read()).toContain(notFilledIn);
    const afresh = await formOf(bot, '/nafta add attendance');
    await afresh.press('afresh');
    expect(afresh.read()).not.toContain('Not filled in');
  });

  test('are kept as a draft where they are more than Slack carries', async () => {
    const { bot } = alone();
    const form = await formOf(bot, `/nafta add demand us on mexico: ${'"quoted" words '.repeat(230)}the end`);
    const above = notesIn(form.modal());
    expect(above).toContain('the end');
    form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report', 'demand.issue': 'autos' });
    await form.submit();
    expect(form.modal().title.text).toBe('Before it counts');
    await form.press('back');
    expect(notesIn(form.modal())).toBe(above);
  });

  test('are no note of the form of another entry that is edited instead', async () => {
    const { bot } = alone();
    const form = await formOf(bot, `/nafta add demand us on canada about dairy: More access ${'x '.repeat(200)}`);
    expect(form.read()).toContain('This did not fit');
    form.fill({
      ...{ 'cite.source': 'cbc', 'cite.level': 'press-report' },
      'demand.asks': 'More access to Canada’s dairy market',
    });
    await form.submit();
    await form.press('edit-instead');
    expect({ title: form.modal().title.text, isNoted: form.read().includes('did not fit') }).toEqual({
      title: 'Edit a demand',
      isNoted: false,
    });
  });
});

/** The text of a form's notes, as it was typed. */
const notesIn = ({ blocks }: Modal): string =>
  blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : [])).join('');

test('what is longer than its field stands above the form to its last character', async () => {
  const { bot } = alone();
  const asks = Array.from({ length: 500 }, (_, at) => `&w${at}`).join(' ');
  const form = await formOf(bot, `/nafta add demand us on mexico: ${asks}`);
  expect(form.read()).toContain('“What is asked for” has room for 300 characters. This did not fit: ');
  const shown = notesIn(form.modal())
    .replace(/^.*did not fit: /u, '')
    .replaceAll('&amp;', '&');
  const whole = `${form.values()['demand.asks']}${shown}`.replace(/\s/gu, '');
  expect(whole).toBe(asks.replace(/\s/gu, ''));
});

test('what is too long to be carried is shown beside the choice of its kind', async () => {
  const { bot } = alone();
  const form = await formOf(bot, `/nafta add ${'many words '.repeat(150)}the end`);
  expect(notesIn(form.modal())).toMatch(/^There is no room here for all that was typed.*the end$/su);
});

test('what was said off the record is refused with the reason, and not filled in', async () => {
  const { bot } = alone();
  const form = await formOf(bot, '/nafta add remark off the record: they will sign');
  expect({ says: form.values()['remark.says'], shown: form.read() }).toEqual({
    says: '',
    shown: expect.stringContaining('What was said off the record is not kept here at all'),
  });
  expect(JSON.stringify(form.modal())).not.toContain('they will sign');
});

test('a captured message is the first source in the next form, and none is preset', async () => {
  const { bot } = alone();
  const capturing = await formFrom(bot, message);
  expect(capturing.held()).toMatchObject({ 'cite.level': 'team', certainty: 'reported', reported: '2026-11-24' });
  capturing.fill({ 'remark.says': 'Talks resume', 'remark.about': 'mood' });
  await capturing.submit();
  await capturing.submit();
  expect(capturing.modal().title.text).toBe('On the record');
  const sourceIn = async (line: string) => {
    const form = await formOf(bot, line);
    const block = form.modal().blocks.find((one) => one.type === 'input' && one.block_id === 'cite.source');
    const menu = block?.type === 'input' && block.element.type === 'static_select' ? block.element : null;
    return { first: menu?.options?.[0]?.value, preset: menu?.initial_option?.value ?? '', values: form.held() };
  };
  for (const line of ['add remark: Nobody laughed', 'confirm talks-resume', 'contest talks-resume'])
    expect(await sourceIn(`/nafta ${line}`)).toMatchObject({
      first: 'message-c1-1795529100-000200',
      preset: '',
      values: { 'cite.source': '', reported: '2017-10-17' },
    });
});

test.each([
  [
    { 'cite.source': 'statement-4', 'cite.level': 'document' },
    ['It is kept until 2026-11-25 08:00 UTC and appears by itself.'],
  ],
  [
    { 'cite.source': 'cbc', 'cite.level': 'background', 'cite.by': 'a member of a delegation' },
    [
      'It was put before a second person. “review” lists what waits.',
      'It is under embargo and appears by itself on 2026-11-25 08:00 UTC.',
      'Nobody is named on record as one who approves. Workspace admins do so without being named, but I could not find out who they are: tell one of them.',
    ],
  ],
])('what is under embargo is said to wait for what it waits for: %o', async (level, texts) => {
  const { bot } = alone();
  const form = await formOf(bot, '/nafta add remark: A deal on textiles');
  const embargo = String(Date.parse('2026-11-25T08:00:00Z') / 1000);
  form.fill({ ...level, 'remark.about': 'mood', embargo });
  await form.submit();
  await form.submit();
  expect(form.read().replaceAll('\u2060', '').split('\n')).toEqual(['It waits', ...texts]);
});

test('what was typed stays when its kind is chosen, after Back, and in the draft', async () => {
  const { bot } = alone();
  const form = await formOf(bot, '/nafta add Mexico: red line on dairy');
  form.fill({ kind: 'response' });
  await form.submit();
  const typed = { 'response.by': ['mexico'], 'response.stance': 'red-line', 'response.demand': 'us-dairy' };
  expect(form.values()).toMatchObject(typed);
  form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report' });
  await form.submit();
  expect(form.modal().title.text).toBe('Before it counts');
  await form.press('back');
  expect(form.values()).toMatchObject(typed);
  await expect.poll(async () => (await formOf(bot, '/nafta add response')).read()).toContain('not published it');
  const next = await formOf(bot, '/nafta add response');
  await next.submit();
  expect(next.values()).toMatchObject(typed);
});

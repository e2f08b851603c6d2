import { expect, test } from 'vitest';
import { lastOccurrence, occurrenceOn } from '../../src/digest/occurrence.ts';
import { buttonsIn, type Town, town, wordsIn } from '../support/digest-town.ts';
import { temporaryRecord } from '../support/store.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A town on Monday morning in Toronto, with a digest at 08:30 every day in one channel. */
const morning = async (options?: Parameters<typeof town>[1]): Promise<Town> => {
  const opened = town('2031-03-10T12:00Z', options);
  await opened.type('/nafta digest on 08:30 America/Toronto daily');
  return opened;
};

const at0830 = '2031-03-10T12:30:01Z';

const key = { team: 'T1', channel: 'C0TRADE01', negotiation: 'nafta' };

/** Every local day that has an outcome, with it. */
const daysOf = async ({ store }: Town, ...dates: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      dates.map(async (date) => {
        const occurrence = await occurrenceOn(store.outbox, key, date);
        return [date, occurrence && [occurrence.state, occurrence.why]] as const;
      }),
    ),
  );

test('a digest is posted once at its hour, however often the loop turns', async () => {
  const here = await morning();
  await here.turn();
  const before = here.slack.posted.length;
  here.set(at0830);
  for (let times = 0; times < 3; times += 1) await here.turn();
  expect({ before, posts: here.slack.posted.length, became: here.became }).toEqual({
    before: 0,
    posts: 1,
    became: [{ state: 'sent', late: second }],
  });
});

test('a clock that steps back or ahead by an hour never posts a day twice', async () => {
  const here = await morning();
  for (const instant of [
    at0830,
    '2031-03-10T11:30Z',
    '2031-03-10T12:30:30Z',
    '2031-03-10T13:30Z',
    '2031-03-10T12:31Z',
  ]) {
    here.set(instant);
    await here.turn();
  }
  expect(here.slack.posted.length).toBe(1);
});

test('after two days of sleep there is one post for today, and the others are recorded as missed', async () => {
  const here = await morning();
  here.set('2031-03-12T13:00Z');
  await here.turn();
  expect({
    posts: here.slack.posted.length,
    days: await daysOf(here, '2031-03-10', '2031-03-11', '2031-03-12'),
  }).toEqual({
    posts: 1,
    days: { '2031-03-10': ['missed', 'late'], '2031-03-11': ['missed', 'late'], '2031-03-12': ['sent', null] },
  });
});

test('a process that starts later than three hours after the time posts nothing that day', async () => {
  const here = await morning();
  here.set('2031-03-10T15:30:01Z');
  await here.turn();
  expect({ posts: here.slack.posted.length, days: await daysOf(here, '2031-03-10') }).toEqual({
    posts: 0,
    days: { '2031-03-10': ['missed', 'late'] },
  });
});

test('a day on which nothing changed is recorded as skipped where only changes are wanted', async () => {
  const here = await morning();
  await here.type('/nafta digest on changes');
  here.set(at0830);
  await here.turn();
  expect({ posts: here.slack.posted.length, days: await daysOf(here, '2031-03-10') }).toEqual({
    posts: 0,
    days: { '2031-03-10': ['skipped', 'unchanged'] },
  });
});

test('an answer that is lost is looked up, not repeated', async () => {
  const here = await morning();
  here.slack.next.push('lost');
  here.set(at0830);
  await here.turn();
  const unsettled = await daysOf(here, '2031-03-10');
  await here.turn();
  here.pass(15 * second);
  await here.turn();
  expect({
    unsettled,
    settled: await daysOf(here, '2031-03-10'),
    posts: here.slack.posted.length,
    looks: here.slack.looked.length,
  }).toEqual({
    unsettled: { '2031-03-10': ['sending', null] },
    settled: { '2031-03-10': ['sent', null] },
    posts: 1,
    looks: 1,
  });
});

test('a post that surely did not arrive is sent again', async () => {
  const here = await morning();
  here.slack.next.push({ kind: 'unknown' });
  here.set(at0830);
  await here.turn();
  await here.turn();
  here.pass(15 * second);
  await here.turn();
  await here.turn();
  expect({ days: await daysOf(here, '2031-03-10'), posts: here.slack.posted.length }).toEqual({
    days: { '2031-03-10': ['sent', null] },
    posts: 1,
  });
});

test('where history may not be read it stays open, and whoever set it up is told once, with a button', async () => {
  const here = await morning();
  here.slack.next.push({ kind: 'unknown' });
  here.slack.found = () => ({ kind: 'unreadable', error: 'missing_scope' });
  here.set(at0830);
  for (let times = 0; times < 5; times += 1) {
    await here.turn();
    here.pass(15 * second);
  }
  const [told] = here.slack.told;
  expect({
    posts: here.slack.posted.length,
    told: here.slack.told.length,
    person: told?.person,
    words: told && wordsIn(told.message),
  }).toEqual({
    posts: 0,
    told: 1,
    person: 'U0AMARA',
    words:
      'In <#C0TRADE01>: Slack did not say whether the digest of Monday 10 March 2031 was posted, and I could not look. Please look in the channel; if it is not there, press Send again.',
  });
  const again = told ? (buttonsIn(told.message)['Send again'] ?? '') : '';
  const others = await here.type(again, { person: 'U0LUIS', channel: 'D0LUIS' });
  await here.turn();
  expect({ isUnknownThere: wordsIn(others).includes('No digest is set up'), posts: here.slack.posted.length }).toEqual({
    isUnknownThere: true,
    posts: 0,
  });
  await here.type(again, { channel: 'D0AMARA' });
  await here.turn();
  expect({ again, posts: here.slack.posted.length, days: await daysOf(here, '2031-03-10') }).toEqual({
    again: '/nafta digest send again in C0TRADE01',
    posts: 1,
    days: { '2031-03-10': ['sent', null] },
  });
});

test('a refused connection is tried again with longer and longer pauses until the three hours are over', async () => {
  const here = await morning();
  here.slack.next.push(...Array.from({ length: 100 }, () => ({ kind: 'not-sent' }) as const));
  here.set(at0830);
  for (let minutes = 0; minutes < 183; minutes += 1) {
    await here.turn();
    here.pass(minute);
  }
  const tries = 100 - here.slack.next.length;
  expect({
    isPatient: tries > 10 && tries < 40,
    posts: here.slack.posted.length,
    days: await daysOf(here, '2031-03-10'),
  }).toEqual({ isPatient: true, posts: 0, days: { '2031-03-10': ['missed', 'unreachable'] } });
});

test('an hour without Slack ends with one post', async () => {
  const here = await morning();
  here.set(at0830);
  for (let minutes = 0; minutes < 90; minutes += 1) {
    if (minutes < 60) here.slack.next.splice(0, 9, { kind: 'not-sent' });
    else here.slack.next.length = 0;
    await here.turn();
    here.pass(minute);
  }
  expect({ posts: here.slack.posted.length, days: await daysOf(here, '2031-03-10') }).toEqual({
    posts: 1,
    days: { '2031-03-10': ['sent', null] },
  });
});

test('a channel that Slack asks to wait waits, and the others do not', async () => {
  const here = await morning();
  await here.type('/nafta digest on 08:30 America/Toronto daily', { channel: 'C0OTHER01' });
  here.slack.next.push({ kind: 'rate-limited', milliseconds: 30 * second });
  here.set(at0830);
  await here.turn();
  const first = here.slack.posted.length;
  here.pass(29 * second);
  await here.turn();
  const held = here.slack.posted.length;
  here.pass(2 * second);
  await here.turn();
  expect({ first, held, posts: here.slack.posted.length }).toEqual({ first: 1, held: 1, posts: 2 });
});

test.each([
  ['not_in_channel', 'I am not in the channel. Invite me with /invite @Roundtable there, then press Resume.'],
  ['is_archived', 'the channel is archived. Unarchive the channel, then press Resume; or turn the digest off.'],
  ['restricted_action', 'the workspace does not let me post there. Ask a workspace admin about it, then press Resume.'],
])('%s stops the channel’s digests, and whoever set it up is told once how to mend it', async (error, words) => {
  const here = await morning();
  here.slack.next.push({ kind: 'refused', error });
  here.set(at0830);
  for (let times = 0; times < 3; times += 1) await here.turn();
  here.set('2031-03-12T12:31Z');
  await here.turn();
  const told = here.slack.told.map(({ message }) => [wordsIn(message), buttonsIn(message)]);
  expect({ posts: here.slack.posted.length, told, days: await daysOf(here, '2031-03-10', '2031-03-11') }).toEqual({
    posts: 0,
    told: [
      [
        `In <#C0TRADE01>: The digest of Monday 10 March 2031 could not be posted, since ${words}`,
        { Resume: '/nafta digest resume in C0TRADE01' },
      ],
    ],
    days: { '2031-03-10': ['failed', error], '2031-03-11': null },
  });
  await here.type('/nafta digest resume in C0TRADE01', { channel: 'D0AMARA' });
  here.set('2031-03-13T12:31Z');
  await here.turn();
  expect(here.slack.posted.length).toBe(1);
});

test('a rule that cannot be followed any more stops for itself; its owner is told, and the others are sent', async () => {
  const here = await morning();
  await here.type('/nafta digest on 08:30 America/Toronto daily', { channel: 'C0OTHER01' });
  await here.store.digests.revise(
    key,
    (before) => before && { ...before, rule: { ...before.rule, zone: 'Mars/Olympus' } },
  );
  here.set(at0830);
  for (let times = 0; times < 3; times += 1) await here.turn();
  const [told] = here.slack.told;
  expect({
    channels: here.slack.posted.map(({ channel }) => channel),
    told: here.slack.told.length,
    words: told && wordsIn(told.message),
  }).toEqual({
    channels: ['C0OTHER01'],
    told: 1,
    words:
      'In <#C0TRADE01>: The digest of Monday 10 March 2031 could not be posted, since its time zone or its days cannot be followed any more. In that channel, type digest on with a time and a time zone to set it up anew.',
  });
  expect(wordsIn(await here.type('/nafta digest status'))).toContain('Stopped, since its time zone');
  for (const line of ['resume', 'send', 'pause 3d', 'preview', 'off', 'off undo', 'list', 'change'])
    expect(wordsIn(await here.type(`/nafta digest ${line}`))).not.toContain('went wrong');
  await here.type('/nafta digest on 08:30 America/Toronto');
  await here.type('/nafta digest resume');
  await here.turn();
  here.set('2031-03-11T12:31Z');
  await here.turn();
  expect(here.slack.posted.length).toBe(3);
});

test('a token that Slack does not take any more stops the workspace’s digests, which the log says once', async () => {
  const here = await morning();
  await here.type('/nafta digest on 08:30 America/Toronto daily', { channel: 'C0OTHER01' });
  here.slack.next.push({ kind: 'refused', error: 'token_revoked' }, { kind: 'refused', error: 'token_revoked' });
  here.set(at0830);
  for (let quarters = 0; quarters < 16; quarters += 1) {
    await here.turn();
    here.pass(15 * minute);
  }
  expect({ posts: here.slack.posted.length, logged: here.logged, days: await daysOf(here, '2031-03-10') }).toEqual({
    posts: 0,
    logged: [
      'Slack does not take the token any more: nothing is sent until a restart',
      ...Array(2).fill('a message was not sent in time, and will not be'),
    ],
    days: { '2031-03-10': ['missed', 'token_revoked'] },
  });
});

test('a digest that Slack refuses as drawn goes out as plain text once, and the log says so', async () => {
  const here = await morning();
  here.slack.next.push({ kind: 'refused', error: 'invalid_blocks' });
  here.set(at0830);
  await here.turn();
  expect({ blocks: here.slack.posted.map(({ message }) => message.blocks.length), logged: here.logged }).toEqual({
    blocks: [0],
    logged: ['Slack refused a message as it was drawn; it goes out as plain text'],
  });
});

test('a call held up for longer than its grace after its commit is not made, but tried again', async () => {
  const here = await morning();
  here.delay.commit = 3_001;
  here.set(at0830);
  await here.turn();
  const heldUp = { posts: here.slack.posted.length, days: await daysOf(here, '2031-03-10') };
  here.delay.commit = 3_000;
  here.pass(minute);
  await here.turn();
  expect({ heldUp, freed: { posts: here.slack.posted.length, days: await daysOf(here, '2031-03-10') } }).toEqual({
    heldUp: { posts: 0, days: { '2031-03-10': ['pending', 'unreachable'] } },
    freed: { posts: 1, days: { '2031-03-10': ['sent', null] } },
  });
});

test('two processes on one file post each digest once', async () => {
  const here = await morning();
  for (let number = 10; number < 40; number += 1)
    await here.type('/nafta digest on 08:30 America/Toronto daily', { channel: `C0OTHER${number}` });
  const other = here.neighbour();
  here.set(at0830);
  for (let times = 0; times < 3; times += 1) {
    await Promise.all([here.outbox.tick(), other.tick()]);
    await Promise.all([here.outbox.idle(), other.idle()]);
  }
  const posted = here.slack.posted.map(({ channel }) => channel);
  expect({ posts: posted.length, channels: new Set(posted).size }).toEqual({ posts: 31, channels: 31 });
});

test('on stopping, the call under way is finished and recorded, and the rest stays pending', async () => {
  const here = await morning();
  for (let number = 10; number < 40; number += 1)
    await here.type('/nafta digest on 08:30 America/Toronto daily', { channel: `C0OTHER${number}` });
  here.set(at0830);
  const turning = here.outbox.tick();
  await here.outbox.stop();
  await turning;
  await here.outbox.tick();
  const { listed } = await here.store.digests.list('T1', 100);
  const runs = await Promise.all(listed.map((subscription) => lastOccurrence(here.store.outbox, subscription)));
  const states = runs.map((run) => run?.state ?? 'not yet due');
  const sent = states.filter((state) => state === 'sent').length;
  expect({ sent, isUnderWay: states.includes('sending') }).toEqual({
    sent: here.slack.posted.length,
    isUnderWay: false,
  });
  expect(sent).toBeLessThan(31);
  const next = here.neighbour();
  await next.tick();
  await next.idle();
  expect(new Set(here.slack.posted.map(({ channel }) => channel)).size).toBe(31);
});

test('a paused digest is back by itself on its day', async () => {
  const here = await morning();
  await here.type('/nafta digest pause 2d');
  const days: number[] = [];
  for (const day of ['10', '11', '12', '13']) {
    here.set(`2031-03-${day}T12:31Z`);
    await here.turn();
    days.push(here.slack.posted.length);
  }
  expect(days).toEqual([0, 0, 1, 2]);
});

test('how long ago the loop turned is known', async () => {
  const here = await morning();
  await here.turn();
  here.pass(2 * hour);
  expect(here.outbox.sinceLastTick()).toBe(2 * hour);
});

test('a clock that was thirty days ahead for three seconds silences no digest', async () => {
  const here = town('2031-03-10T12:00Z');
  await here.type('/nafta digest on 14:00 UTC daily');
  here.set('2031-04-09T13:00Z');
  await here.turn();
  here.set('2031-03-10T12:00:03Z');
  await here.turn();
  for (const instant of ['2031-03-10T14:00Z', '2031-03-11T14:00Z', '2031-03-12T14:00Z']) {
    here.set(instant);
    await here.turn();
  }
  expect(here.slack.posted.map(({ deliveryId }) => deliveryId).length).toBe(3);
});

test('a clock set right while the bot was stopped silences no digest either', async () => {
  const path = temporaryRecord();
  const wrong = town('2031-04-09T12:00Z', { path });
  await wrong.type('/nafta digest on 14:00 UTC daily');
  wrong.set('2031-04-09T14:00Z');
  await wrong.turn();
  const here = town('2031-03-10T12:00Z', { path });
  await here.turn();
  here.set('2031-03-10T14:00Z');
  await here.turn();
  expect({ wrong: wrong.slack.posted.length, here: here.slack.posted.length }).toEqual({ wrong: 1, here: 1 });
});

test('whoever set it up is told once that days were missed, and the log says which', async () => {
  const here = await morning();
  here.set('2031-03-12T20:00Z');
  await here.turn();
  await here.turn();
  expect({
    told: here.slack.told.map(({ person, message }) => ({ person, text: message.text })),
    logged: here.logged.filter((words) => words.includes('missed')).length,
    days: await daysOf(here, '2031-03-10', '2031-03-11', '2031-03-12'),
  }).toEqual({
    told: [{ person: 'U0AMARA', text: expect.stringContaining('The digest of Wednesday 12 March 2031 was missed') }],
    logged: 3,
    days: { '2031-03-10': ['missed', 'late'], '2031-03-11': ['missed', 'late'], '2031-03-12': ['missed', 'late'] },
  });
});

test('a digest that Slack kept out until it was too late is told as missed', async () => {
  const here = await morning();
  here.slack.next.push({ kind: 'not-sent' });
  here.set(at0830);
  await here.turn();
  here.set('2031-03-10T15:31Z');
  await here.turn();
  await here.turn();
  expect({
    told: here.slack.told.map(({ message }) => message.text),
    isLogged: here.logged.some((words) => words.includes('not sent in time')),
  }).toEqual({ told: [expect.stringContaining('was missed')], isLogged: true });
});

test('who turned a digest off stays on record, with each change before it', async () => {
  const here = await morning();
  await here.type('/nafta digest pause 3d', { person: 'U0LUIS' });
  here.pass(minute);
  await here.type('/nafta digest off', { person: 'U0GRETA' });
  await here.type('/nafta digest');
  const rule = '08:30 America/Toronto daily always';
  const channel = 'C0TRADE01';
  expect(await here.store.digests.audited(key)).toEqual([
    { channel, did: 'set', by: 'U0AMARA', at: '2031-03-10T12:00:00.000Z', rule },
    { channel, did: 'pause', by: 'U0LUIS', at: '2031-03-10T12:00:00.000Z', rule },
    { channel, did: 'off', by: 'U0GRETA', at: '2031-03-10T12:01:00.000Z', rule },
  ]);
});

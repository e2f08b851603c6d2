import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { digest } from '../../src/commands/digest.ts';
import type { DigestDone, Occurrence, Situation, Subscription } from '../../src/digest/task.ts';
import { wordsOf } from '../../src/record/names.ts';
import { runLine } from '../support/asking.ts';
import { buttonsIn, member, type Town, town, wordsIn } from '../support/digest-town.ts';

/** What somebody is told, line by line below the title. */
const said = async (here: Town, line: string, asker?: Parameters<Town['type']>[1]): Promise<readonly string[]> =>
  wordsIn(await here.type(line, asker))
    .split('\n')
    .slice(1);

const rule = 'It comes Monday to Friday at 08:30 (America/Toronto), whether or not something changed.';
const next =
  'The next ones: Monday 10 March 2031 at 08:30; Tuesday 11 March 2031 at 08:30; Wednesday 12 March 2031 at 08:30.';

test('without a digest, one button sets it up', async () => {
  const here = town();
  expect({
    said: await said(here, '/nafta digest'),
    buttons: buttonsIn(await here.type('/nafta digest status')),
  }).toEqual({
    said: ['No digest is set up in this channel. Type /nafta digest on 08:30, or press Set up.'],
    buttons: { 'Set up': '/nafta digest on' },
  });
});

test('unsaid, it is 08:30 on weekdays in the person’s zone; three dates are read back', async () => {
  const here = town();
  expect(await said(here, '/nafta digest on')).toEqual([
    '*Set up.*',
    rule,
    next,
    'None has been sent yet.',
    'Set up by <@U0AMARA>.',
  ]);
});

test('on a live record it comes when something changed, dated in the reader’s zone too', async () => {
  const here = town();
  expect((await said(here, '/squid digest on 9:00 auckland mon,wed')).slice(1, 3)).toEqual([
    'It comes Monday and Wednesday at 09:00 (Pacific/Auckland), only when something changed.',
    'The next ones: Wednesday 12 March 2031 at 09:00 (Tuesday 11 March 2031 16:00 for you); Monday 17 March 2031 at 09:00 (Sunday 16 March 2031 16:00 for you); Wednesday 19 March 2031 at 09:00 (Tuesday 18 March 2031 16:00 for you).',
  ]);
});

test.each([
  ['25:99', '“25:99” is not a time of day. The nearest: 23:59.', { '23:59': '/nafta digest on 23:59' }],
  [
    'EST',
    '“EST” does not say when summer time begins. The nearest: America/New\u2060_York or America/Toronto.',
    { 'America/New_York': '/nafta digest on America/New_York', 'America/Toronto': '/nafta digest on America/Toronto' },
  ],
])('%s is quoted with the nearest, a button each', async (word, words, buttons) => {
  const here = town();
  const message = await here.type(`/nafta digest on ${word}`);
  expect({
    said: wordsIn(message).split('\n').slice(1).join(' ').replaceAll('\u2060', ''),
    buttons: buttonsIn(message),
  }).toEqual({ said: words.replaceAll('\u2060', ''), buttons: buttons });
});

test('a zone that is nowhere is quoted with three that are spelt nearly so', async () => {
  const here = town();
  const message = await here.type('/nafta digest on Mars/Olympus');
  expect({
    isRefused: wordsIn(message).includes('“Mars/Olympus” is not a time zone.'),
    buttons: Object.keys(buttonsIn(message)).length,
  }).toEqual({ isRefused: true, buttons: 3 });
});

test('the status says when on both clocks, the next, the last and who set it up', async () => {
  const here = town();
  await here.type('/squid digest on 9:00 auckland daily always');
  here.set('2031-03-10T20:00:05Z');
  await here.turn();
  const message = await here.type('/squid digest');
  expect({ said: wordsIn(message).split('\n').slice(1), buttons: buttonsIn(message) }).toEqual({
    said: [
      'It comes every day at 09:00 (Pacific/Auckland), whether or not something changed.',
      'Next: Wednesday 12 March 2031 at 09:00 (Tuesday 11 March 2031 16:00 for you).',
      'Last, Tuesday 11 March 2031: sent.',
      'Set up by <@U0AMARA>.',
    ],
    buttons: {
      Preview: '/squid digest preview',
      'Send now': '/squid digest send',
      Pause: '/squid digest pause',
      Change: '/squid digest change',
      'Turn off': '/squid digest off',
    },
  });
});

test('the preview is exactly what is posted then, and touches nothing', async () => {
  const here = town();
  await here.type('/nafta digest on');
  const before = await here.store.digests.list('T1', 10);
  const preview = await here.type('/nafta digest preview');
  expect(await here.store.digests.list('T1', 10)).toEqual(before);
  here.set('2031-03-10T12:30:01Z');
  await here.turn();
  expect(here.slack.posted.map(({ message }) => message)).toEqual([preview]);
});

test('today’s digest is sent at once, and a second one on the same day is refused with a preview', async () => {
  const here = town();
  await here.type('/nafta digest on');
  const first = await said(here, '/nafta digest send');
  await here.turn();
  const again = await here.type('/nafta digest send');
  here.set('2031-03-10T12:30:01Z');
  await here.turn();
  expect({
    first: first[0],
    when: first[2],
    again: wordsIn(again).split('\n')[1],
    buttons: buttonsIn(again),
    posted: here.slack.posted.length,
  }).toEqual({
    first: '*Today’s digest is on its way to this channel.*',
    when: 'The next ones: Tuesday 11 March 2031 at 08:30; Wednesday 12 March 2031 at 08:30; Thursday 13 March 2031 at 08:30.',
    again:
      'This channel’s digest of Monday 10 March 2031 is taken care of: sent. A second one on the same day is not sent.',
    buttons: { Preview: '/nafta digest preview' },
    posted: 1,
  });
});

test('a change of hour after today’s digest begins tomorrow', async () => {
  const here = town();
  await here.type('/nafta digest on');
  here.set('2031-03-10T12:30:01Z');
  await here.turn();
  expect((await said(here, '/nafta digest on 17:00')).slice(1, 3)).toEqual([
    'It comes Monday to Friday at 17:00 (America/Toronto), whether or not something changed.',
    'The next ones: Tuesday 11 March 2031 at 17:00; Wednesday 12 March 2031 at 17:00; Thursday 13 March 2031 at 17:00.',
  ]);
});

test('a pause says the day on which it is back, and resume ends it', async () => {
  const here = town();
  await here.type('/nafta digest on');
  const paused = await here.type('/nafta digest pause 3d');
  expect({
    paused: wordsIn(paused).split('\n')[1],
    resume: buttonsIn(paused).Resume,
    tooLong: (await said(here, '/nafta digest pause until 2032-01-05'))[0],
  }).toEqual({
    paused: '*Paused; it is back by itself on Thursday 13 March 2031.*',
    resume: '/nafta digest resume',
    tooLong: '*Paused; it is back by itself on Monday 5 January 2032.*',
  });
  expect({
    first: (await said(here, '/nafta digest resume'))[0],
    second: (await said(here, '/nafta digest resume'))[0],
  }).toEqual({ first: '*Resumed.*', second: '*It is not paused.*' });
});

test('setting it up during a pause says that it stays paused, and until when', async () => {
  const here = town();
  await here.type('/nafta digest on');
  await here.type('/nafta digest pause 3d');
  const set = await here.type('/nafta digest on 17:00');
  expect({ said: wordsIn(set).split('\n').slice(1, 3), resume: buttonsIn(set).Resume }).toEqual({
    said: [
      '*Set up, but it stays paused: it is back by itself on Thursday 13 March 2031. Resume ends the pause now.*',
      'It comes Monday to Friday at 17:00 (America/Toronto), whether or not something changed.',
    ],
    resume: '/nafta digest resume',
  });
});

test('a pause that says nothing is asked for how long, and one that cannot be read is quoted', async () => {
  const here = town();
  await here.type('/nafta digest on');
  const asked = await here.type('/nafta digest pause');
  expect({
    asked: wordsIn(asked).split('\n')[1],
    buttons: buttonsIn(asked),
    unread: await said(here, '/nafta digest pause 3'),
  }).toEqual({
    asked: 'How long? Type digest pause 3d, or digest pause until monday.',
    buttons: { '3d': '/nafta digest pause 3d', '1w': '/nafta digest pause 1w', '2w': '/nafta digest pause 2w' },
    unread: ['“3” of what? Try 3d or 3w.'],
  });
});

test('off is one step, and Undo brings it back as it was', async () => {
  const here = town();
  await here.type('/nafta digest on 07:15 daily');
  await here.type('/nafta digest pause 3d');
  const off = await here.type('/nafta digest off');
  const none = await said(here, '/nafta digest');
  const back = await said(here, buttonsIn(off).Undo ?? '');
  expect({ off: wordsIn(off).split('\n')[1], none: none[0], back: back.slice(0, 3) }).toEqual({
    off: 'The digest of this channel is turned off.',
    none: 'No digest is set up in this channel. Type /nafta digest on 08:30, or press Set up.',
    back: [
      '*It is on again.*',
      '*Paused; it is back by itself on Thursday 13 March 2031.*',
      'It comes every day at 07:15 (America/Toronto), whether or not something changed.',
    ],
  });
});

test('the list has every channel with its next run and its last outcome', async () => {
  const here = town();
  await here.type('/nafta digest on');
  here.slack.open = ['C0OTHER01'];
  await here.type('/squid digest on 10:00', { channel: 'C0OTHER01' });
  here.set('2031-03-10T12:30:01Z');
  await here.turn();
  expect(await said(here, '/nafta digest list')).toEqual([
    '*<#C0OTHER01>* · squid · Monday to Friday at 10:00 (America/Toronto)',
    'Next: Monday 10 March 2031 at 10:00. None has been sent yet.',
    '*<#C0TRADE01>* · nafta · Monday to Friday at 08:30 (America/Toronto)',
    'Next: Tuesday 11 March 2031 at 08:30. Last, Monday 10 March 2031: sent.',
  ]);
});

test('the list names no channel that its reader is not in', async () => {
  const here = town();
  await here.type('/nafta digest on', { person: 'U0OTHER', channel: 'C0SECRET1' });
  await here.type('/nafta digest on', { person: 'U0OTHER', channel: 'C0DESK001' });
  const read = async (asker: { readonly person?: string; readonly channel?: string } = {}) =>
    wordsIn(await here.type('/nafta digest list', asker)).match(/<#\w+>|a private channel/g);
  const asSaid = await read();
  here.slack.open = null;
  expect({
    asSaid,
    inIt: await read({ channel: 'C0SECRET1' }),
    owner: await read({ person: 'U0OTHER' }),
    unknown: await read(),
  }).toEqual({
    asSaid: ['<#C0DESK001>', 'a private channel'],
    inIt: ['a private channel', '<#C0SECRET1>'],
    owner: ['<#C0DESK001>', '<#C0SECRET1>'],
    unknown: ['a private channel', 'a private channel'],
  });
});

test('Change offers ready rules and the sentence to type', async () => {
  const here = town();
  await here.type('/nafta digest on');
  const change = await here.type('/nafta digest change');
  expect({ change: wordsIn(change).split('\n').at(-1), button: Object.values(buttonsIn(change))[1] }).toEqual({
    change:
      'Press one, or type it: /nafta digest on 17:00 America/Toronto mon,wed changes. What you leave out stays as it is.',
    button: '/nafta digest on 17:00 weekdays',
  });
});

test.each([
  [
    { ...member, member: false },
    'C0TRADE01',
    'I am not in this channel, so I could not post here. Type /invite @Roundtable, then press Try again.',
  ],
  [
    { ...member, archived: true },
    'C0TRADE01',
    'This channel is archived, so nothing can be posted here. Unarchive it, or choose another channel.',
  ],
  [
    { ...member, foreign: true },
    'C0TRADE01',
    'This channel belongs to another workspace. Set the digest up in a channel of your own workspace.',
  ],
  [
    null,
    'D0AMARA',
    'A digest goes to a channel, and this is a direct message. Type it in the channel that should get it.',
  ],
] as const)(
  'where nothing could be posted (%o, %s), it says what to do before the first failure',
  async (place, channel, words) => {
    const here = town();
    here.slack.place = place;
    const answer = await said(here, '/nafta digest on 09:00', { channel });
    expect({ answer, kept: (await here.store.digests.list('T1', 10)).count }).toEqual({ answer: [words], kept: 0 });
  },
);

test('an invited bot goes on where it was asked', async () => {
  const here = town();
  here.slack.place = { ...member, member: false };
  const refused = await here.type('/nafta digest on 09:00 daily');
  here.slack.place = member;
  expect((await said(here, buttonsIn(refused)['Try again'] ?? ''))[1]).toBe(
    'It comes every day at 09:00 (America/Toronto), whether or not something changed.',
  );
});

test('where Slack cannot be asked about the channel, the digest is set up once that was said', async () => {
  const here = town();
  here.slack.place = null;
  const asked = await here.type('/nafta digest on');
  expect({
    asked: wordsIn(asked).split('\n')[1],
    anyway: (await said(here, buttonsIn(asked)['Set it up anyway'] ?? ''))[0],
  }).toEqual({ asked: '*It cannot be told who reads here.*', anyway: '*Set up.*' });
});

test('a channel has at most twenty digests', async () => {
  const here = town();
  for (let number = 0; number < 20; number += 1)
    await here.store.digests.revise({ team: 'T1', channel: 'C0TRADE01', negotiation: `talks-${number}` }, () => ({
      ...{ team: 'T1', channel: 'C0TRADE01', negotiation: `talks-${number}`, owner: 'U1' },
      rule: { time: '08:30', zone: 'UTC', days: 'daily', mode: 'always' },
      due: { date: '2031-04-01', at: new Date('2031-04-01T08:30Z') },
      ...{ done: null, pausedUntil: null, stopped: null, isOff: false, seq: 0, since: '2031-03-01' },
    }));
  expect(await said(here, '/nafta digest on')).toEqual([
    'This channel has 20 digests already, the most there may be. Turn one off first.',
  ]);
});

const occurrence = (state: Occurrence['state'], date = '2031-03-10'): Occurrence => ({
  ...{ team: 'T1', kind: 'digest', key: `C1 tea ${date}`, negotiation: 'tea', date, state, why: null },
  ...{ id: 1, channel: 'C1', thread: null, asked: null, deliveryId: 'id', attempts: 1, ts: null, seq: 12 },
  ...{ dueAt: new Date(0), expiresAt: new Date(0), changedAt: new Date(0), sendingAt: null },
  ...{ leaseUntil: null, leaseBy: null, afterTs: null },
});

const subscribed: Subscription = {
  ...{ team: 'T1', channel: 'C1', negotiation: 'tea', owner: 'UOWNER' },
  rule: { time: '08:30', zone: 'UTC', days: 'daily', mode: 'always' },
  due: { date: '2031-03-11', at: new Date('2031-03-11T08:30Z') },
  ...{ done: null, pausedUntil: null, stopped: null, isOff: false, seq: 0, since: '2031-03-01' },
};

const situation = (said: Partial<Situation> = {}): Situation => ({
  ...{ now: new Date('2031-03-10T12:00Z'), person: 'U1', channel: 'C1', zone: 'UTC', place: member, audience: null },
  ...{ subscription: subscribed, last: null, today: '2031-03-10', todays: null, count: 1, ...said },
});

/** What a line asks of the digests, one task after another, and what it comes to where each finds this. */
const asking = (line: string, ...found: readonly DigestDone[]) => {
  let outcome = runLine(digest, line);
  const tasks = found.map((done) => {
    if (!isEffect(outcome) || outcome.effect !== 'digest') throw new Error('Nothing is asked of the digests.');
    const { request, next } = outcome;
    outcome = next(done);
    return request;
  });
  return { tasks, outcome };
};

test.each([
  ['digest', [{ do: 'look' }]],
  [
    'digest send in C0123456',
    [
      { do: 'look', channel: 'C0123456' },
      { do: 'send', again: false, channel: 'C0123456' },
    ],
  ],
  [
    'digest send again in G01234567',
    [
      { do: 'look', channel: 'G01234567' },
      { do: 'send', again: true, channel: 'G01234567' },
    ],
  ],
  ['digest send in canada', [{ do: 'look' }, { do: 'send', again: false }]],
  ['digest send at C0123456', [{ do: 'look' }, { do: 'send', again: false }]],
  ['digest send in XC0123456', [{ do: 'look' }, { do: 'send', again: false }]],
  ['digest send in C0123456x', [{ do: 'look' }, { do: 'send', again: false }]],
  ['digest off', [{ do: 'look' }, { do: 'off' }]],
  ['digest off undo', [{ do: 'restore' }]],
  ['digest pause until 2031-03-20', [{ do: 'look' }, { do: 'pause', until: '2031-03-20' }]],
  ['digest list', [{ do: 'list' }]],
])('“%s” asks the digests for %j', (line, tasks) => {
  expect(asking(line, ...tasks.map(() => ({ situation: situation() }))).tasks).toEqual(tasks);
});

const sendings = (line: string, done: Omit<DigestDone, 'situation'>, said: Partial<Situation> = {}) =>
  asking(line, { situation: situation() }, { situation: situation(said), ...done }).outcome;

test('what came of sending says whether it was today’s, one sent again, or none', () => {
  expect({
    today: sendings('digest send', { ordered: occurrence('pending') }),
    again: sendings('digest send again', { ordered: occurrence('pending') }),
    already: sendings('digest send', { ordered: null }, { todays: occurrence('sent') }),
    nothingAgain: sendings('digest send again', { ordered: null }, { todays: occurrence('sent') }),
  }).toMatchObject({
    today: { kind: 'standing', deed: 'ordered' },
    again: { kind: 'standing', deed: 'ordered-again' },
    already: { kind: 'already', run: { date: '2031-03-10', state: 'sent', why: null } },
    nothingAgain: { kind: 'nothing-again' },
  });
});

test.each([
  ['direct', { channel: 'D1' }],
  ['direct', { place: { ...member, kind: 'direct' } }],
  ['foreign', { place: { ...member, foreign: true } }],
  ['archived', { place: { ...member, archived: true } }],
  ['uninvited', { place: { ...member, member: false } }],
] as const)(
  'to a channel that is %s (%j) nothing is sent, resumed or set up, and the line can be tried again',
  (by, said) => {
    const hindered = (line: string) => asking(line, { situation: situation(said) }).outcome;
    const no = (line: string) => ({ kind: 'hindered', by, most: 20, line });
    expect({
      send: hindered('digest send'),
      again: hindered('digest send again'),
      resume: hindered('digest resume'),
      setUp: hindered('digest on 09:00'),
      usual: hindered('digest on'),
    }).toEqual({
      send: no('digest send'),
      again: no('digest send again'),
      resume: no('digest resume'),
      setUp: no('digest on 09:00'),
      usual: no('digest on'),
    });
  },
);

test('twenty digests are the most for a new one, and no hindrance to one that is there', () => {
  const setUp = (said: Partial<Situation>) => {
    const { outcome } = asking('digest on', { situation: situation(said) });
    return isEffect(outcome) ? 'goes on' : outcome;
  };
  expect({
    nineteen: setUp({ subscription: null, count: 19 }),
    twenty: setUp({ subscription: null, count: 20 }),
    there: setUp({ count: 20 }),
  }).toEqual({
    nineteen: 'goes on',
    twenty: { kind: 'hindered', by: 'full', most: 20, line: 'digest on' },
    there: 'goes on',
  });
});

const standing = (said: Partial<Situation>) => {
  const { outcome } = asking('digest', { situation: situation(said) });
  if (!('standing' in outcome)) throw new Error('It does not stand.');
  return outcome.standing;
};

test('a pause ends on its day, and a digest that is stopped or off has no next run', () => {
  const pausedUntil = (day: string | null) =>
    standing({ subscription: { ...subscribed, pausedUntil: day } }).pausedUntil;
  expect({
    ahead: pausedUntil('2031-03-11'),
    today: pausedUntil('2031-03-10'),
    none: pausedUntil(null),
    next: standing({}).next.map(({ date, time }) => ({ date, time })),
    noNext: standing({ subscription: { ...subscribed, due: null, stopped: 'not_in_channel' } }).next,
    last: standing({ last: occurrence('skipped', '2031-03-09') }).last,
    never: standing({}).last,
  }).toEqual({
    ahead: '2031-03-11',
    today: null,
    none: null,
    next: [{ date: '2031-03-11', time: '08:30' }],
    noNext: [],
    last: { date: '2031-03-09', state: 'skipped', why: null },
    never: null,
  });
});

test('a channel that the bot is not in is called so, a direct message or an unknown one is not', () => {
  expect({
    in: standing({}).uninvited,
    out: standing({ place: { ...member, member: false } }).uninvited,
    direct: standing({ place: { ...member, kind: 'direct', member: false } }).uninvited,
    unknown: standing({ place: null }).uninvited,
  }).toEqual({ in: false, out: true, direct: false, unknown: false });
});

test('resuming goes on where it is paused or stopped', () => {
  const resumed = (said: Partial<Subscription>) => {
    const { outcome } = asking('digest resume', { situation: situation({ subscription: { ...subscribed, ...said } }) });
    return isEffect(outcome) ? 'goes on' : 'deed' in outcome && outcome.deed;
  };
  expect({
    paused: resumed({ pausedUntil: '2031-03-12' }),
    over: resumed({ pausedUntil: '2031-03-10' }),
    stopped: resumed({ stopped: 'not_in_channel' }),
    neither: resumed({}),
  }).toEqual({ paused: 'goes on', over: 'not-paused', stopped: 'goes on', neither: 'not-paused' });
});

test('a list says of each digest when it is next, what holds it up and what became of its last', () => {
  const held = { ...subscribed, due: null, pausedUntil: '2031-03-12', stopped: 'is_archived' };
  const { outcome } = asking('digest list', {
    situation: situation({ subscription: null }),
    list: {
      count: 7,
      listed: [
        { subscription: subscribed, last: null, isOpen: true },
        { subscription: held, last: occurrence('failed'), isOpen: false },
      ],
    },
  });
  expect(outcome).toMatchObject({
    kind: 'list',
    count: 7,
    listed: [
      { channel: 'C1', negotiation: 'tea', next: { date: '2031-03-11' }, pausedUntil: null, stopped: null, last: null },
      { channel: null, next: null, pausedUntil: '2031-03-12', stopped: 'is_archived', last: { state: 'failed' } },
    ],
  });
});

test('what turned out to be gone says so', () => {
  const nobody = situation({ subscription: null });
  expect({
    status: asking('digest', { situation: nobody }).outcome,
    undo: asking('digest off undo', { situation: nobody }).outcome,
    set: asking('digest on', { situation: nobody }, { situation: nobody }).outcome,
    preview: asking('digest preview', { situation: nobody }, { situation: nobody }).outcome,
  }).toEqual({
    status: { kind: 'none', command: '/nafta' },
    undo: { kind: 'none', command: '/nafta' },
    set: { kind: 'unavailable' },
    preview: { kind: 'unavailable' },
  });
});

test('a part of a rule that is said twice is a problem without a suggestion', () => {
  const { outcome } = asking('digest on 08:30 09:00', { situation: situation() });
  expect(outcome).toMatchObject({ kind: 'problems', problems: [{ of: 'rule', kind: 'twice', near: [] }] });
});

test.each([
  ['digest', 'read'],
  ['digest status', 'read'],
  ['digest preview', 'read'],
  ['digest list', 'read'],
  ['digest change', 'read'],
  ['digest on', 'edit'],
  ['digest send', 'edit'],
  ['digest pause 3d', 'edit'],
  ['digest off', 'edit'],
  ['digest 09:00', 'edit'],
])('“%s” needs the right to %s', (line, right) => {
  expect(digest.needs?.(wordsOf(line).slice(1))).toBe(right);
});

test.each<[string, object]>([
  ['digest', { do: 'look' }],
  ['digest on', { do: 'look', before: 'set' }],
  ['digest preview', { do: 'look' }],
  ['digest send', { do: 'look' }],
])('“%s” looks before it does anything', (line, task) => {
  expect(asking(line, { situation: situation() }).tasks).toEqual([task]);
});

test('a pause that cannot be read offers what it may be, each with its line', () => {
  const { outcome } = asking('digest pause 3', { situation: situation() });
  expect(outcome).toMatchObject({
    problems: [
      {
        ...{ of: 'pause', word: '3' },
        near: [
          { label: '3d', line: 'digest pause 3d' },
          { label: '3w', line: 'digest pause 3w' },
        ],
      },
    ],
  });
});

import { expect, test } from 'vitest';
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

test('what is not said is 08:30, the person’s own zone and weekdays; a frozen record comes always, and three dates are read back', async () => {
  const here = town();
  expect(await said(here, '/nafta digest on')).toEqual([
    '*Set up.*',
    rule,
    next,
    'None has been sent yet.',
    'Set up by <@U0AMARA>.',
  ]);
});

test('on a live record it comes only when something changed, and another zone’s dates are given in the reader’s too', async () => {
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

test('the status says when on both clocks, what is next, what became of the last one, who set it up, and offers each deed', async () => {
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

test('where Slack cannot be asked about the channel, the digest is set up all the same', async () => {
  const here = town();
  here.slack.place = null;
  expect((await said(here, '/nafta digest on'))[0]).toBe('*Set up.*');
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

import { expect, test } from 'vitest';
import { type DigestStatusModel, digestStatusView, type StandingDigest } from '../../src/views/digest-status.ts';
import { en } from '../../src/words/en.ts';
import { fullScreen } from '../support/showing.ts';

const rule = { days: 'weekdays', time: '08:30', zone: 'America/Toronto', mode: 'always' } as const;

const standing = (more: Partial<StandingDigest> = {}): StandingDigest => ({
  ...{ rule, next: [], owner: 'UAMARA', pausedUntil: null, stopped: null, last: null, uninvited: false },
  ...more,
});

const linesOf = (model: DigestStatusModel) => digestStatusView(model, en).related.map(({ line }) => line);

test('how it stands is said with who set it up, whom only Slack can name, so not aloud', () => {
  const answer = digestStatusView({ kind: 'standing', deed: 'set', standing: standing() }, en);
  expect({
    screen: fullScreen(answer),
    named: [answer.text].flat().some((one) => one.includes('UAMARA')),
  }).toMatchInlineSnapshot(`
    {
      "named": false,
      "screen": "The daily digest of this channel

    *Set up.*
    It comes Monday to Friday at 08:30 (America/Toronto), whether or not something changed.
    None has been sent yet.
    Set up by <@UAMARA>.

    [Preview] [Send now] [Pause] [Change] [Turn off]",
    }
  `);
});

test('what can be done follows from how it stands', () => {
  const lines = (more: Partial<StandingDigest>) => linesOf({ kind: 'standing', deed: null, standing: standing(more) });
  const unclear = { date: '2031-03-10', state: 'ambiguous', why: null } as const;
  expect({
    runs: lines({}),
    paused: lines({ pausedUntil: '2031-03-12' }),
    stopped: lines({ stopped: 'not_in_channel' }),
    unfollowable: lines({ stopped: 'rule' }),
    unclear: lines({ last: unclear }),
  }).toMatchInlineSnapshot(`
    {
      "paused": [
        "digest preview",
        "digest send",
        "digest resume",
        "digest change",
        "digest off",
      ],
      "runs": [
        "digest preview",
        "digest send",
        "digest pause",
        "digest change",
        "digest off",
      ],
      "stopped": [
        "digest preview",
        "digest send",
        "digest resume",
        "digest change",
        "digest off",
      ],
      "unclear": [
        "digest send again",
        "digest preview",
        "digest send",
        "digest pause",
        "digest change",
        "digest off",
      ],
      "unfollowable": [
        "digest change",
        "digest off",
      ],
    }
  `);
});

test('where nothing can be posted, only what can be mended here can be tried again', () => {
  const tried = (by: 'direct' | 'archived' | 'foreign' | 'uninvited' | 'full') =>
    linesOf({ kind: 'hindered', by, most: 9, line: 'digest on' });
  expect({ uninvited: tried('uninvited'), direct: tried('direct'), full: tried('full') }).toEqual({
    uninvited: ['digest on'],
    direct: [],
    full: [],
  });
});

test('a list shows each channel, and how many more there are', () => {
  const listed = [
    {
      ...{ channel: 'C0TRADE01', negotiation: 'Tea', rule },
      ...{ next: null, pausedUntil: null, stopped: null, last: null },
    },
  ];
  expect(fullScreen(digestStatusView({ kind: 'list', listed, count: 3 }, en))).toMatchInlineSnapshot(`
    "Digests in this workspace

    *<#C0TRADE01>* · Tea · Monday to Friday at 08:30 (America/Toronto)
     None has been sent yet.

    and 2 more digests."
  `);
});

test('a preview is the message itself, and speaks for itself', () => {
  const message = { text: 'Nothing new.', blocks: [] };
  expect(digestStatusView({ kind: 'preview', message }, en).whole).toBe(message);
});

import { expect, test } from 'vitest';
import { type NoticeModel, noticeMessageOf } from '../../src/views/notice.ts';
import { en } from '../../src/words/en.ts';
import { screenOf } from '../support/asking.ts';
import { changeShown } from '../support/showing.ts';

const model = (said: Partial<NoticeModel>): NoticeModel => ({
  ...{ negotiation: 'Tea', command: '/tea', of: 'proposal', event: 'waits', waitsFor: null },
  ...{ by: 'U1', why: '', changes: [], until: null },
  ...said,
});

const screen = (said: Partial<NoticeModel>) => screenOf(noticeMessageOf(model(said), en)).split('\n\n')[0];

test('a notice says for what it waits, or what became of it and by whom', () => {
  expect({
    second: screen({ waitsFor: 'second' }),
    embargo: screen({ waitsFor: 'embargo' }),
    purge: screen({ waitsFor: 'purge', of: 'purge' }),
    cleared: screen({ event: 'cleared' }),
    embargoed: screen({ event: 'cleared', until: '2026-05-04T14:00:00.000Z' }),
    overtaken: screen({ event: 'overtaken' }),
    refused: screen({ event: 'refused' }),
    purged: screen({ event: 'purged' }),
    carriedOut: screen({ event: 'purged', of: 'purge' }),
    kept: screen({ event: 'refused', of: 'purge' }),
  }).toEqual({
    second:
      '<@U1> proposed something for the record of Tea. It rests on an unnamed source, so a second person has to clear or refuse it.',
    embargo:
      '<@U1> proposed something for the record of Tea. It is under embargo and appears by itself; whoever approves can refuse it before that.',
    purge:
      '<@U1> asks that something be purged from the record of Tea. A second person who approves carries it out or refuses it.',
    cleared: '*Tea*: <@U1> cleared what you proposed: it is on the record now.',
    embargoed:
      '*Tea*: <@U1> cleared what you proposed: it appears <!date^1777903200^{date_long_pretty} {time}|2026-05-04 14:00 UTC>.',
    overtaken:
      '*Tea*: <@U1> wanted to clear what you proposed, but what it was made from has changed since, so it was not entered. Take it back and propose it anew.',
    refused: '*Tea*: <@U1> refused what you proposed: it is not on the record.',
    purged:
      '*Tea*: What you proposed was purged for good: <@U1> carried that out, after another person had asked for it.',
    carriedOut: '*Tea*: <@U1> carried out the purge that you asked for.',
    kept: '*Tea*: <@U1> refused the purge that you asked for: nothing was purged.',
  });
});

test('the line stands in the message to its author, and never in the notification', () => {
  const message = noticeMessageOf(model({ event: 'refused', changes: [changeShown()] }), en);
  const { label } = changeShown();
  expect({ shown: screenOf(message).includes(label), spoken: message.text }).toEqual({
    shown: true,
    spoken: 'Tea: what you proposed was decided.',
  });
});

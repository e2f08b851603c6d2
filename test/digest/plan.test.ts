import { expect, test } from 'vitest';
import { planned, rescheduled, spread } from '../../src/digest/plan.ts';
import type { Subscription } from '../../src/store/digest-store.ts';

const subscription = (channel: string, said: Partial<Subscription> = {}): Subscription => ({
  ...{ team: 'T1', channel, negotiation: 'tea', owner: 'U1' },
  rule: { time: '08:30', zone: 'UTC', days: 'daily', mode: 'always' },
  due: { date: '2031-03-10', at: new Date('2031-03-10T08:30Z') },
  ...{ done: null, pausedUntil: null, stopped: null, isOff: false, seq: 0, since: '2031-03-01' },
  ...said,
});

const parts = { catchUp: 3 * 3_600_000, newId: () => 'id' };
const channels = (count: number) => Array.from({ length: count }, (_, number) => subscription(`C0CHANNEL${number}`));

test('what is due is planned with its delivery id, its last moment and the next day', () => {
  expect(planned([subscription('C1')], new Date('2031-03-10T08:30:02Z'), parts)).toEqual([
    {
      of: subscription('C1'),
      missed: [],
      send: {
        date: '2031-03-10',
        at: new Date('2031-03-10T08:30Z'),
        deliveryId: 'id',
        notBefore: new Date('2031-03-10T08:30Z'),
        expiresAt: new Date('2031-03-10T11:30Z'),
      },
      next: { date: '2031-03-11', at: new Date('2031-03-11T08:30Z') },
    },
  ]);
});

test('a rule that no calendar here can follow fails for itself, and the others are planned', () => {
  const lost = subscription('C1', { rule: { time: '08:30', zone: 'Mars/Olympus', days: 'daily', mode: 'always' } });
  const plans = planned([lost, subscription('C2')], new Date('2031-03-10T08:30:02Z'), parts);
  expect(plans).toMatchObject([
    { of: lost, failed: { date: '2031-03-10', why: 'rule' } },
    { of: subscription('C2'), send: { date: '2031-03-10' } },
  ]);
});

test('only a crowded minute is spread, over one minute, and each channel always by as much', () => {
  const delays = (count: number) =>
    planned(channels(count), new Date('2031-03-10T08:30:02Z'), parts).map((plan) =>
      'send' in plan && plan.send ? plan.send.notBefore.getTime() - plan.send.at.getTime() : 0,
    );
  const [few, many] = [delays(50), delays(200)];
  const quarters = [0, 1, 2, 3].map((part) => many.filter((delay) => Math.floor(delay / 15_000) === part).length);
  expect({ few: Math.max(...few), many, isSpread: quarters.every((count) => count > 25) }).toEqual({
    few: 0,
    many: channels(200).map(({ channel }) => spread(channel)),
    isSpread: true,
  });
});

test('a changed rule never gives a day its second digest, and a pause is waited for', () => {
  const now = new Date('2031-03-10T07:00Z');
  expect({
    due: rescheduled(subscription('C1'), now).due?.date,
    done: rescheduled(subscription('C1', { done: '2031-03-10' }), now).due?.date,
    paused: rescheduled(subscription('C1', { pausedUntil: '2031-03-14' }), now).due?.date,
    off: rescheduled(subscription('C1', { isOff: true }), now).due,
    stopped: rescheduled(subscription('C1', { stopped: 'is_archived' }), now).due,
  }).toEqual({ due: '2031-03-10', done: '2031-03-11', paused: '2031-03-14', off: null, stopped: null });
});

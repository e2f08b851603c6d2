import { expect, test } from 'vitest';
import { planDigests } from '../../src/digest/plan.ts';
import { spread } from '../../src/schedule/plan.ts';
import type { Subscription } from '../../src/store/subscription.ts';

const subscription = (channel: string, said: Partial<Subscription> = {}): Subscription => ({
  ...{ team: 'T1', channel, negotiation: 'tea', owner: 'U1' },
  rule: { time: '08:30', zone: 'UTC', days: 'daily', mode: 'always' },
  due: { date: '2031-03-10', at: new Date('2031-03-10T08:30Z') },
  ...{ done: null, pausedUntil: null, stopped: null, isOff: false, seq: 0, since: '2031-03-01' },
  ...said,
});

const parts = { catchUp: 3 * 3_600_000, deliveryIdOf: () => 'id' };
const item = {
  ...{ team: 'T1', kind: 'digest', key: 'C1 tea 2031-03-10', channel: 'C1', thread: null, asked: null },
  ...{ deliveryId: 'id', dueAt: new Date('2031-03-10T08:30Z') },
};

test('what is due is planned with its delivery id, its last moment and the next day', () => {
  expect(planDigests([subscription('C1')], new Date('2031-03-10T08:30:02Z'), parts)).toEqual([
    {
      subscription: subscription('C1', {
        due: { date: '2031-03-11', at: new Date('2031-03-11T08:30Z') },
        done: '2031-03-10',
      }),
      items: [
        {
          ...item,
          notBefore: new Date('2031-03-10T08:30Z'),
          expiresAt: new Date('2031-03-10T11:30Z'),
          ...{ state: 'pending', why: null },
        },
      ],
    },
  ]);
});

test('what was slept through is missed, and done is the last of it', () => {
  const [plan] = planDigests([subscription('C1')], new Date('2031-03-11T23:00Z'), parts);
  expect({ done: plan?.subscription.done, items: plan?.items.map(({ key, state, why }) => [key, state, why]) }).toEqual(
    {
      done: '2031-03-11',
      items: [
        ['C1 tea 2031-03-10', 'missed', 'late'],
        ['C1 tea 2031-03-11', 'missed', 'late'],
      ],
    },
  );
});

test('a rule that no calendar here can follow fails for itself, and the others are planned', () => {
  const lost = subscription('C1', { rule: { time: '08:30', zone: 'Mars/Olympus', days: 'daily', mode: 'always' } });
  const plans = planDigests([lost, subscription('C2')], new Date('2031-03-10T08:30:02Z'), parts);
  expect(plans).toMatchObject([
    { subscription: { ...lost, due: null, stopped: 'rule' }, items: [{ ...item, state: 'failed', why: 'rule' }] },
    { subscription: { channel: 'C2', done: '2031-03-10' }, items: [{ key: 'C2 tea 2031-03-10', state: 'pending' }] },
  ]);
});

test('in a crowded minute a digest may go out as much later as its channel’s spread', () => {
  const crowd = Array.from({ length: 60 }, (_, number) => subscription(`C0CHANNEL${number}`));
  const [plan] = planDigests(crowd, new Date('2031-03-10T08:30:02Z'), parts);
  expect(plan?.items.map(({ notBefore, dueAt }) => notBefore.getTime() - dueAt.getTime())).toEqual([
    spread('C0CHANNEL0'),
  ]);
});

import { expect, test } from 'vitest';
import { planned, rescheduled, type Scheduled, spread } from '../../src/schedule/plan.ts';

const subscription = (channel: string, said: Partial<Scheduled> = {}): Scheduled => ({
  channel,
  rule: { time: '08:30', zone: 'UTC', days: 'daily', mode: 'always' },
  due: { date: '2031-03-10', at: new Date('2031-03-10T08:30Z') },
  ...{ done: null, pausedUntil: null, stopped: null, isOff: false },
  ...said,
});

const catchUp = 3 * 3_600_000;
const channels = (count: number) => Array.from({ length: count }, (_, number) => subscription(`C0CHANNEL${number}`));

test('a crowded minute alone is spread, over one minute, each channel by a fixed time', () => {
  const delays = (count: number) =>
    planned(channels(count), new Date('2031-03-10T08:30:02Z'), catchUp).map(({ delay }) => delay);
  const [few, many] = [delays(50), delays(200)];
  const quarters = [0, 1, 2, 3].map((part) => many.filter((delay) => Math.floor(delay / 15_000) === part).length);
  expect({ few: Math.max(...few), many, isEven: quarters.every((count) => count > 25) }).toEqual({
    few: 0,
    many: channels(200).map(({ channel }) => spread(channel)),
    isEven: true,
  });
});

test('a rule that no calendar can follow has no verdict, and the others have theirs', () => {
  const lost = subscription('C1', { rule: { time: '08:30', zone: 'Mars/Olympus', days: 'daily', mode: 'always' } });
  const all = planned([lost, subscription('C2'), lost], new Date('2031-03-10T08:30:02Z'), catchUp);
  expect(all.map(({ verdict }) => verdict?.send?.date ?? null)).toEqual([null, '2031-03-10', null]);
});

test('a changed rule never gives a day its second digest, and a pause is waited for', () => {
  const now = new Date('2031-03-10T07:00Z');
  expect([
    rescheduled(subscription('C1'), now).due?.date,
    rescheduled(subscription('C1', { done: '2031-03-10' }), now).due?.date,
    rescheduled(subscription('C1', { pausedUntil: '2031-03-14' }), now).due?.date,
    rescheduled(subscription('C1', { isOff: true }), now).due,
    rescheduled(subscription('C1', { stopped: 'is_archived' }), now).due,
  ]).toEqual(['2031-03-10', '2031-03-11', '2031-03-14', null, null]);
});

import { expect, test } from 'vitest';
import { movableClock } from '../../src/playground/clock.ts';

const start = new Date('2017-10-17T12:07:00Z');

const at = (instant: Date) => instant.toISOString().slice(11, 16);

test('time that goes by stops at each quarter of an hour and ends where it was to', async () => {
  const stops: string[] = [];
  const clock = movableClock(
    () => start,
    (now) => stops.push(at(now)),
  );
  const ended = await clock.pass(3_600_000);
  expect({ stops, ended: at(ended) }).toEqual({ stops: ['12:15', '12:30', '12:45', '13:00', '13:07'], ended: '13:07' });
});

test('time goes no further until what came due at a stop is done', async () => {
  const done: string[] = [];
  const clock = movableClock(
    () => start,
    async (now) => {
      await Promise.resolve();
      done.push(`${at(now)} at ${at(clock.now())}`);
    },
  );
  await clock.pass(1_200_000);
  expect(done).toEqual(['12:15 at 12:15', '12:27 at 12:27']);
});

test('a jump stops nowhere on its way, and goes back too', () => {
  const stops: string[] = [];
  const clock = movableClock(
    () => start,
    (now) => stops.push(at(now)),
  );
  clock.move(-3_600_000);
  clock.set(new Date('2017-10-19T08:00:00Z'));
  expect(stops).toEqual(['11:07', '08:00']);
});

import { expect, test } from 'vitest';
import { createClockCheck, isWrong } from '../../src/slack/clock-check.ts';

const slack = 1_900_000_000;

/** A clock so many seconds ahead of Slack's, by which a request has just come in. */
const checked = (ahead: number) => {
  const time = { wall: (slack + ahead) * 1_000, elapsed: 5_000 };
  const clock = createClockCheck(
    () => new Date(time.wall),
    () => time.elapsed,
  );
  clock.note(slack);
  return { clock, time };
};

test.each([
  [0, false],
  [60, false],
  [61, true],
  [-60, false],
  [-61, true],
  [2_592_000, true],
])('a clock that is %i seconds ahead is wrong: %s', (ahead, wrong) => {
  const { clock } = checked(ahead);
  expect({ offset: clock.offset(), wrong: isWrong(clock) }).toEqual({ offset: ahead, wrong });
});

test('before any request nothing is known of the clock, and it counts as right', () => {
  const clock = createClockCheck(
    () => new Date(0),
    () => 0,
  );
  expect({ offset: clock.offset(), wrong: isWrong(clock) }).toEqual({ offset: null, wrong: false });
});

test('a clock that is set wrong and right again between two requests is told at once', () => {
  const { clock, time } = checked(0);
  time.wall += 2_592_000_000;
  time.elapsed += 3_000;
  const wrong = clock.offset();
  time.wall += 3_000 - 2_592_000_000;
  expect({ wrong, right: clock.offset() }).toEqual({ wrong: 2_591_997, right: 0 });
});

test('an old request that comes again proves nothing against the clock', () => {
  const { clock } = checked(0);
  clock.note(slack - 86_400);
  expect(clock.offset()).toBe(0);
});

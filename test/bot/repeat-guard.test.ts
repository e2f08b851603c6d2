import { expect, test } from 'vitest';
import { createRepeatGuard } from '../../src/bot/repeat-guard.ts';

test('a second press within three seconds is an echo, a later or another one is not', () => {
  let at = 0;
  const again = createRepeatGuard(() => new Date(at), 3_000);
  const pressed = (milliseconds: number, name: string) => {
    at = milliseconds;
    return again(name);
  };
  expect({
    first: pressed(0, 'a'),
    again: pressed(200, 'a'),
    another: pressed(300, 'b'),
    later: pressed(3_200, 'a'),
  }).toEqual({ first: false, again: true, another: false, later: false });
});

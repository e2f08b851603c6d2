import { expect, test } from 'vitest';
import { soonAgain } from '../../src/bot/soon-again.ts';

test('a second press within three seconds is an echo, a later one is meant, and others are their own', () => {
  let at = 0;
  const again = soonAgain(() => new Date(at), 3_000);
  const pressed = (milliseconds: number, name: string) => {
    at = milliseconds;
    return again(name);
  };
  expect({
    first: pressed(0, 'a'),
    echo: pressed(200, 'a'),
    another: pressed(300, 'b'),
    later: pressed(3_200, 'a'),
  }).toEqual({ first: false, echo: true, another: false, later: false });
});

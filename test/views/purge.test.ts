import { expect, test } from 'vitest';
import { messageFor, screenOf } from '../support/asking.ts';

test('what goes with a line is said once, and each button gives its reason alone', () => {
  const screen = screenOf(messageFor('purge us-sunset'));
  expect({
    resting: screen.match(/rests on it/gu)?.length,
    said: screen.includes('Another line rests on it and goes with it, whichever reason you choose: Canada: red line'),
    buttons: screen.split('\n\n').at(-1),
  }).toEqual({
    resting: 1,
    said: true,
    buttons: '[It names somebody] [It was off the record] [The law asks for it] [It was never to be kept]',
  });
});

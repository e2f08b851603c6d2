import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { corrections } from '../../src/commands/corrections.ts';
import { runLine } from '../support/asking.ts';
import { buttonsIn, town, wordsIn } from '../support/digest-town.ts';
import { keptBot } from '../support/keeping.ts';

test.each([
  ['corrections', null],
  ['corrections on', 'on'],
  ['corrections OFF', 'off'],
] as const)('“%s” asks to turn corrections: %s', (line, turn) => {
  const effect = runLine(corrections, line);
  if (!isEffect(effect) || effect.effect !== 'corrections') throw new Error('Nothing is asked for.');
  expect({ request: effect.request, model: effect.next({ offBy: null }) }).toEqual({
    request: { turn },
    model: { deed: turn, offBy: null },
  });
});

test.each(['corrections maybe', 'corrections off today'])('“%s” turns nothing and offers both', (line) => {
  expect(runLine(corrections, line)).toMatchObject({
    sorry: 'extra',
    near: [{ line: 'corrections on' }, { line: 'corrections off' }],
  });
});

test('corrections are on, and turned off and on again in one channel alone', async () => {
  const home = town();
  const first = (message: Parameters<typeof wordsIn>[0]) => wordsIn(message).split('\n')[1];
  const before = await home.type('/nafta corrections');
  const off = await home.type('/nafta corrections off');
  const elsewhere = await home.type('/nafta corrections', { channel: 'C0DESK001' });
  const seen = await home.type('/nafta corrections', { person: 'U0BELA' });
  const on = await home.type('/nafta corrections on');
  expect({
    before: first(before),
    off: first(off),
    elsewhere: first(elsewhere),
    seen: first(seen),
    on: first(on),
    buttons: [buttonsIn(off), buttonsIn(on)],
  }).toEqual({
    before: '*What I posted here is corrected when the record changes.*',
    off: '*What I posted here is not corrected.* <@U0AMARA> turned it off.',
    elsewhere: '*What I posted here is corrected when the record changes.*',
    seen: '*What I posted here is not corrected.* <@U0AMARA> turned it off.',
    on: '*What I posted here is corrected when the record changes.*',
    buttons: [{ 'Turn on': '/nafta corrections on' }, { 'Turn off': '/nafta corrections off' }],
  });
});

test('who may only read sees the state and turns nothing', async () => {
  const { ask, store } = keptBot();
  await ask('UADMIN', 'roles <@UANNA> read');
  await ask('UANNA', 'corrections off');
  expect(await store.posts.offBy('T1', 'C1')).toBeNull();
});

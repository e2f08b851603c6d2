import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { en } from '../../src/words/en.ts';
import { buttonsOf, messageFor, outcomeOf, screenOf, second } from '../support/asking.ts';

test('help names every command once, in one screen, as the slash command of its negotiation', () => {
  const lines = screenOf(messageFor('help', second)).split('\n');
  expect(lines.slice(2, 2 + commands.length)).toEqual(
    commands.map(
      ({ name, usage }) => `\`/squid ${usage.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}\` ${en.about[name]}`,
    ),
  );
});

test('of one command, help is its usage aloud and its examples as buttons', () => {
  const message = messageFor('help demands');
  expect(message.text).toBe(
    '/nafta demands [by|on] [party] [about issue]: what is demanded, by whom and of whom, and what was answered. As of 17 October 2017, where this record stops.',
  );
  expect(buttonsOf(message)).toEqual({
    'demands canada': '/nafta demands canada',
    'demands by us': '/nafta demands by us',
    'demands on mexico': '/nafta demands on mexico',
    'demands by us on canada about dairy': '/nafta demands by us on canada about dairy',
  });
});

test('help knows a command by its other names', () => {
  expect(messageFor('help next round')).toEqual(messageFor('help next-round'));
});

test('help on a slip offers the nearest', () => {
  expect(outcomeOf('help demmands')).toMatchObject({
    sorry: 'command',
    word: 'demmands',
    near: [
      { label: 'demands', line: 'help demands' },
      { label: 'help', line: 'help help' },
    ],
  });
});

test('help cannot be posted to a channel, since it is no answer from the record', () => {
  expect(buttonsOf(messageFor('help'))).not.toHaveProperty('Share');
});

test('of another record, help offers only examples that it can answer', () => {
  const lines = Object.values(buttonsOf(messageFor('help', second)));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => /canada|dairy|freeland/.test(line))).toEqual([]);
});

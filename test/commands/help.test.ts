import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { en } from '../../src/words/en.ts';
import { buttonsOf, messageFor, outcomeOf, screenOf, second } from '../support/asking.ts';

test('full help names every command once, as the slash command of its negotiation', () => {
  const lines = screenOf(messageFor('help full', second)).split('\n');
  expect(lines.slice(2, 2 + commands.length)).toEqual(
    commands.map(
      ({ name, usage }) => `\`/squid ${usage.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}\` ${en.about[name]}`,
    ),
  );
});

test('of one command, help is its usage aloud and its examples as buttons', () => {
  const message = messageFor('help demands');
  expect(message.text).toBe(
    '/nafta demands [by|on] [party] [about issue]: what is demanded, by whom and of whom, and what was answered.',
  );
  expect(buttonsOf(message)).toEqual({
    'demands canada': '/nafta demands canada',
    'demands by united states': '/nafta demands by united states',
    'demands on canada': '/nafta demands on canada',
    'demands about autos': '/nafta demands about autos',
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

test('on a phone: help groups what can be asked, and names the rest', () => {
  expect(screenOf(messageFor('help'))).toMatchInlineSnapshot(`
    "What /nafta answers

    *Ask* (\`/nafta …\`)
    \`status\` where it stands
    \`next-round\` when and where
    \`rounds\` all of them, with dates
    \`attending\` who is in the room
    \`demands canada\` by whom, of whom, what answer
    \`issue autos\` one issue, across parties
    \`deadlines\` and the elections
    \`who freeland\` a person, or a party
    \`mood\` how the talks feel
    \`sources\` who says so
    \`as-of 2017-10-10 next-round\` as it was on a day
    *Daily digest*: \`digest\`, \`corrections\`, \`changes\`
    *Keep the record*: \`history\`, \`undo\`, \`review\`, \`roles\`, \`export\`, \`add\`, \`edit\`, \`confirm\`, \`contest\`, \`withdraw\`, \`purge\`, \`entry\`, \`quote\`
    /nafta help demands explains one; a word behind a question says what about.

    [All of it]"
  `);
});

test('on a phone: another record’s help offers only what it can answer', () => {
  expect(screenOf(messageFor('help', second))).toMatchInlineSnapshot(`
    "What /squid answers

    *Ask* (\`/squid …\`)
    \`status\` where it stands
    \`next-round\` when and where
    \`rounds\` all of them, with dates
    \`attending\` who is in the room
    \`demands ostral isles\` by whom, of whom, what answer
    \`issue squid quota\` one issue, across parties
    \`deadlines\` and the elections
    \`who merrow\` a person, or a party
    \`mood\` how the talks feel
    \`sources\` who says so
    \`as-of 2031-03-03 next-round\` as it was on a day
    *Daily digest*: \`digest\`, \`corrections\`, \`changes\`
    *Keep the record*: \`history\`, \`undo\`, \`review\`, \`roles\`, \`export\`, \`add\`, \`edit\`, \`confirm\`, \`contest\`, \`withdraw\`, \`purge\`, \`entry\`, \`quote\`
    /squid help demands explains one; a word behind a question says what about.

    [All of it]"
  `);
});

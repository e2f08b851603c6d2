import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandCalled, commands } from '../../src/commands/index.ts';
import { normalise, phrase, wordsOf } from '../../src/record/names.ts';
import { buttonsOf, isPure, messageFor, nafta, outcomeOf } from '../support/asking.ts';

const called = (line: string) => {
  const found = commandCalled(wordsOf(line), nafta);
  return 'sorry' in found ? found : { name: found.command.name, rest: phrase(found.words) };
};

test('no name or alias calls two commands', () => {
  const names = commands.flatMap(({ name, aliases }) => [
    ...new Set([name, ...aliases].map((one) => normalise(one).replaceAll(' ', ''))),
  ]);
  expect(names.filter((name, index) => name === '' || names.indexOf(name) !== index)).toEqual([]);
});

test('each command goes by these other names, and each of them calls it', () => {
  const byName = Object.fromEntries(commands.map(({ name, aliases }) => [name, aliases]));
  const astray = commands.flatMap(({ name, aliases }) =>
    aliases.filter((alias) => JSON.stringify(called(alias)) !== JSON.stringify({ name, rest: '' })),
  );
  expect(astray).toEqual([]);
  expect(byName).toMatchInlineSnapshot(`
    {
      "add": [
        "new",
        "record",
        "note down",
      ],
      "as-of": [
        "asof",
        "on the day",
      ],
      "attending": [
        "attendance",
        "attendees",
        "who is attending",
        "room",
      ],
      "changes": [
        "change",
        "whats new",
        "what changed",
        "news",
        "diff",
      ],
      "confirm": [
        "still true",
        "reconfirm",
      ],
      "contest": [
        "dispute",
        "disagree",
      ],
      "corrections": [
        "correction",
        "corrected",
      ],
      "deadlines": [
        "deadline",
        "elections",
        "election",
      ],
      "demands": [
        "demand",
        "asks",
      ],
      "digest": [
        "daily",
        "digests",
        "subscribe",
      ],
      "edit": [
        "correct",
        "amend",
      ],
      "entry": [
        "line",
        "show",
      ],
      "export": [
        "download",
        "save as",
      ],
      "help": [
        "commands",
        "usage",
      ],
      "history": [
        "revisions",
        "versions",
        "log",
      ],
      "issue": [
        "issues",
        "about",
        "topic",
      ],
      "mood": [
        "morale",
        "remarks",
        "quotes",
        "rumours",
      ],
      "next-round": [
        "next",
        "round",
        "when",
      ],
      "purge": [
        "erase",
        "expunge",
      ],
      "quote": [
        "quotation",
        "copy",
      ],
      "review": [
        "to review",
        "waiting list",
      ],
      "roles": [
        "role",
        "rights",
        "permissions",
        "access",
      ],
      "rounds": [
        "schedule",
        "calendar",
      ],
      "sources": [
        "source",
        "citations",
      ],
      "status": [],
      "undo": [
        "take back",
        "revert",
      ],
      "who": [
        "who is",
        "person",
        "party",
        "people",
      ],
      "withdraw": [
        "retract",
        "remove",
        "delete",
      ],
    }
  `);
});

test.each([
  'next-round',
  'nextround',
  'next round',
  'Next–Round',
  'NEXT—ROUND',
  'next‑round',
  '  next   round ',
  'next_round',
  '“next round”',
  'next',
])('“%s” calls the next round', (line) => {
  expect(called(line)).toEqual({ name: 'next-round', rest: '' });
});

test.each([
  ['as of 10 oct mood', 'as-of', '10 oct mood'],
  ['asof 10 oct mood', 'as-of', '10 oct mood'],
  ['who is attending the dinner', 'attending', 'the dinner'],
  ['who is Freeland', 'who', 'freeland'],
  ['Demands By Canada', 'demands', 'by canada'],
  ['', 'status', ''],
  ['   ', 'status', ''],
  ['…', 'status', ''],
])('“%s” takes the longest name there is, and keeps the rest', (line, name, rest) => {
  expect(called(line)).toEqual({ name, rest });
});

test.each([
  ['demandz by us on dairy', 'demandz', [{ label: 'demands', line: 'demands by us on dairy' }]],
  [
    'ditest on 08:30 America/Toronto weekdays',
    'ditest',
    [{ label: 'digest', line: 'digest on 08:30 America/Toronto weekdays' }],
  ],
  ['contets new-year: “Foo-Bar x”', 'contets', [{ label: 'contest', line: 'contest new-year: “Foo-Bar x”' }]],
  ['demandz-by U.S.', 'demandz-by', [{ label: 'demands', line: 'demands by U.S.' }]],
  ['adde demand us: chips &amp; salsa', 'adde', [{ label: 'add', line: 'add demand us: chips & salsa' }]],
  ['deadlnies', 'deadlnies', [{ label: 'deadlines', line: 'deadlines' }]],
])('a slip in “%s” is offered as it was meant, the rest of the line kept', (line, word, near) => {
  expect(called(line)).toMatchObject({ sorry: 'command', word, near });
});

test.each([
  ['canada', ['demands canada', 'who canada']],
  ['États-Unis', ['demands États-Unis', 'who États-Unis']],
  ['dairy', ['issue dairy', 'demands about dairy']],
  ['Freeland', ['who Freeland']],
])('a name alone, “%s”, is offered the questions that take it', (line, lines) => {
  const found = called(line);
  expect('near' in found && found.near.map((near) => near.line)).toEqual(lines);
});

test.each([
  ['freelnad', ['who chrystia freeland']],
  ['trudaeu', ['who justin trudeau', 'who robert e. lighthizer', 'confirm']],
  ['minister frelnd', ['who chrystia freeland']],
  ['mexcio', ['demands mexico']],
  ['dariy', ['issue dairy', 'who', 'as-of']],
])('a slip in a name alone, “%s”, is offered the question about it, the nearest first', (line, lines) => {
  const found = called(line);
  expect('near' in found && found.near.map((near) => near.line)).toEqual(lines);
});

test.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '<!everyone>',
  '<@U1|somebody>',
  '🦑🦑🦑🦑',
  '\u202eyppah',
  '加拿大',
  'x'.repeat(3000),
  'squid '.repeat(600),
])('nonsense is told which questions there are', (line) => {
  expect(called(line)).toMatchObject({ sorry: 'command', near: [], known: commands.map(({ name }) => name) });
});

test('what was typed is quoted safely and cut short', () => {
  expect(messageFor('<!everyone> now').text).toMatch(
    /^No question goes by “&lt;!everyone&gt;”\. Try: status, next-round, /u,
  );
  expect(messageFor('x'.repeat(3000)).text).toMatch(/^No question goes by “x{39}…”\. Try: /u);
});

test(
  'any line is answered, fast, without a fault',
  () => {
    const lines = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .tuple(
          fc.constantFrom(
            ...commands.filter(({ examples }) => examples.every((line) => isPure(line))).map(({ name }) => name),
          ),
          fc.string({ unit: 'binary' }),
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(lines, (line) => {
        expect(messageFor(line).text).not.toBe('');
      }),
      { numRuns: process.env.SOAK === undefined ? 40 : 20_000 },
    );
  },
  process.env.SOAK === undefined ? 20_000 : 300_000,
);

test('words that a question does not take are not dropped without a word', () => {
  expect({ mood: outcomeOf('mood canada'), rounds: outcomeOf('rounds 9') }).toEqual({
    mood: {
      sorry: 'extra',
      word: 'canada',
      near: [
        { label: 'mood', line: 'mood' },
        { label: 'demands canada', line: 'demands canada' },
        { label: 'who canada', line: 'who canada' },
      ],
      known: [],
    },
    rounds: { sorry: 'extra', word: '9', near: [{ label: 'rounds', line: 'rounds' }], known: [] },
  });
});

test('a name behind a question that takes none is offered as it was typed', () => {
  expect(outcomeOf('mood États-Unis')).toMatchObject({
    near: [{ line: 'mood' }, { line: 'demands États-Unis' }, { line: 'who États-Unis' }],
  });
});

test('where the questions are too many to list, help is a press away', () => {
  const message = messageFor('zzzz');
  expect(message.text).toMatch(/ and \d+ more\.$/u);
  expect(buttonsOf(message)).toEqual({ help: '/nafta help' });
});

test('one piece that only begins like a command is quoted once, whole, with the command that is near', () => {
  expect({ piece: outcomeOf('next-roud'), said: messageFor('next-roud').text }).toEqual({
    piece: expect.objectContaining({
      sorry: 'command',
      word: 'next-roud',
      near: [{ label: 'next-round', line: 'next-round' }],
    }),
    said: 'No question goes by “next-roud”. Did you mean next-round?',
  });
});

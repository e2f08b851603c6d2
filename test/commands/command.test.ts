import { expect, test } from 'vitest';
import { command, commandNames, isAsOfRedirect, isSorry, unknown } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { named, wordsOf } from '../../src/record/names.ts';
import { en } from '../../src/words/en.ts';
import { nafta } from '../support/asking.ts';

const asking = { negotiation: nafta, today: '2017-10-17', calendar: '2017-10-17', words: wordsOf('canada') };

const drawnBy = (outcome: Parameters<typeof commandOf>[0]) => commandOf(outcome).answer(asking, en);

const commandOf = (outcome: { readonly said: string } | ReturnType<typeof unknown> | { asOf: string; line: string }) =>
  command<{ readonly said: string }>({
    name: 'mood',
    usage: 'mood',
    examples: [],
    run: () => outcome,
    view: ({ said }) => ({ title: 'Mood', text: said, body: [], related: [], shareable: false }),
  });

const sorry = unknown('party', wordsOf('cannada'), {
  near: [named('canada', 'Canada', [])],
  among: [named('canada', 'Canada', []), named('mexico', 'Mexico', [])],
  line: (label) => `demands ${label.toLowerCase()}`,
});

test('what a command comes to is drawn by its view; what it could not read, or another day, is not', () => {
  const elsewhere = { asOf: '2017-10-10', line: 'mood' };
  expect({
    model: drawnBy({ said: 'It is so.' }),
    sorry: drawnBy(sorry),
    elsewhere: drawnBy(elsewhere),
  }).toEqual({
    model: { title: 'Mood', text: 'It is so.', body: [], related: [], shareable: false },
    sorry,
    elsewhere,
  });
});

test('of a word that names nothing the nearest are offered, in the line as it would read, and what there is', () => {
  expect(sorry).toEqual({
    sorry: 'party',
    word: 'cannada',
    near: [{ label: 'Canada', line: 'demands canada' }],
    known: ['Canada', 'Mexico'],
  });
});

test('where the word was left out, what there is is offered', () => {
  const asked = unknown('party', [], { near: [], among: [named(1, 'Canada', [])], line: (label) => `who ${label}` });
  expect(asked).toEqual({
    sorry: 'party',
    word: '',
    near: [{ label: 'Canada', line: 'who Canada' }],
    known: ['Canada'],
  });
});

test('outcomes are told apart', () => {
  expect({
    sorry: [isSorry(sorry), isAsOfRedirect(sorry)],
    elsewhere: [isSorry({ asOf: '2017-10-10' }), isAsOfRedirect({ asOf: '2017-10-10' })],
  }).toEqual({ sorry: [true, false], elsewhere: [false, true] });
});

test('every command goes by its name and its other names', () => {
  const names = commandNames(commands);
  expect(names.map(({ label }) => label)).toEqual(commands.map(({ name }) => name));
});

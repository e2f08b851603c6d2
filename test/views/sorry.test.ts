import { expect, test } from 'vitest';
import { type Sorry, sorryMessage } from '../../src/views/sorry.ts';
import { en } from '../../src/words/en.ts';
import { buttonsOf } from '../support/asking.ts';

const sorry = (more: Partial<Sorry>): Sorry => ({ sorry: 'party', word: 'atlantis', near: [], known: [], ...more });

const shown = (more: Partial<Sorry>) => {
  const message = sorryMessage(sorry(more), '/nafta', en);
  return { text: message.text, buttons: buttonsOf(message) };
};

test('a word is quoted cut short, with the nearest as buttons that take its place', () => {
  const near = [{ label: 'Canada', line: 'demands canada' }];
  const message = sorryMessage(sorry({ word: 'x'.repeat(99), near, known: ['Canada'] }), '/nafta', en);
  const [, row] = message.blocks;
  expect({ text: message.text, first: row?.type === 'actions' && row.elements[0]?.action_id }).toEqual({
    text: `No party goes by “${'x'.repeat(39)}…”. Did you mean Canada?`,
    first: 'ask-instead:0',
  });
});

test('what nothing is near to is told what there is, and may be added', () => {
  expect(shown({ known: ['Canada', 'Mexico'] })).toEqual({
    text: 'No party goes by “atlantis”. Try: Canada or Mexico.',
    buttons: { 'Add “atlantis”': '/nafta add party atlantis' },
  });
});

test('nothing is offered to be added by those who may not, or of a kind that is not added so', () => {
  expect({ reader: shown({ mayAdd: false }).buttons, issueless: shown({ sorry: 'command' }).buttons }).toEqual({
    reader: {},
    issueless: { help: '/nafta help' },
  });
});

test('of many names twelve are given, and the rest counted', () => {
  const known = Array.from({ length: 15 }, (_, index) => `P${index}`);
  expect(shown({ known }).text).toMatch(/P11 and 3 more\.$/u);
});

test('where the word was left out, what there is stands behind buttons', () => {
  const near = [{ label: 'Canada', line: 'who canada' }];
  expect(shown({ sorry: 'person', word: '', near, known: ['Canada', 'Mexico'] })).toEqual({
    text: 'Which person or party? Try: Canada and 1 more.',
    buttons: { Canada: '/nafta who canada' },
  });
});

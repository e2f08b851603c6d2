import { expect, test } from 'vitest';
import { isSorry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { checkMessage } from '../../src/playground/limits.ts';
import type { Message } from '../../src/views/message.ts';
import { buttonsOf, isPure, messageFor, nafta, outcomeOf, pagesFor, second } from '../support/asking.ts';

/** What Slack would refuse in a message. */
const flawOf = ({ text, blocks }: Message) =>
  checkMessage(
    text,
    blocks.map((block) => ({ ...block })),
  );

// What needs the log itself, or another day, is asked through the bot: test/bot.test.ts does.
const examples = commands.flatMap(({ examples }) => examples.filter((line) => isPure(line)));

test.each(examples)('the example “%s” is answered', (line) => {
  expect(isSorry(outcomeOf(line))).toBe(false);
});

test.each(examples)('every page of “%s” fits a phone’s screen and Slack’s limits', (line) => {
  const pages = pagesFor(line);
  expect(pages.map(flawOf)).toEqual(pages.map(() => null));
  expect(pages.filter(({ text, blocks }) => text.length >= 4000 || blocks.length > 12)).toEqual([]);
});

test.each(examples)('on every page of “%s” but the last a button says how many more there are', (line) => {
  const more = pagesFor(line).map((page) => Object.keys(buttonsOf(page)).some((label) => /^\d+ more$/u.test(label)));
  expect(more).toEqual(pagesFor(line).map((_, index, all) => index < all.length - 1));
});

test.each(examples)('what is behind the buttons of “%s” is answered too', (line) => {
  const lines = Object.values(buttonsOf(messageFor(line)))
    .map((value) => value.replace(/^\/nafta ?/u, '').replace(/ ?page \d+$/u, ''))
    .filter((behind) => !behind.startsWith('share ') && isPure(behind));
  expect(lines.filter((behind) => isSorry(outcomeOf(behind)))).toEqual([]);
});

test.each(examples)('another negotiation takes “%s” without a fault', (line) => {
  const pages = pagesFor(line, second);
  expect(pages.map(flawOf)).toEqual(pages.map(() => null));
});

test('no two examples are the same, and each begins with its command', () => {
  const every = commands.flatMap(({ examples }) => examples);
  expect(every.filter((line, index) => every.indexOf(line) !== index)).toEqual([]);
  const strange = commands.flatMap(({ name, examples }) =>
    examples.filter((line) => line !== '' && !line.startsWith(name) && line.replace(' ', '-') !== name),
  );
  expect(strange).toEqual([]);
});

test('the whole record can be asked about as it stands', () => {
  const ids = [...nafta.entries.meeting.keys()].map((id) => `attending ${id}`);
  const people = [...nafta.entries.person.values()].map(({ name }) => `who ${name}`);
  const issues = [...nafta.entries.issue.values()].map(({ name }) => `issue ${name}`);
  const sources = [...nafta.entries.source.values()].map(({ short }) => `sources ${short}`);
  expect([...ids, ...people, ...issues, ...sources].filter((line) => isSorry(outcomeOf(line)))).toEqual([]);
});

import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { all } from '../../src/record/negotiation.ts';
import { isPure, messageFor, nafta, screenOf, second } from '../support/asking.ts';
import { town } from '../support/digest-town.ts';
import { linesOnPhone } from '../support/phone.ts';

const people = all(nafta, 'person').map(({ name }) => `who ${name}`);
const parties = all(nafta, 'party').map(({ name }) => `who ${name}`);
const issues = all(nafta, 'issue').map(({ name }) => `issue ${name}`);

test('who and issue are asked about everybody and everything on record', () => {
  expect({ people: people.length, parties: parties.length, issues: issues.length }).toEqual({
    people: 6,
    parties: 3,
    issues: 5,
  });
});

test.each([
  [24, ['', 'status', 'rounds', 'mood']],
  [18, ['next-round', 'attending', 'deadlines', ...people, ...parties]],
  [22, ['demands canada']],
  [14, issues],
  [20, ['sources']],
  [28, ['help']],
])('on a phone, at most %i lines: %j', (most, lines) => {
  const taken = lines.map((line) => ({ line, lines: linesOnPhone(messageFor(line)) }));
  expect(taken.filter(({ lines }) => lines > most)).toEqual([]);
});

test('the lines of demands on Canada hold all five, each with its response and its paragraph', () => {
  const demands = screenOf(messageFor('demands canada')).match(/^• .* · \*Canada: red line\* _\(¶12, \d+\)_$/gmu);
  expect(demands).toEqual([
    '• More U.S. content in the auto sector · *Canada: red line* _(¶12, 13)_',
    '• A sunset clause that would end NAFTA after five years · *Canada: red line* _(¶12, 14)_',
    '• Restrictions on government procurement · *Canada: red line* _(¶12, 15)_',
    '• Gutting the dispute resolution mechanism · *Canada: red line* _(¶12, 16)_',
    '• More access to Canada’s dairy market · *Canada: red line* _(¶12, 17)_',
  ]);
});

test.each(['/nafta', '/squid'])(
  'on a phone, a digest of %s with nothing new takes at most six lines',
  async (command) => {
    const here = town();
    await here.type(`${command} digest on`);
    const message = await here.type(`${command} digest preview`);
    expect(screenOf(message)).toContain(': nothing new');
    expect(linesOnPhone(message)).toBeLessThanOrEqual(6);
  },
);

const examples = commands.flatMap(({ examples }) => examples.filter((line) => isPure(line)));

test.each(examples)('aloud, “%s” is at most 300 characters of whole sentences', (line) => {
  for (const negotiation of [nafta, second]) {
    const { text } = messageFor(line, negotiation);
    expect({ text, isShort: text.length <= 300, isWhole: /[.?”]$/u.test(text) }).toEqual({
      text,
      isShort: true,
      isWhole: true,
    });
  }
});

test.each([
  ['one line', 'x'.repeat(40), 1],
  ['words that do not fit go to the next line', `${'x'.repeat(30)} ${'y'.repeat(30)}`, 2],
  ['a link takes the room of its label', `<https://a.example/${'z'.repeat(80)}|CBC>`, 1],
])('a phone’s lines are counted: %s', (_rule, text, lines) => {
  expect(linesOnPhone({ text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] })).toBe(lines);
});

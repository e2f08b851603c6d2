import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sourced } from '../../src/record/sourced.ts';
import { choiceInput } from '../../src/views/inputs.ts';
import { askButtons, button, fact, header, messageText, option, paragraph, row } from '../../src/views/kit.ts';
import { md } from '../../src/views/markdown.ts';
import { en } from '../../src/words/en.ts';
import { textOfBlock } from '../support/asking.ts';
import { cited } from '../support/citing.ts';
import { source as sourceOf } from '../support/showing.ts';

const source = (more: Partial<Sourced> = {}): Sourced =>
  sourceOf({ entry: { kind: 'demand', id: 'us-dairy', label: 'Dairy', command: '/nafta' }, ...more });

const drawn = (more: Partial<Sourced>) => textOfBlock(fact({ says: md`It is so`, source: source(more) }, en));
const cbc = '<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News>';

test('a fact is drawn with its source linked, the place in it, the level and the certainty in words', () => {
  expect(drawn({})).toBe(`It is so\n_${cbc} ¶17 (press report) · reported_`);
});

test('a fact that is too long for Slack loses its links before it loses anything', () => {
  const url = `https://a.example/${'x'.repeat(1900)}`;
  const long = { ...cited('cbc', '¶1', 'press-report'), source: { id: 'a', short: 'Post', published: '2017', url } };
  const other = { ...long, source: { ...long.source, id: 'b', short: 'Gazette' } };
  expect(drawn({ cite: [long] })).toContain(`<${url}|Post>`);
  expect(drawn({ cite: [long, other] })).toBe(
    'It is so\n_Post ¶1 (press report); Gazette ¶1 (press report) · reported_',
  );
});

test('of several statements that are too long together whole ones are left out, never only their sources', () => {
  const statements = Array.from({ length: 12 }, (_, index) => ({
    says: md`${index} ${'word '.repeat(60)}`,
    source: source({ note: 'n'.repeat(200) }),
    inline: true,
  }));
  const lines = textOfBlock(fact(statements, en)).split('\n');
  const said = lines.filter((line) => /^\d+ word/u.test(line));
  expect({
    statements: said.length,
    areSourced: said.every((line) => line.endsWith('_CBC News ¶17 (press report) · reported_')),
    end: lines.at(-1),
  }).toEqual({ statements: 5, areSourced: true, end: '…' });
});

test('one statement that is too long by itself loses words, never its source', () => {
  const block = fact({ says: md`${'&'.repeat(300)} · ${'word '.repeat(400)}`, source: source() }, en);
  const lines = textOfBlock(block).split('\n');
  expect({ from: lines.at(-1), fits: textOfBlock(block).length <= 3000, isCut: lines[0]?.endsWith('…') }).toEqual({
    from: '_CBC News ¶17 (press report) · reported_',
    fits: true,
    isCut: true,
  });
});

test('the words of a message are escaped and fit, whatever they are', () => {
  expect(messageText('<!channel> & co')).toBe('&lt;!channel&gt; &amp; co');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(200), (text, times) => {
      const whole = messageText(text.repeat(times));
      expect(whole).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/u);
      expect([...whole].length).toBeLessThan(4000);
    }),
    { numRuns: 100 },
  );
});

test('titles, buttons and paragraphs stay within what Slack takes', () => {
  const long = 'x'.repeat(5000);
  expect({
    header: textOfBlock(header(long)).length,
    label: button('ask:0', long, long).text.text.length,
    value: button('ask:0', long, long).value?.length,
    paragraph: textOfBlock(paragraph(md`${long}`)).length,
    buttons: textOfBlock(
      row(
        askButtons(
          '/nafta',
          Array.from({ length: 30 }, () => ({ label: 'l', line: 'x' })),
        ),
      )[0] ?? header(''),
    ).split(' ').length,
  }).toEqual({ header: 150, label: 75, value: 2000, paragraph: 3000, buttons: 25 });
});

test('no buttons make no row', () => {
  expect(row([])).toEqual([]);
});

test('a button’s value is the line one would type', () => {
  expect(
    askButtons(
      '/nafta',
      [
        { label: 'Status', line: '' },
        { label: 'Mood', line: 'mood' },
      ],
      'ask-instead',
    ),
  ).toEqual([
    {
      type: 'button',
      action_id: 'ask-instead:0',
      text: { type: 'plain_text', text: 'Status', emoji: true },
      value: '/nafta',
    },
    {
      type: 'button',
      action_id: 'ask-instead:1',
      text: { type: 'plain_text', text: 'Mood', emoji: true },
      value: '/nafta mood',
    },
  ]);
});

test('no label turns the direction of what stands after it', () => {
  const turned = 'dairy\u202eyriad\u2066';
  const drawn = JSON.stringify([
    option(turned, 'dairy'),
    askButtons('/nafta', [{ label: turned, line: 'issue dairy' }]),
    choiceInput({ name: 'about', label: turned, hint: turned }, [{ label: turned, value: 'dairy' }], 'dairy'),
  ]);
  expect(drawn).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
});

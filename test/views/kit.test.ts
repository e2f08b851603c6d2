import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sourced } from '../../src/record/sourced.ts';
import { choiceInput } from '../../src/views/inputs.ts';
import {
  askButtons,
  button,
  fact,
  header,
  messageText,
  option,
  paragraph,
  row,
  spokenInTurn,
} from '../../src/views/kit.ts';
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

test.each([
  ['on-record', 'Ada Merrow', '(on the record: Ada Merrow) · confirmed'],
  ['on-record', undefined, '(on the record) · confirmed'],
  ['document', undefined, '(official text) · confirmed'],
  ['background', 'an aide', '(unnamed source: “an aide”) · reported'],
  ['background', undefined, '(unnamed source) · reported'],
  ['press-report', undefined, '(press report) · reported'],
  ['team', undefined, '(our own analysis) · reported'],
] as const)('what stands at level %s, by %s, is shown as %s', (level, by, shown) => {
  expect(drawn({ cite: [cited('statement-4', undefined, level, by)] })).toBe(
    `It is so\n_Joint statement, round 4 ${shown}_`,
  );
});

test('one source at one level is named once, with all the places in it; another level is another', () => {
  const cite = [
    cited('cbc', '¶1', 'press-report'),
    cited('cbc', '¶7', 'background', 'an aide'),
    cited('cbc', '¶2', 'press-report'),
    cited('statement-4', undefined, 'document'),
  ];
  expect(drawn({ cite })).toBe(
    `It is so\n_${cbc} ¶1, 2 (press report); ${cbc} ¶7 (unnamed source: “an aide”); Joint statement, round 4 (official text) · confirmed_`,
  );
});

test('where reports disagree both values are shown, and who says which', () => {
  const contested = [
    {
      field: 'when',
      preferred: { value: '2017-10-17', cite: [cited('statement-4', undefined, 'document')] },
      others: [{ value: '2017-10-18?', cite: [cited('cbc', '¶4', 'press-report')], why: 'It says Wednesday.' }],
    },
  ];
  expect(drawn({ certainty: 'contested', contested, note: 'A note.' })).toBe(
    [
      'It is so',
      `_${cbc} ¶17 (press report) · reports disagree_`,
      'A note.',
      `Reports disagree on the date: *Tue 17 October 2017* per Joint statement, round 4 (official text); *Wed 18 October 2017 (inferred date)* per ${cbc} ¶4 (press report). It says Wednesday.`,
    ].join('\n'),
  );
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

test('aloud, what several statements in a row have in common is said after the last of them', () => {
  const [press, text] = [source(), source({ cite: [cited('statement-4', undefined, 'document')] })];
  expect(
    spokenInTurn(
      [
        { says: 'One', source: press },
        { says: 'two', source: press },
        { says: 'three', source: text },
      ],
      en,
    ),
  ).toBe('One; two (reported; CBC News, press report); three (confirmed; Joint statement, round 4, official text)');
  expect(spokenInTurn([], en)).toBe('');
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

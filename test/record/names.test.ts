import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asTyped,
  find,
  findHead,
  named,
  nearest,
  normalise,
  normaliseSigned,
  phrase,
  quoted,
  wordsOf,
} from '../../src/record/names.ts';
import { partyNames, personNames } from '../../src/record/vocabulary.ts';
import { nafta } from '../support/asking.ts';

const parties = partyNames(nafta);
const partyOf = (text: string) => {
  const found = find(text, parties);
  return 'hit' in found ? found.hit : found.near.map(({ label }) => label);
};

test.each([
  'Canada',
  'canada',
  'CANADA',
  'CA',
  'C.A.',
  'canadian',
  'Canadians',
  '🇨🇦',
  ':flag-ca:',
  'le Canada',
  'Le  CANADA',
  'Canada’s',
  "Canada's",
  '“Canada”',
  '*Canada*',
  'Cánàdá',
  'ｃａｎａｄａ',
  '\u200fCanada\u200e',
  'can\u00adada',
])('“%s” is Canada', (text) => {
  expect(partyOf(text)).toBe('canada');
});

test.each([
  'United States',
  'the United States',
  'united-states',
  'US',
  'U.S.',
  'u.s.a.',
  'American',
  'États-Unis',
  'etats unis',
  'Les États–Unis',
  'E\u0301tats‑Unis',
  'EE. UU.',
  'EE.UU.',
  'eeuu',
  'Estados Unidos',
  '🇺🇸',
  ':us:',
  'united',
])('“%s” is the United States', (text) => {
  expect(partyOf(text)).toBe('united-states');
});

test.each(['México', 'MEXICO', 'mx', 'le Mexique', '🇲🇽', ':flag-mx:'])('“%s” is Mexico', (text) => {
  expect(partyOf(text)).toBe('mexico');
});

test.each([
  ['cannada', ['Canada']],
  ['Mexcio', ['Mexico']],
  ['untied states', ['United States']],
  ['cana', ['Canada']],
  ['atlantis', []],
  ['', []],
  ['x', []],
  ['constructor', []],
  ['__proto__', []],
  ['toString', []],
  ['<!channel>', []],
  ['🇫🇷', []],
])('“%s” is no party; near to it there is %j', (text, near) => {
  expect(partyOf(text)).toEqual(near);
});

test('at most three are near, nearest first', () => {
  const among = ['autumn', 'butter', 'mutton', 'cotton', 'button'].map((label) => named(label, label));
  expect(nearest('buttons', among).map(({ label }) => label)).toEqual(['button', 'mutton', 'butter']);
});

test('a word that two names share finds neither, and offers both', () => {
  const among = [named(1, 'Secretary of Economy'), named(2, 'Secretary of Commerce'), named(3, 'President')];
  const found = find('secretary', among);
  expect('near' in found && found.near.map(({ label }) => label)).toEqual([
    'Secretary of Economy',
    'Secretary of Commerce',
  ]);
  expect(find('secretary commerce', among)).toEqual({ hit: 2 });
});

test('a name without letters names nothing', () => {
  expect(named('x', 'Help', ['?', '…', '--'])).toEqual({ value: 'x', label: 'Help', keys: ['help'], words: ['help'] });
  expect(find('', [named('x', 'Help', ['?'])])).toEqual({ near: [] });
});

test('a line’s words are compared without what does not count; a date keeps its hyphens', () => {
  expect(
    wordsOf(' Demands  on “Canada”, next–round 2017-10-11 12/10/2017 2017-10 2017-10-18? ').map(({ text }) => text),
  ).toEqual(['demands', 'on', 'canada', 'next', 'round', '2017-10-11', '12/10/2017', '2017-10', '2017-10-18?']);
});

test('words are quoted as they were typed', () => {
  const words = wordsOf('Next–Round in “México”');
  expect({ shown: phrase(words), all: quoted(words), rest: quoted(words.slice(2)) }).toEqual({
    shown: 'next round in mexico',
    all: 'Next–Round in “México”',
    rest: 'in “México”',
  });
});

test('an ampersand by itself stays with the word before it, as Slack sent it or as it was typed', () => {
  for (const sign of ['&', '&amp;']) {
    const words = wordsOf(`demnds of us: chips ${sign} salsa 2017-10-11 ${sign}`);
    expect({ read: phrase(words), quoted: quoted(words.slice(1)) }).toEqual({
      read: 'demnds of us chips salsa 2017-10-11',
      quoted: 'of us: chips & salsa 2017-10-11 &',
    });
  }
});

test.each([
  ['minister freelnd', ['Chrystia Freeland']],
  ['guajardo vilareal', ['Ildefonso Guajardo Villarreal']],
  ['mr trudaeu', ['Justin Trudeau']],
  ['trupm', ['Donald Trump']],
  ['chrystia trudaeu', []],
])('people are near where each word is at most two letters off: “%s”', (text, labels) => {
  expect(nearest(text, personNames(nafta)).map(({ label }) => label)).toEqual(labels);
});

test('the longest run of words that names something is taken', () => {
  const among = [named('who', 'who'), named('attending', 'who is attending')];
  expect(findHead(wordsOf('who is attending dinner'), among)).toEqual({ hit: 'attending', length: 3 });
  expect(findHead(wordsOf('who is there'), among)).toEqual({ hit: 'who', length: 1 });
  expect(findHead(wordsOf('is there'), among)).toBeNull();
});

test('three thousand characters are nothing to wait for', () => {
  const long = `${'ab'.repeat(1500)} canada`;
  expect(find(long, parties)).toEqual({ near: [] });
  expect(findHead(wordsOf('a '.repeat(1500)), parties)).toBeNull();
});

test('normalising twice changes nothing, and leaves no mark, no quote, no invisible sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
      expect(once).not.toMatch(/[\p{Cf}<>@!’'"“”]|\s{2}|^\s|\s$/u);
    }),
    { numRuns: 300 },
  );
});

test('Slack’s own marks are read as what the person typed', () => {
  expect(
    asTyped('who <@U1|anna>, <!subteam^S1|@desk>, <#C1|talks> on <https://a.example|a.example> &amp; &lt;b&gt;'),
  ).toBe('who @anna, @desk, #talks on a.example & <b>');
  expect(asTyped('<https://a.example/?b=1> <@U1> 5 < 6')).toBe('https://a.example/?b=1 <@U1> 5 < 6');
  expect(phrase(wordsOf('who <@U1|freeland>'))).toBe('who freeland');
});

test('marks that turn the direction of a text are not quoted', () => {
  expect(quoted(wordsOf('\u200ea\u200f \u202ab\u202b\u202c\u202d\u202e \u2066c\u2067\u2068\u2069'))).toBe('a b c');
});

test.each([
  ['“America/Toronto”.', 'america/toronto'],
  ['UTC+2…', 'utc+2'],
  ['GMT−05:00', 'gmt-05:00'],
  ['utc–5', 'utc-5'],
  ['(((08:30)))?!', '08:30'],
  ['8.30', '8.30'],
  ['8:30 a.m.', '8:30 a.m.'],
  ['8:30 P.M.', '8:30 p.m.'],
  ['at 8 (sharp) please...', 'at 8 (sharp) please'],
  ['gmt.m..', 'gmt.m'],
])('where signs matter, “%s” is compared as “%s”', (text, compared) => {
  expect(normaliseSigned(text)).toBe(compared);
});

test('Slack’s marks without a label, or with one that has its sign, are read as they look', () => {
  expect(asTyped('<@U1|@anna> <#C1|> <#C1|a#> <http://a.example> b')).toBe('@anna  #a# http://a.example b');
});

test('a word typed twice is quoted twice where something stands between', () => {
  expect(quoted(wordsOf('  canada   and  canada '))).toBe('canada and canada');
});

test('of many that a phrase may mean three are offered', () => {
  const among = ['one', 'two', 'three', 'four'].map((label) => named(label, `round ${label}`));
  expect(find('round', among)).toEqual({ near: among.slice(0, 3) });
});

test('a short word is near with one letter wrong, and not with two; two letters are never near', () => {
  const among = [named('ross', 'Wilbur Ross'), named('us', 'US')];
  const near = (text: string) => nearest(text, among).map(({ label }) => label);
  expect({ one: near('wilbur rosa'), two: near('mr rasa'), letters: near('ut') }).toEqual({
    one: ['Wilbur Ross'],
    two: [],
    letters: [],
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, link, md, mention } from '../../src/views/markdown.ts';
import { hostile } from '../support/any-negotiation.ts';

const anyText = fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const numRuns = process.env.SOAK ? 20_000 : 300;

test('what comes from data is escaped; what the code says is markup', () => {
  expect(String(md`*${'a < b & c > d'}* · ${5}`)).toBe('*a &lt; b &amp; c &gt; d* · 5');
  expect(String(md`${md`*bold*`} ${'*not*'}`)).toBe('*bold* \u2060*not\u2060*');
});

test('no text from data can open a tag or close one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(String(md`${text}`)).not.toMatch(/[<>]/u);
    }),
    { numRuns },
  );
});

test('no text from data can call a channel or a person, whatever stands around it', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const drawn = String(joined([md`*${one}*`, link(one, other), link(other, 'https://a.example/'), mention(one)]));
      const tags = drawn.match(/<[^>]*>?/gu) ?? [];
      expect(tags.filter((tag) => !/^<(?:https?:\/\/[^\s<>|]+\|[^<>]*|@[UW][A-Z0-9]+)>$/u.test(tag))).toEqual([]);
    }),
    { numRuns },
  );
});

test('text from data stays on one line and runs in one direction', () => {
  expect(String(md`${'one\ntwo\r\n\tthree \u202eeerht\u202c \u2066four\u2069'}`)).toBe('one two three eerht four');
});

test('what was escaped is not escaped twice when it becomes part of something else', () => {
  expect(String(md`(${md`${'R&D'}`})`)).toBe('(R&amp;D)');
});

test.each([
  ['a*b', 'a*b'],
  ['*bold*', '\u2060*bold\u2060*'],
  ['snake_case_name', 'snake\u2060_case\u2060_name'],
  ['~1 and ~2', '\u2060~1 and \u2060~2'],
])('a pair of marks in “%s” formats nothing', (text, drawn) => {
  expect(String(md`${text}`)).toBe(drawn);
});

test.each([
  ['https://a.example/x?a=1&b=2', '<https://a.example/x?a=1&amp;b=2|The &lt;Post&gt;>'],
  ['http://a.example', '<http://a.example|The &lt;Post&gt;>'],
  [undefined, 'The &lt;Post&gt;'],
  ['', 'The &lt;Post&gt;'],
  ['javascript:alert(1)', 'The &lt;Post&gt;'],
  ['!channel', 'The &lt;Post&gt;'],
  ['https://a.example/|<!channel>', 'The &lt;Post&gt;'],
  ['https://a.example/ <!here>', 'The &lt;Post&gt;'],
])('the link to %s is %s', (url, drawn) => {
  expect(String(link('The <Post>', url))).toBe(drawn);
});

test.each([
  ['U0ABC123', '<@U0ABC123>'],
  ['W0ABC123', '<@W0ABC123>'],
  ['U0ABC|everyone', 'U0ABC|everyone'],
  ['!channel', '!channel'],
  ['<!channel>', '&lt;!channel&gt;'],
  ['', ''],
])('the person %s is shown as %s', (id, drawn) => {
  expect(String(mention(id))).toBe(drawn);
});

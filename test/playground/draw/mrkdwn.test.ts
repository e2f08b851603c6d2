import { describe, expect, test } from 'vitest';
import { plainAsRichText, richTextOf } from '../../../src/playground/draw/mrkdwn.ts';

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });
const read = (mrkdwn: string) => richTextOf(mrkdwn, 'America/Toronto').elements;

describe('markup is read as Slack reads it', () => {
  test.each([
    [
      '*bold* and _slanted_ ~gone~',
      [
        text('bold', { bold: true }),
        text(' and '),
        text('slanted', { italic: true }),
        text(' '),
        text('gone', { strike: true }),
      ],
    ],
    ['_*both*_', [text('both', { italic: true, bold: true })]],
    [
      '“*quoted*”, (*so*)',
      [text('“'), text('quoted', { bold: true }), text('”, ('), text('so', { bold: true }), text(')')],
    ],
    ['snake_case_name 2*3*4', [text('snake_case_name 2*3*4')]],
    ['* not bold *', [text('* not bold *')]],
    ['`*code*`', [text('*code*', { code: true })]],
    ['&lt;script&gt; &amp;amp;', [text('<script> &amp;')]],
    ['&lt;!channel&gt; <!channel>', [text('<!channel> '), { type: 'broadcast', range: 'channel' }]],
    ['[a](b) **c**', [text('[a](b) **c**')]],
    ['<https://a.b/c?d=1&amp;e|a &amp; &lt;b&gt;>', [{ type: 'link', url: 'https://a.b/c?d=1&e', text: 'a & <b>' }]],
    ['*<https://a.b|c>*', [{ type: 'link', url: 'https://a.b', text: 'c', style: { bold: true } }]],
    ['<javascript:alert(1)|x>', [text('<javascript:alert(1)|x>')]],
    ['<@U1|amara> <#C1|desk>', [{ type: 'user', user_id: 'U1' }, text(' '), { type: 'channel', channel_id: 'C1' }]],
    [':flag-ca: at 08:30:15', [{ type: 'emoji', name: 'flag-ca' }, text(' at 08:30:15')]],
    ['<!date^1508241600^{date_long} at {time}|then>', [text('Tuesday, 17 October 2017 at 08:00')]],
  ])('%s', (mrkdwn, elements) => {
    expect(read(mrkdwn)).toEqual([section(...elements)]);
  });

  test('a quotation stands by itself', () => {
    expect(read('before\n> said\n&gt; and said\nafter')).toEqual([
      section(text('before')),
      { type: 'rich_text_quote', elements: [text('said\nand said')] },
      section(text('after')),
    ]);
  });

  test('what is fenced is shown as it is', () => {
    expect(read('before\n```*a*\n_b_```\nafter')).toEqual([
      section(text('before')),
      { type: 'rich_text_preformatted', elements: [text('*a*\n_b_')] },
      section(text('after')),
    ]);
  });
});

test('plain words have no markup but emoji', () => {
  expect(plainAsRichText('*so* :wave: &amp;').elements).toEqual([
    section(text('*so* '), { type: 'emoji', name: 'wave' }, text(' &amp;')),
  ]);
});

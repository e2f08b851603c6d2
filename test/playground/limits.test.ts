import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/playground/block.ts';
import { checkMessage, checkView } from '../../src/playground/limits.ts';
import { viewShape } from '../../src/playground/view.ts';

const words = (text: string) => ({ type: 'mrkdwn', text });
const plain = (text: string) => ({ type: 'plain_text', text });
const section = { type: 'section', text: words('x') };
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
const option = (text: string, value = text) => ({ text: plain(text), value });
const many = <One>(count: number, one: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => one(index));
const menu = (options: object[]) => ({
  type: 'section',
  text: words('x'),
  accessory: { type: 'static_select', action_id: 'a', options },
});

describe('a message is', () => {
  test.each<[string, Block[]]>([
    ['fifty blocks', many(50, () => section)],
    ['a section of three thousand characters', [{ type: 'section', text: words('x'.repeat(3000)) }]],
    ['ten elements in a context', [{ type: 'context', elements: many(10, () => words('x')) }]],
    ['a button with a long value', [{ type: 'actions', elements: [button({ value: 'x'.repeat(2000) })] }]],
    ['a menu of a hundred', [menu(many(100, (index) => option(`o${index}`)))]],
    ['rich text, which is not looked into', [{ type: 'rich_text', elements: [] }]],
  ])('accepted with %s', (_, blocks) => {
    expect(checkMessage('x', blocks)).toBe(null);
  });

  test.each<[string, Block[], string]>([
    ['fifty-one blocks', many(51, () => section), '/blocks'],
    ['a section a character too long', [{ type: 'section', text: words('x'.repeat(3001)) }], '/blocks/0/text/text'],
    ['a section without words', [{ type: 'section' }], '/blocks/0'],
    ['a long header', [section, { type: 'header', text: plain('x'.repeat(151)) }], '/blocks/1/text/text'],
    ['markup in a header', [{ type: 'header', text: words('x') }], '/blocks/0/text/type'],
    ['eleven elements in a context', [{ type: 'context', elements: many(11, () => words('x')) }], '/blocks/0/elements'],
    ['a long button', [{ type: 'actions', elements: [button({ text: plain('x'.repeat(76)) })] }], '/text/text'],
    [
      'a button with too long a value',
      [{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }],
      '/value',
    ],
    ['twenty-six buttons', [{ type: 'actions', elements: many(26, () => button()) }], '/blocks/0/elements'],
    ['a long option', [menu([option('x'.repeat(76), 'v')])], '/options/0/text/text'],
    ['a long option value', [menu([option('x', 'v'.repeat(76))])], '/options/0/value'],
    ['a block of no known kind', [{ type: 'fresco' }], '/blocks/0/type'],
    [
      'one block name twice',
      [
        { ...section, block_id: 'a' },
        { ...section, block_id: 'a' },
      ],
      '/blocks',
    ],
  ])('refused with %s', (_, blocks, where) => {
    const flaw = checkMessage('x', blocks);
    expect({ error: flaw?.error, isPlaced: flaw?.messages.some((message) => message.endsWith(`${where}]`)) }).toEqual({
      error: 'invalid_blocks',
      isPlaced: true,
    });
  });
});

describe('a form is', () => {
  const modal = (more: object) => viewShape.parse({ type: 'modal', title: plain('Add'), blocks: [section], ...more });
  const input = { type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a' } };

  test.each([
    ['a short title', {}, null],
    ['a long title', { title: plain('x'.repeat(25)) }, 'invalid_arguments'],
    ['no title', { title: undefined }, 'invalid_arguments'],
    ['a long note to itself', { private_metadata: 'x'.repeat(3001) }, 'invalid_arguments'],
    ['a hundred blocks', { blocks: many(100, () => section) }, null],
    ['a hundred and one blocks', { blocks: many(101, () => section) }, 'invalid_blocks'],
    ['an input and no button to send it', { blocks: [input] }, 'invalid_blocks'],
    ['an input and a button', { blocks: [input], submit: plain('Save') }, null],
  ])('judged with %s', (_, more, error) => {
    expect(checkView(modal(more))?.error ?? null).toBe(error);
  });
});

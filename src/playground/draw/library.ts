import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import { z } from 'zod';
import type { Fields } from '../block.ts';
import { type Html, trusted } from '../html.ts';
import type { Workspace } from '../workspace.ts';

/** Accepts any block: the library checks nothing itself and draws nothing for a type it does not know. */
const anyBlock = z.custom<LibraryBlock>(() => true);

const wrapping =
  /^(?:<link[^>]*>)*<div id="slack_blocks_to_jsx"[^>]*>.*?block_wrapper[^>]*>([\s\S]*)<\/div><\/div><\/div><\/div>$/;

const emojiNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(emojiNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, emojiNames(each)] as const);
  const copy: Fields = Object.fromEntries(entries);
  if (copy.type !== 'emoji' || typeof copy.name !== 'string' || emojiNamed(copy.name) !== null) return copy;
  return { type: 'text', text: `:${copy.name}:` };
};

const draw = (block: unknown, data: object): string => {
  const props = { blocks: [anyBlock.parse(block)], logo: '', name: '', withoutWrapper: true, unstyled: true, ...data };
  const markup = renderToStaticMarkup(createElement(Message, props));
  return wrapping.exec(markup)?.[1] ?? markup;
};

/** Returns the emoji of this name; `null` when there is none. */
export const emojiNamed = (name: string): string | null => {
  const element = { type: 'emoji', name };
  const block = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] };
  const drawn = draw(block, {}).replace(/<[^>]*>/g, '');
  return /[a-z_]/i.test(drawn) || drawn === name ? null : drawn;
};

/** Draws a block that needs no wiring: rich text, tables, pictures and the like. */
export const drawWithLibrary = ({ people, app, channels }: Workspace, block: Fields): Html => {
  const users = [...people.map(({ id, name }) => ({ id, name })), { id: app.botUser, name: app.name }];
  const rooms = [...channels.values()].map(({ id, name }) => ({ id, name }));
  return trusted(draw(emojiNames(block), { data: { users, channels: rooms, user_groups: [] } }));
};

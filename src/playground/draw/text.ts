import type { AnyText } from '../block-kit/texts.ts';
import type { Html } from '../html.ts';
import type { Person } from '../people.ts';
import type { Workspace } from '../workspace.ts';
import { drawWithLibrary, emojiNamed } from './library.ts';
import { plainAsRichText, richTextOf } from './mrkdwn.ts';

/** Reader for whom blocks are drawn, and the workspace. */
export interface Reading {
  readonly workspace: Workspace;
  readonly reader: Person;
  /** Prefix that keeps the ids of these fields unique on the page: a message's `ts` or a view's id. */
  readonly scope: string;
  /** Channel the reader is in, for menus that default to it. */
  readonly here: string | null;
}

/** Draws a text, with or without markup. */
export const drawText = ({ workspace, reader }: Reading, text: AnyText): Html => {
  const plain = text.type === 'plain_text';
  return drawWithLibrary(workspace, plain ? plainAsRichText(text.text) : richTextOf(text.text, reader.timeZone));
};

/** Returns the words for places without markup, such as a menu's options: emoji names become emoji. */
export const wordsOf = ({ text }: { readonly text: string }): string =>
  text.replace(/(?<![\w:]):([a-z0-9_+'-]+):(?![\w:])/g, (all, name: string) => emojiNamed(name) ?? all);

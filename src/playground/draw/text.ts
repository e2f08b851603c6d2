import type { AnyText } from '../block-kit/texts.ts';
import type { Html } from '../html.ts';
import type { Person } from '../people.ts';
import type { Workspace } from '../workspace.ts';
import { drawWithLibrary, emojiNamed } from './library.ts';
import { plainAsRichText, richTextOf } from './mrkdwn.ts';

/** For whom something is drawn, and in which workspace. */
export interface Reading {
  readonly workspace: Workspace;
  readonly reader: Person;
  /** What sets the names of these fields apart from others on the page: a message's stamp or a view's id. */
  readonly scope: string;
  /** The channel the reader is in, for menus that begin there. */
  readonly here: string | null;
}

/** A text, with or without markup. */
export const drawText = ({ workspace, reader }: Reading, text: AnyText): Html => {
  const plain = text.type === 'plain_text';
  return drawWithLibrary(workspace, plain ? plainAsRichText(text.text) : richTextOf(text.text, reader.timeZone));
};

/** Words for places that hold no markup, such as a menu's options: emoji names become emoji. */
export const wordsOf = ({ text }: { readonly text: string }): string =>
  text.replace(/(?<![\w:]):([a-z0-9_+'-]+):(?![\w:])/g, (all, name: string) => emojiNamed(name) ?? all);

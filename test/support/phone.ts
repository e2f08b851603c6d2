import type { Block, Message } from '../../src/views/message.ts';
import { textOfBlock } from './asking.ts';

/** Characters in a line of Slack on a phone 390 pixels wide. */
const width = 40;

/** Counts a message's lines on a phone: text wrapped at words, buttons in rows as they fit, a gap between blocks. */
export const linesOnPhone = ({ blocks }: Message): number =>
  blocks.reduce((lines, block) => lines + linesOf(block), blocks.length - 1);

const linesOf = (block: Block): number =>
  block.type === 'actions'
    ? wrapped(labelsOf(block).map((label) => label.length + padding))
    : shown(textOfBlock(block))
        .split('\n')
        .reduce((lines, line) => lines + wrapped(line.split(' ').map((word) => [...word].length)), 0);

/** Characters that a button adds to its label. */
const padding = 3;

const labelsOf = (block: Block): readonly string[] =>
  textOfBlock(block)
    .split(/(?<=\]) /u)
    .map((label) => label.slice(1, -1));

/** Counts the lines that pieces of these widths take, one space between them. */
const wrapped = (pieces: readonly number[]): number =>
  pieces.reduce(
    ({ lines, used }, piece) =>
      used > 0 && used + 1 + piece > width
        ? { lines: lines + 1, used: piece }
        : { lines, used: used > 0 ? used + 1 + piece : piece },
    { lines: 1, used: 0 },
  ).lines;

/** Returns text without its markup: a link as its label. */
const shown = (text: string): string =>
  text
    .replace(/<[^|>]*\|([^>]*)>/gu, '$1')
    .replace(/[*_`\u2060]/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

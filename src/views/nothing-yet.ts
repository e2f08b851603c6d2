import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';

/** Draws a question about a day on which nothing that answers it was known; `isAll`: nothing at all was. */
export const nothingYetView = (isAll: boolean, words: Words): Answer => {
  const said = isAll ? words.frame.nothingYet : words.frame.nothingOfThisYet;
  return {
    title: words.frame.notYet,
    text: said,
    body: [paragraph(md`*${said}*`)],
    related: [],
    shareable: true,
  };
};

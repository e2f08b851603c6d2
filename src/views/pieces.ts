import { cutWords } from './inputs.ts';
import { md } from './markdown.ts';

/** Maximum length of a piece, escaped, in characters: leaves room for a label before it in a section. */
const longestPiece = 2_700;

const halfOf = (text: string): string => {
  const end = text.lastIndexOf(' ', text.length / 2);
  return end > 0 ? text.slice(0, end) : cutWords(text, Math.floor(text.length / 2));
};

/** Splits text into pieces of which each fits into a section, at a space where there is one. */
export const piecesOf = (text: string): readonly string[] => {
  if (String(md`${text}`).length <= longestPiece) return [text];
  const half = halfOf(text);
  return [...piecesOf(half), ...piecesOf(text.slice(half.length))];
};

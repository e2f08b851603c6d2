import type { Word } from '../record/names.ts';
import type { Frame } from '../views/answer.ts';

/** Part of an answer that is asked for: short form or full form, and the page. */
export type PartAsked = Pick<Frame, 'form' | 'page'>;

/** `rounds full page 2` asks for `rounds`: all of it, from the second page on. Pages are of the full form. */
export const partAsked = (words: readonly Word[]): { readonly asked: readonly Word[]; readonly part: PartAsked } => {
  const [mark, number] = words.slice(-2).map(({ text }) => text);
  const isPage = mark === 'page' && /^[1-9]\d{0,2}$/.test(number ?? '');
  const unpaged = isPage ? words.slice(0, -2) : words;
  const isFull = unpaged.at(-1)?.text === 'full';
  return {
    asked: isFull ? unpaged.slice(0, -1) : unpaged,
    part: { form: isFull || isPage ? 'full' : 'short', page: isPage ? Number(number) : 1 },
  };
};

/** Returns a line as typed, without the words at its end that ask for the full form or a page. */
export const withoutPart = (line: string): string =>
  line.trim().replace(/(?:(?:^|\s+)full)?(?:\s+page\s+[1-9]\d{0,2})?$/iu, '');

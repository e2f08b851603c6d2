import type { Cited, Sourced } from '../record/sourced.ts';
import { Markdown } from './markdown.ts';

/** Text cut to a length in UTF-16 units, as Slack counts, with an ellipsis where something is missing; no flag or emoji is cut in two. */
export const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept}…`;
};

/** Shortest length of a piece, in UTF-16 units: a date with the mark that it is inferred fits, and is never cut. */
const shortestPiece = 60;

/** Markup with each piece between separators cut to a length: links become their labels, no escape is cut in two, and bold that was begun is ended. */
export const cutPieces = (text: Markdown, length: number): Markdown => {
  const plain = String(text).replace(/<[^|>]*\|([^>]*)>/gu, '$1');
  const pieces = plain.split(/( · |, |: |\n)/u);
  return Markdown.trusted(pieces.map((piece) => cutPiece(piece, Math.max(length, shortestPiece))).join(''));
};

const cutPiece = (piece: string, length: number): string => {
  const kept = cut(piece, length).replace(/&[a-z]*…$/u, '…');
  return marksIn(kept) % 2 === marksIn(piece) % 2 ? kept : `${kept}*`;
};

/** Marks of bold that are no characters from the record. */
const marksIn = (text: string): number => text.match(/(?<!\u2060)\*/gu)?.length ?? 0;

/** A source whose names are no links. */
export const withoutLinks = (source: Sourced): Sourced =>
  withCitations(source, (one) => ({ ...one, source: { ...one.source, url: undefined } }));

/** A source without links and notes, each of whose names and values is cut to a length. */
export const tightSource = (source: Sourced, length: number): Sourced => {
  const value = (field: string, text: string) => (field === 'when' ? text : cut(text, length));
  const tight = (text: string | undefined) => (text === undefined ? undefined : cut(text, length));
  const {
    note: _note,
    contested,
    announced,
    ...rest
  } = withCitations(source, ({ source: { id, short, published }, at, by, level, fields }) => ({
    source: { id, published, short: cut(short, length) },
    level,
    at: tight(at),
    by: tight(by),
    fields,
  }));
  const tightValue = ({ field, value: text }: { readonly field: string; readonly value: string }) => ({
    field,
    value: value(field, text),
  });
  return {
    ...rest,
    ...(announced && {
      announced: announced.map((one) => ({
        ...one,
        announced: one.announced.map(tightValue),
        became: one.became.map(tightValue),
      })),
    }),
    contested: contested.map(({ field, preferred, others }) => ({
      field: cut(field, length),
      preferred: { ...preferred, value: value(field, preferred.value) },
      others: others.map((other) => ({ ...other, value: value(field, other.value), why: cut(other.why, length) })),
    })),
  };
};

/** Lengths to which the pieces of a statement are cut, one after the other, until it fits. */
export const tightLengths: readonly number[] = [300, 150, 75, 40, 20, 10];

const withCitations = (source: Sourced, change: (one: Cited) => Cited): Sourced => ({
  ...source,
  cite: source.cite.map(change),
  ...(source.announced && {
    announced: source.announced.map((one) => ({ ...one, cite: one.cite.map(change) })),
  }),
  contested: source.contested.map(({ field, preferred, others }) => ({
    field,
    preferred: { ...preferred, cite: preferred.cite.map(change) },
    others: others.map((other) => ({ ...other, cite: other.cite.map(change) })),
  })),
});

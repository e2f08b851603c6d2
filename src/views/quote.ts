import type { Day } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import { placesTogether } from '../record/places.ts';
import type { Announcement, Cited, Disagreement, Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { cut, tightSource } from './cut.ts';
import { calledOf } from './entry.ts';
import { codeBlock, limits, paragraph } from './kit.ts';
import type { LineShown } from './line-shown.ts';
import { md } from './markdown.ts';
import { ended, type Sentence, sentencesOf } from './sentences.ts';
import { certaintyText, sourceSpoken } from './sourcing.ts';

/** View model of a line as a quotation; `line` is `null` where the entry is withdrawn. */
export interface QuoteModel {
  readonly id: string;
  readonly kind: Kind;
  /** `null` where no words are left of it. */
  readonly label: string | null;
  readonly line: LineShown | null;
  readonly negotiation: string;
  readonly day: Day;
}

/** Draws a line as plain text to paste: the sentence, who says so and where, how sure it is, and as of when. */
export const quoteView = (model: QuoteModel, words: Words): Answer => {
  const { id, line, negotiation, day } = model;
  const quoted = line ? sentencesOf(line, words) : [];
  const [first] = quoted;
  if (!first) {
    const text = words.entry.withdrawn(calledOf(model, words));
    return { title: words.quote.title, text, body: [paragraph(md`${text}`)], related: [], shareable: false };
  }
  const related = [{ label: words.quote.line, line: `entry ${id}` }];
  return {
    title: words.quote.title,
    text: `${first.says.replace(/\.$/u, '')} (${sourceSpoken(first.source, words)}).`,
    body: [codeBlock(quotation(quoted, words.quote.asOf(negotiation, day), words))],
    related,
    shareable: false,
  };
};

/** Lengths to which a sentence is cut, one after the other, until all of its sources fit beside it. */
const lengths: readonly number[] = [2000, 1000, 300, 75];

const quotation = (quoted: readonly Sentence[], asOf: string, words: Words): string => {
  const found = foundTexts(quoted, words);
  const whole = eachLinkOnce(
    [...quoted.map((one) => quotedText(one, words)), ...found, asOf].join('\n'),
    quoted.flatMap(({ source }) => sourcesOf(source).flatMap(({ url }) => url ?? [])),
  );
  if (whole.length <= limits.code) return whole;
  const [first] = quoted;
  const shorter = lengths.map((length) =>
    [
      ...(first
        ? [
            quotedText(
              { says: cut(first.says, length), source: tightSource(first.source, Math.min(length, 150)) },
              words,
            ),
          ]
        : []),
      asOf,
    ].join('\n'),
  );
  return shorter.find((text) => text.length <= limits.code) ?? asOf;
};

/** Leaves an address out wherever it stood before in the same text. */
const eachLinkOnce = (text: string, urls: readonly string[]): string =>
  urls.reduce((said, url) => {
    const [first = '', ...others] = said.split(`, <${url}>`);
    return others.length === 0 ? first : `${first}, <${url}>${others.join('')}`;
  }, text);

/** The sources of a statement and of every other value beside it. */
const sourcesOf = ({ cite, contested, announced = [] }: Sourced): readonly Cited['source'][] =>
  [
    ...cite,
    ...contested.flatMap(({ preferred, others }) => [preferred, ...others].flatMap((one) => one.cite)),
    ...announced.flatMap((one) => one.cite),
  ].map(({ source }) => source);

/** Says of each source without an address, once, where it is found. */
const foundTexts = (quoted: readonly Sentence[], words: Words): readonly string[] => {
  const sources = quoted.flatMap(({ source }) => sourcesOf(source));
  return [...new Map(sources.map((source) => [source.id, source])).values()].flatMap(({ title, short, url, found }) =>
    url || found === undefined ? [] : [words.quote.found(title ?? short, short, found)],
  );
};

const quotedText = ({ says, source }: Sentence, words: Words): string =>
  [
    ended(says),
    words.quote.source(citesText(source.cite, words), certaintyText(source, words)),
    ...(source.reported ? [`${words.sourcing.reported(source.reported)}.`] : []),
    ...(source.announced ?? []).map((one) => announcementText(one, words)),
    ...source.contested.map((one) => disagreementText(one, words)),
  ].join('\n');

/** Both values, each with who says it. */
const disagreementText = ({ field, preferred, others }: Disagreement, words: Words): string => {
  const per = (value: string, cite: readonly Cited[]): string =>
    words.sourcing.valuePer(field === 'when' ? words.dates.spoken(value) : value, citesText(cite, words)).join('');
  const values = [per(preferred.value, preferred.cite), ...others.map(({ value, cite }) => per(value, cite))];
  return `${words.sourcing.disagree(field, values.join('; ')).join('')}.`;
};

/** Announcement with its source, and the value that replaced it. */
const announcementText = ({ announced, became, isHeld, cite }: Announcement, words: Words): string => {
  const values = (among: Announcement['announced']): string =>
    among.map(({ field, value }) => (field === 'when' ? words.dates.spoken(value) : value)).join(', ');
  const then = became.length > 0 ? values(became) : null;
  return words.sourcing.announced(values(announced), citesText(cite, words), then, isHeld).join('');
};

/** Each source once, with its places, its level, the day it was published and its address. */
const citesText = (cite: readonly Cited[], words: Words): string =>
  [...Map.groupBy(cite, ({ source, level, by, fields }) => JSON.stringify([source.id, level, by, fields])).values()]
    .flatMap((group) => citeText(group, words))
    .join('; ');

const citeText = (group: readonly Cited[], words: Words): readonly string[] => {
  const [first] = group;
  if (!first) return [];
  const { short, published, url } = first.source;
  const places = placesTogether(group.flatMap(({ at }) => (at ? [at] : [])));
  const pieces = [
    `${short}${places ? ` ${places}` : ''} (${words.sourcing.level(first.level, first.by)})`,
    ...(published ? [words.sources.published(words.dates.brief(published))] : []),
    // Marked off, so that what a sentence puts behind it is not read as part of it.
    ...(url ? [`<${url}>`] : []),
  ];
  const said = pieces.join(', ');
  return [first.fields ? words.sourcing.coversSpoken(first.fields, said) : said];
};

import type { Entry, Kind } from '../record/entries.ts';
import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph } from './kit.ts';
import { joined, link, md } from './markdown.ts';
import type { Block } from './message.ts';
import { ruleOf, type ShortForm, shortForm } from './short-form.ts';

/** A source, and how much rests on it. */
export interface SourceShown {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly url?: string | undefined;
  readonly type: Entry<'source'>['type'];
  readonly published: string;
  readonly inferred?: string | undefined;
  readonly resting: number;
}

/** An entry that rests on a source. */
interface RestingShown {
  readonly kind: Kind;
  readonly label: string;
  readonly source: Sourced;
}

/** Every source, or one with everything that rests on it. */
type SourcesModel =
  | { readonly sources: readonly SourceShown[] }
  | { readonly one: SourceShown; readonly resting: readonly RestingShown[] };

/** Sources with their dates, or what rests on one. */
export const sourcesView = (model: SourcesModel, words: Words): Answer =>
  'one' in model ? oneSource(model, words) : allSources(model, words);

const allSources = ({ sources }: Extract<SourcesModel, { sources: unknown }>, words: Words): Answer => ({
  title: words.sources.title,
  text:
    sources.length === 0
      ? words.sources.none
      : [words.sources.summary(sources.length), ...sources.map((source) => spoken(source, words))],
  ...(sources.length > 0 && { short: allShort(sources, words) }),
  body:
    sources.length === 0 ? [paragraph(md`${words.sources.none}`)] : sources.map((source) => sourceBlock(source, words)),
  related: [
    ...sources.slice(0, 5).map(({ id, short }) => ({ label: short, line: `sources ${id}` })),
    ...addOne(sources.length === 0, 'source', words),
  ],
  shareable: true,
});

const sourcesShown = 6;

const allShort = (sources: readonly SourceShown[], words: Words): ShortForm => {
  const shown = sources.slice(0, sourcesShown);
  return shortForm(
    [
      md`*${words.sources.summary(sources.length)}*`,
      ...shown.map(({ short, url, ...source }) => md`• *${link(short, url)}*: ${lineText(source, words)}`),
      ...ruleOf('first', shown.length, sources.length, words),
    ],
    words,
  );
};

const lineText = ({ type, published, resting }: Pick<SourceShown, 'type' | 'published' | 'resting'>, words: Words) =>
  words.sources.line(type, words.dates.brief(published), resting);

/** Makes the short form of a source: its type, date, and the number of entries of each kind that rest on it. */
const oneShort = ({ one, resting }: Extract<SourcesModel, { one: unknown }>, words: Words): ShortForm => {
  const kinds = Object.entries(Object.groupBy(resting, ({ kind }) => kind));
  const counts = kinds.flatMap(([, group]) => (group?.[0] ? [[group[0].kind, group.length] as const] : []));
  return shortForm(
    [
      md`*${link(one.title, one.url)}*`,
      md`${lineText(one, words)}.`,
      ...(one.inferred ? [md`${words.sources.inferred(one.inferred)}`] : []),
      ...(counts.length > 0 ? [md`${words.sources.resting}: ${words.sources.restsByKind(counts)}.`] : []),
    ],
    words,
  );
};

const oneSource = ({ one, resting }: Extract<SourcesModel, { one: unknown }>, words: Words): Answer => ({
  title: words.sources.one(one.short),
  text: spoken(one, words),
  short: oneShort({ one, resting }, words),
  body: [
    sourceBlock(one, words),
    ...resting.map(({ kind, label, source }) =>
      fact({ says: md`${words.sources.called(kind, label)}`, source }, words),
    ),
  ],
  related: [{ label: words.sources.all, line: 'sources' }],
  shareable: true,
});

const spoken = ({ short, published, resting }: SourceShown, words: Words): string =>
  `${short}, ${words.sources.published(words.dates.spoken(published))}: ${words.sources.rests(resting)}.`;

/** A source, its date, and how much rests on it. */
export const sourceBlock = ({ title, url, type, published, inferred, resting }: SourceShown, words: Words): Block => {
  const about = [
    words.sources.type(type),
    words.sources.published(words.dates.when(published)),
    words.sources.rests(resting),
  ];
  const why = inferred ? md`\n${words.sources.inferred(inferred)}` : md``;
  return paragraph(md`*${link(title, url)}*\n${joined(about.map((piece) => md`${piece}`))}${why}`);
};

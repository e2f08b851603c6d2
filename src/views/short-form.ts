import { placesTogether } from '../record/places.ts';
import {
  type Announcement,
  type Cited,
  type Disagreement,
  type EntryName,
  openConflicts,
  type Sourced,
} from '../record/sourced.ts';
import type { Thing } from '../words/en/lists.ts';
import type { Words } from '../words/words.ts';
import { cutPieces, tightLengths, tightSource, withoutLinks } from './cut.ts';
import { fits } from './kit.ts';
import { filled, joined, link, type Markdown, md } from './markdown.ts';
import { certaintyText, covering, fieldValues } from './sourcing.ts';

/** A statement of a short answer, with its source. */
export interface Said {
  readonly says: Markdown;
  readonly source: Sourced;
}

/** One line of a short answer: a statement, or several that read as one, such as a demand and the response to it. */
export type ShortLine = readonly Said[];

/** Lines, each shown above who says so; or words that state no fact of the record. */
export type Paragraph = readonly ShortLine[] | Markdown;

/** An answer that fits a phone, and the entries that its lines state. */
export interface ShortForm {
  /** Lines with their source, none of which is shown without the other. */
  readonly units: readonly Markdown[];
  readonly entries: readonly EntryName[];
  /** Related questions shown beside it; default 0. */
  readonly leadsTo?: number;
}

/** How a short form is drawn. */
interface Drawing {
  /** Whether lines that hang on one source say so: “one press report”. */
  readonly saysAlone?: boolean;
}

/** Draws an answer’s short form: lines of one source stand together above it, and each says what is its own. */
export const shortForm = (paragraphs: readonly Paragraph[], words: Words, drawing: Drawing = {}): ShortForm => ({
  units: paragraphs.flatMap((paragraph) => (isLines(paragraph) ? linesUnits(paragraph, words, drawing) : [paragraph])),
  entries: entriesIn(paragraphs),
});

/** Returns the lines that a list has room for, with the rule of their choice where there are more. */
export const listed = (
  lines: readonly ShortLine[],
  most: number,
  which: 'first' | 'next' | 'latest',
  of: Thing,
  words: Words,
): readonly Paragraph[] => {
  const shown = which === 'latest' ? lines.slice(-most) : lines.slice(0, most);
  return [shown, ...ruleOf(which, of, shown.length, lines.length, words)];
};

/** Which part of a longer list is shown. */
export const ruleOf = (
  which: 'first' | 'next' | 'latest',
  of: Thing,
  shown: number,
  total: number,
  words: Words,
): readonly Markdown[] => {
  const rule = words.lists.part(which, of, shown, total);
  return rule ? [md`_${rule}_`] : [];
};

/** Whether reports disagree on a field, and no later official text settles it. */
export const isOpenOn = (source: Sourced, field: string): boolean =>
  openConflicts(source).some((conflict) => conflict.field === field);

const isLines = (paragraph: Paragraph): paragraph is readonly ShortLine[] => Array.isArray(paragraph);

const entriesIn = (paragraphs: readonly Paragraph[]): readonly EntryName[] => {
  const said = paragraphs.flatMap((paragraph) => (isLines(paragraph) ? paragraph.flat() : []));
  return [...new Map(said.map(({ source: { entry } }) => [entry.id, entry])).values()];
};

const linesUnits = (lines: readonly ShortLine[], words: Words, drawing: Drawing): readonly Markdown[] =>
  [...Map.groupBy(lines, whoKey).values()].flatMap((group) => {
    const units = groupUnits(group, words, drawing);
    return units.every(fits) ? units : shortened(group, words);
  });

/** Shortens lines to fit one block: drops links, then whole lines from the end, then words; never only a source. */
const shortened = (lines: readonly ShortLine[], words: Words): readonly Markdown[] => {
  const plain = lines.map((line) => line.map(({ says, source }) => ({ says, source: withoutLinks(source) })));
  const [whole, ...shorter] = plain.map((_, dropped) => groupUnits(plain.slice(0, plain.length - dropped), words));
  if (whole?.every(fits)) return whole;
  return [...(shorter.find((units) => units.every(fits)) ?? tightened(plain.slice(0, 1), words)), md`…`];
};

/** The words and names of a line that is too long by itself, cut until its sources fit beside it. */
const tightened = (lines: readonly ShortLine[], words: Words): readonly Markdown[] => {
  const tight = tightLengths.map((length) =>
    groupUnits(
      lines.map((line) =>
        line.map(({ says, source }) => ({ says: cutPieces(says, length), source: tightSource(source, length) })),
      ),
      words,
    ),
  );
  return tight.find((units) => units.every(fits)) ?? [];
};

/** Lines of one source at one level, above it; one line alone has it behind it. A line of several sources names each where it speaks. */
const groupUnits = (
  lines: readonly ShortLine[],
  words: Words,
  { saysAlone = false }: Drawing = {},
): readonly Markdown[] => {
  const sources = agreedIn(lines.flat()).map(({ source }) => source);
  const [first] = sources;
  if (!first || new Set(sources.map(whoOf)).size > 1)
    return lines.map((line) => lineText(line, (source) => wholeSource(source, words), words));
  const shared = {
    place: isSame(lines.map(agreedIn), (line) => JSON.stringify(placesIn(line))),
    certainty: isSame(sources, (source) => certaintyText(source, words)),
    dated: isSame(sources, ({ reported }) => reported ?? ''),
  };
  const own = (source: Sourced): readonly Markdown[] => [
    ...(shared.place ? [] : placeText(source)),
    ...(shared.certainty ? [] : [md`${certaintyText(source, words)}`]),
    ...(shared.dated ? [] : datedText(source, words)),
  ];
  const footer = [
    whoText(
      sources.flatMap(({ cite }) => cite),
      words,
      saysAlone,
    ),
    ...(shared.certainty ? [md`${certaintyText(first, words)}`] : []),
    ...(shared.dated ? datedText(first, words) : []),
  ];
  // Behind what was announced, a source would seem to be the announcement's.
  if (lines.length === 1 && lines.flat().some(({ source }) => movedIn(source).length > 0))
    return lines.map((line) => lineText(line, (source) => wholeSource(source, words), words));
  const texts = lines.map((line) => lineText(line, own, words));
  const [only, ...others] = texts;
  return only && others.length === 0
    ? [md`${only} _(${joined(footer)})_`]
    : [joined([...texts, md`_${joined(footer)}_`], '\n')];
};

/** Draws a line: its statement, the part of its source that is its own, and both values of a disagreement. */
const lineText = (line: ShortLine, own: (source: Sourced) => readonly Markdown[], words: Words): Markdown => {
  const said = isAlike(line, words) ? [asOne(line)] : line;
  const statements = said.map(({ says, source }) => {
    const pieces = openConflicts(source).length > 0 ? besideConflicts(source, String(says) === '', words) : own(source);
    const from = pieces.length > 0 ? [md`_(${joined(pieces)})_`] : [];
    return joined([...(String(says) === '' ? [] : [says]), ...from], ' ');
  });
  const besides = line.flatMap(({ source }) => [
    ...openConflicts(source).map((one) => conflictText(one, words)),
    ...movedIn(source).map((one) => announcedText(one, words)),
  ]);
  if (besides.length === 0 || isEmpty(statements))
    return joined(isEmpty(statements) ? besides : [joined(statements)], ' ');
  return joined([ended(joined(statements), said), ...besides], ' ');
};

/** Ends a statement with a full stop before the next sentence, where its own words have none. */
const ended = (text: Markdown, said: readonly Said[]): Markdown =>
  /[.!?…]\W*$/u.test(String(said.at(-1)?.says ?? '')) ? text : md`${text}.`;

/** Returns what a conflict's values leave unsaid: who else speaks, and how sure the rest is, where there is a rest. */
const besideConflicts = (source: Sourced, isAll: boolean, words: Words): readonly Markdown[] => {
  const speaking = openConflicts(source).flatMap(({ preferred, others }) =>
    [preferred, ...others].flatMap(({ cite }) => cite.map(speakerOf)),
  );
  const silent = source.cite.filter((one) => !speaking.includes(speakerOf(one)));
  return [
    ...(silent.length > 0 ? [whoText(silent, words)] : []),
    ...(source.certainty === 'contested' || isAll ? [] : [md`${certaintyText(source, words)}`]),
    ...datedText(source, words),
  ];
};

const speakerOf = ({ source, level, by }: Cited): string => JSON.stringify([source.id, level, by]);

/** Tells whether no statement is left: where reports disagree on all of it, the conflict follows and says it. */
const isEmpty = (statements: readonly Markdown[]): boolean => statements.every((one) => String(one) === '');

const isSame = <T>(items: readonly T[], of: (item: T) => string): boolean => new Set(items.map(of)).size <= 1;

/** Statements on one line that differ in nothing but their places. */
const isAlike = (line: ShortLine, words: Words): boolean =>
  line.length > 1 &&
  isAgreed(line) &&
  isSame(line, ({ source }) => JSON.stringify([whoOf(source), certaintyText(source, words), source.reported ?? '']));

const asOne = (line: ShortLine): Said => {
  const [first] = line;
  if (!first) throw new Error('A line states at least one thing.');
  const cite = line.flatMap(({ source }) => source.cite);
  return { says: joined(line.map(({ says }) => says)), source: { ...first.source, cite } };
};

const agreedIn = (said: readonly Said[]): readonly Said[] =>
  said.filter(({ source }) => openConflicts(source).length === 0);

const isAgreed = (line: ShortLine): boolean => agreedIn(line).length === line.length;

const whoKey = (line: ShortLine): string =>
  JSON.stringify([...new Set(agreedIn(line).map(({ source }) => whoOf(source)))]);

/** Key of a citation's speaker: one source at one level; of several, with their places, said in one breath. */
const whoOf = ({ cite }: Sourced): string =>
  JSON.stringify(
    isOfOne(cite)
      ? [cite[0]?.source.id, cite[0]?.level, cite[0]?.by]
      : cite.map(({ source, ...at }) => [source.id, at]),
  );

const isOfOne = (cite: readonly Cited[]): boolean => isSame(cite, speakerOf);

const placesIn = (line: ShortLine): readonly string[] =>
  line.flatMap(({ source }) => source.cite.map(({ at }) => at ?? ''));

const placeText = ({ cite }: Sourced): readonly Markdown[] => {
  const places = placesTogether(cite.flatMap(({ at }) => (at ? [at] : [])));
  return places ? [md`${places}`] : [];
};

const datedText = ({ reported }: Sourced, words: Words): readonly Markdown[] =>
  reported ? [md`${words.sourcing.reported(reported)}`] : [];

const wholeSource = (source: Sourced, words: Words): readonly Markdown[] => [
  whoText(source.cite, words),
  md`${certaintyText(source, words)}`,
  ...datedText(source, words),
];

/** `CBC News ¶12–17 · press report`; of several sources each with its level. */
const whoText = (cite: readonly Cited[], words: Words, saysAlone = false): Markdown => {
  const [first] = cite;
  const level = saysAlone ? words.sourcing.levelAlone : words.sourcing.levelShort;
  return first && isOfOne(cite)
    ? joined([named(cite), md`${level(first.level, first.by)}`])
    : citationsShort(cite, words);
};

/** Both values on one line, each with who says so. */
const conflictText = ({ field, preferred, others }: Disagreement, words: Words): Markdown => {
  const values = [preferred, ...others].map(({ value, cite }) => {
    const text = field === 'when' ? words.dates.brief(value) : value;
    return filled(words.sourcing.valuePer(md`*${text}*`, citationsShort(cite, words)));
  });
  return filled(words.sourcing.disagreeShort(field, joined(values, '; ')));
};

/** Announcements of what was moved and is not held yet. */
const movedIn = ({ announced = [] }: Sourced): readonly Announcement[] => announced.filter(({ isHeld }) => !isHeld);

/** Announcement of something still to come, with its source, after its current value; of what was held the full form tells. */
const announcedText = ({ announced, cite }: Announcement, words: Words): Markdown =>
  filled(
    words.sourcing.announcedShort(
      fieldValues(announced, (when) => words.dates.brief(when)),
      citationsShort(cite, words),
    ),
  );

/** Each source once with its places and its level. */
const citationsShort = (cite: readonly Cited[], words: Words): Markdown => {
  const groups = [...Map.groupBy(cite, (one) => JSON.stringify([speakerOf(one), one.fields])).values()];
  return joined(
    groups.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [covering(first, md`${named(group)} (${words.sourcing.levelShort(first.level, first.by)})`, words)];
    }),
    '; ',
  );
};

const named = (cite: readonly Cited[]): Markdown => {
  const [first] = cite;
  const places = placesTogether(cite.flatMap(({ at }) => (at ? [at] : [])));
  return first ? md`${link(first.source.short, first.source.url)}${places ? ` ${places}` : ''}` : md``;
};

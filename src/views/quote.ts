import type { Day } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import { placesTogether } from '../record/places.ts';
import type { Announcement, Cited, Disagreement, Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { cut, tightSource } from './cut.ts';
import { calledOf, type LineShown } from './entry.ts';
import { certaintyText, codeBlock, limits, paragraph, sourceSpoken } from './kit.ts';
import { md } from './markdown.ts';
import { saidBy, saidOf } from './position.ts';
import { dateSpoken } from './schedule.ts';

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

/** A sentence of plain text, with its source. */
interface Quoted {
  readonly says: string;
  readonly source: Sourced;
}

/** Draws a line as plain text to paste: the sentence, who says so and where, how sure it is, and as of when. */
export const quoteView = (model: QuoteModel, words: Words): Answer => {
  const { id, line, negotiation, day } = model;
  const quoted = line ? quotedOf(line, words) : [];
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

const quotation = (quoted: readonly Quoted[], asOf: string, words: Words): string => {
  const whole = [...quoted.map((one) => quotedText(one, words)), asOf].join('\n');
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

const quotedText = ({ says, source }: Quoted, words: Words): string =>
  [
    ended(says),
    words.quote.source(citesText(source.cite, words), certaintyText(source, words)),
    ...(source.reported ? [`${words.sourcing.reported(source.reported)}.`] : []),
    ...(source.announced ?? []).map((one) => announcementText(one, words)),
    ...source.contested.map((one) => disagreementText(one, words)),
  ].join('\n');

const ended = (text: string): string => (/[.?!]”?$/u.test(text) ? text : `${text}.`);

/** Both values, each with who says it. */
const disagreementText = ({ field, preferred, others }: Disagreement, words: Words): string => {
  const per = (value: string, cite: readonly Cited[]): string =>
    words.sourcing.valuePer(field === 'when' ? words.dates.spoken(value) : value, citesText(cite, words)).join('');
  const values = [per(preferred.value, preferred.cite), ...others.map(({ value, cite }) => per(value, cite))];
  return `${words.sourcing.disagree(field, values.join('; ')).join('')}.`;
};

/** What was announced, by whom, and what it became. */
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

const pieces = (lead: string, texts: readonly (string | undefined)[]): string =>
  `${lead}: ${texts.filter(Boolean).join(', ')}`;

/** The sentences of a line; none of a name, which states nothing. */
const quotedOf = (line: LineShown, words: Words): readonly Quoted[] => {
  switch (line.kind) {
    case 'source':
    case 'party':
    case 'issue':
      return [];
    case 'person': {
      const { name, role, party, source } = line.shown;
      return [{ says: words.who.person(name, words.meetings.role(role, party.name)), source }];
    }
    case 'round': {
      const { where, host, date, source, ...named } = line.shown;
      const hosted = host && words.rounds.host(host.inSentence);
      return [{ says: pieces(words.rounds.name(named), [where, hosted, dateSpoken(date, words)]), source }];
    }
    case 'meeting': {
      const { name, where, date, programme, source } = line.shown;
      const held = ended(pieces(name, [where, dateSpoken(date, words)]));
      return [{ says: programme.length > 0 ? `${held} ${words.meetings.programme(programme)}` : held, source }];
    }
    case 'attendance': {
      const { name, part, source } = line.shown;
      return [{ says: pieces(line.meeting, [words.meetings.partSpoken(name, part)]), source }];
    }
    case 'demand': {
      const { asks, issue, by, on, source, responses } = line.shown;
      return [
        { says: `${issue}: ${ended(asks)} ${words.demands.between(by, on)}`, source },
        ...responses.map((response) => ({ says: saidBy(response, words), source: response.source })),
      ];
    }
    case 'response': {
      const { asks, issue, by, on } = line.to;
      const answered = `${issue}: ${ended(asks)} ${words.demands.between(by, on)}`;
      return [{ says: `${ended(saidBy(line.shown, words))} ${answered}`, source: line.shown.source }];
    }
    case 'unitemised': {
      const { by, to, source } = line.shown;
      return [{ says: words.demands.unitemised(by, to, saidOf(line.shown, words)), source }];
    }
    case 'deadline': {
      const { name, date, of, outlook, source } = line.shown;
      const whose = words.deadlines.of(of.map(({ inSentence }) => inSentence));
      return [
        { says: pieces(name, [dateSpoken(date, words), whose, outlook && words.deadlines.outlook(outlook)]), source },
      ];
    }
    case 'election': {
      const { name, party, date, source } = line.shown;
      return [{ says: pieces(name, [party.name, dateSpoken(date, words)]), source }];
    }
    case 'pace':
      return [line.shown];
    case 'remark': {
      const { says, quote, source } = line.shown;
      return [{ says: quote ? words.mood.quotation(says, quote) : says, source }];
    }
  }
};

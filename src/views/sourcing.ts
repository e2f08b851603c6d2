import { placesTogether } from '../record/places.ts';
import type { Announcement, Cited, Disagreement, Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { inWords } from './in-words.ts';
import { filled, joined, link, type Markdown, md } from './markdown.ts';

/** Source, place, level and certainty. */
export const sourceLine = ({ cite, certainty, reported }: Sourced, words: Words): Markdown =>
  joined([
    citations(cite, words),
    md`${certaintyText({ certainty }, words)}`,
    ...(reported ? [md`${words.sourcing.reported(reported)}`] : []),
  ]);

/** Certainty in words. */
export const certaintyText = ({ certainty }: Pick<Sourced, 'certainty'>, words: Words): string =>
  words.sourcing.certainty(certainty);

/** Source and certainty, to be read aloud. */
export const sourceSpoken = ({ cite, certainty }: Sourced, words: Words): string =>
  words.sourcing.spoken(speakersSpoken(cite, words), certaintyText({ certainty }, words));

/** Both values of a date to be read aloud, each with who says it. */
export const datesSpoken = ({ preferred, others }: Disagreement, words: Words): string =>
  words.sourcing.disagreeSpoken(
    [preferred, ...others].map(({ value, cite }) => ({
      value: words.dates.spoken(value),
      sources: speakersSpoken(cite, words),
    })),
  );

/** Names each source once; where several speak, with the fields it speaks for. */
const speakersSpoken = (cite: readonly Cited[], words: Words): readonly string[] => {
  const speakers = cite.map(
    ({ source, level, by }) => `${sourceName(source, words)}, ${words.sourcing.level(level, by)}`,
  );
  if (new Set(speakers).size === 1) return speakers.slice(0, 1);
  const said = speakers.map((speaker, index) => {
    const { fields } = cite[index] ?? {};
    return fields ? words.sourcing.coversSpoken(fields, speaker) : speaker;
  });
  return [...new Set(said)];
};

/** Statements to be read aloud, each with who says so; what several in a row have in common is said after the last. */
export const spokenInTurn = (
  statements: readonly { readonly says: string; readonly source: Sourced }[],
  words: Words,
): string => {
  const told = statements.map(({ says, source }) => ({ says, said: sourceSpoken(source, words) }));
  return told.map(({ says, said }, index) => (told[index + 1]?.said === said ? says : `${says} (${said})`)).join('; ');
};

/** One phrase for each source and level, with all the places in it; where several speak, one of some fields says which. */
export const citations = (cite: readonly Cited[], words: Words): Markdown => {
  const speakers = cite.map(({ source, level, by }) => JSON.stringify([source.id, level, by]));
  const parts = new Set(speakers).size === 1 ? cite.map(({ fields: _fields, ...one }) => one) : cite;
  const groups = Object.values(
    Object.groupBy(parts, ({ source, level, by, fields }: Cited) => JSON.stringify([source.id, level, by, fields])),
  );
  return joined(
    groups.flatMap((group) => (group ? [citation(group, words)] : [])),
    '; ',
  );
};

/** Returns the short name of a source; one that is no longer on record is said to be. */
export const sourceName = ({ short }: Cited['source'], words: Words): string => short || words.sourcing.gone;

const citation = (group: readonly Cited[], words: Words): Markdown => {
  const [first] = group;
  if (!first) return md``;
  const places = placesTogether(group.flatMap(({ at }) => (at ? [at] : [])));
  const said = md`${link(sourceName(first.source, words), first.source.url)}${places ? ` ${places}` : ''} (${words.sourcing.level(first.level, first.by)})`;
  return covering(first, said, words);
};

/** Puts before a source the fields for which alone it speaks. */
export const covering = ({ fields }: Cited, said: Markdown, words: Words): Markdown =>
  fields ? filled(words.sourcing.coversFields(fields, said)) : said;

/** Announcement with its source, and the value that replaced it. */
export const announcementText = ({ announced, became, isHeld, cite }: Announcement, words: Words): Markdown => {
  const values = (among: Announcement['announced']) => fieldValues(among, (when) => words.dates.when(when));
  const then = became.length > 0 ? values(became) : null;
  return filled(words.sourcing.announced(values(announced), citations(cite, words), then, isHeld));
};

/** Dates and places one after the other. */
export const fieldValues = (among: Announcement['announced'], date: (when: string) => string): Markdown =>
  joined(
    among.map(({ field, value }) => md`*${field === 'when' ? date(value) : value}*`),
    ', ',
  );

/** Returns the note of a statement, if it has one. */
export const notes = ({ note }: Sourced): readonly Markdown[] => (note ? [md`${note}`] : []);

/** Each value on which sources disagree, with its source. */
export const disagreement = ({ field, preferred, others }: Disagreement, words: Words): Markdown => {
  const per = (text: string, cite: readonly Cited[]): Markdown =>
    filled(
      words.sourcing.valuePer(
        md`*${field === 'when' ? words.dates.when(text) : inWords(field, text, words)}*`,
        citations(cite, words),
      ),
    );
  const first = per(preferred.value, preferred.cite);
  const rest = others.map((other) => md`${per(other.value, other.cite)}. ${other.why}`);
  return filled(words.sourcing.disagree(field, joined([first, ...rest], '; ')));
};

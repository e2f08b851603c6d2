import { announcedOf, besides } from './citations.ts';
import { type Day, dayIn, spanOf } from './dates.ts';
import type { Citation, Entry, Fact, Kind, Source } from './entries.ts';
import { type Header, readEntry } from './negotiation.ts';
import type { Body } from './revision.ts';

/** An entry as a file holds it: beside it, the day on which it was reported, where its citations do not tell that. */
export type Filed = Entry & { readonly reported?: Day };

/** Reads an entry of a file that was found good. */
export const readFiled = (kind: Kind, id: string, { reported, ...body }: Body): Filed => {
  const entry = readEntry({ kind, entry: id, body });
  return typeof reported === 'string' ? { ...entry, reported } : entry;
};

/** Returns the last possible "reported" day: the calendar's today, or the record's own where that is later. */
export const latestOf = ({ today, zone }: Pick<Header, 'today' | 'zone'>, now: Date): Day => {
  const calendarDay = dayIn(now, zone);
  return today !== undefined && today > calendarDay ? today : calendarDay;
};

/** One state of an entry, and the day on which the world could know it. */
export interface KnownState {
  readonly knownAt: Day;
  readonly body: Body;
}

/** First day of entries that only name things and state nothing: known always. */
const always = '0001-01-01';

/**
 * The states of an entry of a data file, oldest first. It counts as known once the last of its citations was published;
 * before that, what was announced or contested and published earlier is what was known then. Where the file says when the entry
 * was reported, it counts as known from that day on, and nothing of it before.
 */
export const statesByKnownDay = (
  { reported, ...entry }: Filed,
  sources: ReadonlyMap<string, Source>,
): readonly KnownState[] => {
  if (reported !== undefined) return [{ knownAt: reported, body: bodyOf(entry) }];
  if (entry.kind === 'party' || entry.kind === 'issue') return [{ knownAt: always, body: bodyOf(entry) }];
  if (entry.kind === 'source') return [{ knownAt: publishedOn(entry), body: bodyOf(entry) }];
  const known = lastDay(entry.cite, sources);
  const days = besides(entry).map(({ cite }) => lastDay(cite, sources));
  return [...new Set([known, ...days])].sort().map((day) => ({
    knownAt: day,
    body: bodyOf(day < known ? before(entry, day, sources) : by(entry, day, sources)),
  }));
};

/** The sources among these entries, by id. */
export const sourcesIn = (entries: readonly Entry[]): ReadonlyMap<string, Source> =>
  new Map(entries.flatMap((entry): [string, Source][] => (entry.kind === 'source' ? [[entry.id, entry]] : [])));

/** The day on which a source could be read; of a span, its last. */
const publishedOn = ({ published }: Source): Day => spanOf(published)?.last ?? always;

const lastDay = (cite: readonly Citation[], sources: ReadonlyMap<string, Source>): Day =>
  cite
    .map(({ source }) => sources.get(source))
    .map((source) => (source ? publishedOn(source) : always))
    .sort()
    .at(-1) ?? always;

/** Restricts an entry to its values published by a day. */
const by = (entry: Fact, day: Day, sources: ReadonlyMap<string, Source>): Fact => {
  const isOut = ({ cite }: { readonly cite: readonly Citation[] }) => lastDay(cite, sources) <= day;
  const announced = announcedOf(entry).filter(isOut);
  return {
    ...withoutAnnounced(entry),
    ...(announced.length > 0 && { announced }),
    contested: entry.contested.filter(isOut),
  };
};

/** The values beside an entry's own that were published by a day, in its place: what was announced was to be expected. */
const before = (entry: Fact, day: Day, sources: ReadonlyMap<string, Source>): Fact => {
  const values = besides(by(entry, day, sources));
  const wasToCome = entry.certainty === 'contested' || announcedOf(entry).length > 0;
  return {
    ...withoutAnnounced(entry),
    ...Object.fromEntries(values.map(({ field, value }) => [field, value])),
    cite: distinct(values.flatMap(({ cite }) => cite)),
    certainty: wasToCome ? 'expected' : entry.certainty,
    contested: [],
  };
};

const withoutAnnounced = (entry: Fact): Fact => {
  if (!('announced' in entry)) return entry;
  const { announced: _announced, ...rest } = entry;
  return rest;
};

const distinct = (cite: readonly Citation[]): Citation[] => [
  ...new Map(cite.map((citation) => [JSON.stringify(citation), citation])).values(),
];

const bodyOf = ({ id: _id, kind: _kind, ...body }: Entry): Body => body;

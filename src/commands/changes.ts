import { type EntryChange, entryChange } from '../record/changes.ts';
import { plusDays } from '../record/dates.ts';
import { groupOf } from '../record/group.ts';
import { quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { readPastDay } from '../record/past-day.ts';
import { issueName, partyName } from '../record/vocabulary.ts';
import { type ChangeShown, type ChangesModel, changesView, type SinceShown } from '../views/changes.ts';
import { type Ask, command, type Sorry } from './command.ts';
import type { Since, SincePoint } from './effect.ts';

/** `changes`: what was added, changed and withdrawn, since a day or since the asker last looked. */
export const changes = command<ChangesModel>({
  name: 'changes',
  group: 'digest',
  aliases: ['change', 'whats new', 'what changed', 'news', 'diff'],
  usage: 'changes [since monday|3d|2017-10-11|last time]',
  examples: ['changes', 'changes since 3d', 'changes since 2017-10-11'],
  patterns: ['changes', 'changes since 3d', 'changes since {day}'],
  isOfNow: true,
  run(ask) {
    const from = pointIn(ask);
    if (typeof from === 'object' && 'sorry' in from) return from;
    return { effect: 'since', request: { from }, next: (since) => changesSince(ask.negotiation, from, since) };
  },
  view: changesView,
});

/**
 * Reads since when. On a frozen record a date up to its own is a day of report; a weekday, or so many days ago, is the
 * calendar's, since a person who says it means the days that they have lived.
 */
const pointIn = ({ words, today, calendar, negotiation }: Ask): SincePoint | Sorry => {
  const said = ['since', 'from', 'after'].includes(words[0]?.text ?? '') ? words.slice(1) : words;
  const text = said.map((word) => word.text).join(' ');
  if (['', 'last time', 'last look', 'i last looked'].includes(text)) return 'last look';
  const [, seq, to] = /^revision (\d{1,15})(?: to (\d{1,15}))?$/.exec(text) ?? [];
  if (seq) return { seq: Number(seq), ...(to && { to: Number(to) }) };
  const [, count] = /^(\d{1,4}) ?d(?:ays?)?(?: ago)?$/.exec(text) ?? [];
  const isRelative = count !== undefined || !/\d/.test(text);
  const from = isRelative ? calendar : today;
  const day = count ? plusDays(from, -Number(count)) : dayIn(said, from);
  // A frozen record is still written to: a day after its own can only mean when a change was written down.
  if (day === null || (day > from && !negotiation.header.today)) return notSince(said, today);
  return negotiation.header.today && !isRelative && day <= today ? { known: day } : { day };
};

/** Reads all the words as one day; `null` when they are none. */
const dayIn = (words: readonly Word[], today: string): string | null => {
  const read = readPastDay(words, today);
  return read && 'day' in read && read.length === words.length ? read.day : null;
};

const notSince = (words: readonly Word[], today: string): Sorry => ({
  sorry: 'since',
  word: quoted(words),
  near: [
    { label: 'last time', line: 'changes' },
    { label: plusDays(today, -7), line: `changes since ${plusDays(today, -7)}` },
  ],
  known: [],
});

const changesSince = (negotiation: Negotiation, from: SincePoint, { seq, instead, before }: Since): ChangesModel => {
  const found = [...negotiation.standing.values()].flatMap((revision) => {
    const earlier = before.get(revision.entry);
    const isSame = revision.seq <= seq || earlier?.seq === revision.seq;
    return isSame ? [] : (entryChange(negotiation, earlier, revision) ?? []);
  });
  // `known` includes the data file's entries; `written` only those of people.
  const isKnown = from !== 'last look' && 'known' in from;
  const listed = isKnown ? found : found.filter(({ by }) => by.origin !== 'seed');
  return {
    since: sinceShown(from, instead),
    changes: listed.toSorted(isKnown ? latestKnown : latestWritten).map((change) => changeShown(negotiation, change)),
    seeded: found.length - listed.length,
    ...againFrom(from, seq, negotiation.seq),
  };
};

const latestWritten = ({ by: one }: EntryChange, { by: other }: EntryChange): number => other.seq - one.seq;

const latestKnown = (one: EntryChange, other: EntryChange): number =>
  other.by.knownAt.localeCompare(one.by.knownAt) || latestWritten(one, other);

/** The line of the further pages, and how far all of them go: nowhere when something was written while they were read. */
const againFrom = (from: SincePoint, seq: number, last: number): Pick<ChangesModel, 'line' | 'seenTo'> => {
  const line = `changes since revision ${seq}`;
  if (from === 'last look') return { line: `${line} to ${last}`, seenTo: last };
  if ('known' in from) return { line: `changes since ${from.known}` };
  if ('day' in from || from.to === undefined) return { line };
  return { line: `${line} to ${from.to}`, ...(from.to === last && { seenTo: last }) };
};

const sinceShown = (from: SincePoint, instead: string | null): SinceShown => {
  if (from === 'last look') return instead ? { kind: 'firstLook', day: instead } : { kind: 'look' };
  if ('seq' in from) return { kind: 'revision', seq: from.seq };
  return 'day' in from ? { kind: 'written', day: from.day } : { kind: 'known', day: from.known };
};

const groupOfChange = (negotiation: Negotiation, { after, before }: EntryChange) => {
  const entry = after ?? before;
  return entry ? groupOf(negotiation, entry) : { parties: [], issue: null };
};

const changeShown = (negotiation: Negotiation, change: EntryChange): ChangeShown => {
  const { parties, issue } = groupOfChange(negotiation, change);
  return {
    parties: parties.map((party) => partyName(negotiation, party).name),
    issue: issue ? issueName(negotiation, issue) : null,
    change,
  };
};

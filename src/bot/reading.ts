import { type Elsewhere, isElsewhere, isSorry, type Sorry } from '../commands/command.ts';
import { commandCalled } from '../commands/index.ts';
import { dayIn } from '../record/dates.ts';
import { type Word, wordsOf } from '../record/names.ts';
import type { Header, Negotiation } from '../record/negotiation.ts';
import type { Store } from '../store/store.ts';
import type { Answer, Clock, Frame } from '../views/answer.ts';
import type { Words } from '../words/words.ts';
import type { DataFile, Snapshots } from './snapshots.ts';
import { stepThrough } from './steps.ts';

/** A line as it is read: longer ones are cut, since no question needs more. */
export const cutLine = (line: string): string => line.trim().slice(0, 300);

/** A team's record and how its clock stands: what a line is read against. */
export interface Room {
  readonly team: string;
  readonly file: DataFile;
  readonly negotiation: Negotiation;
  readonly clock: Clock;
}

/** What a line leads to: an answer in its frame, or something that could not be read. */
export type Drawable = { readonly answer: Answer; readonly frame: Frame } | Sorry;

/** The day a record speaks of: the one it is frozen on, or today in its own zone. */
export const clockOf = ({ today, zone }: Header, now: Date): Clock =>
  today ? { day: today, kind: 'frozen' } : { day: dayIn(now, zone), kind: 'live' };

/** What a line is read with: the record's snapshots, the log itself, the words. */
export interface Reader {
  readonly records: Snapshots;
  readonly store: Store;
  readonly words: Words;
  readonly now: () => Date;
}

/** Reads a line: takes the steps its command needs, and where it asks for another day's record, reads it against that. */
export const readThrough = async (reader: Reader, room: Room, line: string): Promise<Drawable> => {
  const { asked, page } = paged(wordsOf(line));
  const { negotiation, clock } = room;
  const called = commandCalled(asked, negotiation);
  if (isSorry(called)) return called;
  const ask = { negotiation, today: clock.day, words: called.words };
  const outcome = await stepThrough(reader, room, called.command.answer(ask, reader.words));
  if (isSorry(outcome)) return outcome;
  if (isElsewhere(outcome)) return readElsewhere(reader, room, page, outcome);
  const frame = { command: negotiation.header.command, line: withoutPage(line), page, clock, seq: negotiation.seq };
  return { answer: outcome, frame };
};

const readElsewhere = async (
  reader: Reader,
  room: Room,
  page: number,
  { asOf, line: rest }: Elsewhere,
): Promise<Drawable> => {
  const negotiation = await reader.records.asOf(room.team, room.file, asOf);
  const then = await readThrough(reader, { ...room, negotiation, clock: { day: asOf, kind: 'asked' } }, rest);
  // The day itself, since “last friday” is another one on that day, or when the answer is shared a day later.
  const onDay = (line: string): string => `as-of ${asOf} ${line}`.trim();
  return 'answer' in then
    ? { ...then, frame: { ...then.frame, line: onDay(then.frame.line), page, seq: room.negotiation.seq } }
    : { ...then, near: then.near.map((near) => ({ ...near, line: onDay(near.line) })) };
};

/** `rounds page 2` asks for `rounds`, from the second page on. */
const paged = (words: readonly Word[]): { asked: readonly Word[]; page: number } => {
  const [page, number] = words.slice(-2).map(({ text }) => text);
  return page === 'page' && /^[1-9]\d{0,2}$/.test(number ?? '')
    ? { asked: words.slice(0, -2), page: Number(number) }
    : { asked: words, page: 1 };
};

const withoutPage = (line: string): string => line.trim().replace(/\s+page\s+[1-9]\d{0,2}$/iu, '');

import { type Elsewhere, isElsewhere, isSorry, type Sorry } from '../commands/command.ts';
import { commandCalled } from '../commands/index.ts';
import { dayIn } from '../record/dates.ts';
import { type Word, wordsOf } from '../record/names.ts';
import type { Header, Negotiation } from '../record/negotiation.ts';
import type { Answer, Clock, Frame } from '../views/answer.ts';
import type { Words } from '../words/words.ts';
import type { DataFile, Snapshots } from './snapshots.ts';

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

/** Reads a line; where it asks for another day's record, loads that and reads the rest of the line against it. */
export const readThrough = async (records: Snapshots, room: Room, line: string, words: Words): Promise<Drawable> => {
  const reading = readLine(line, room, words);
  if (!isElsewhere(reading)) return reading;
  const negotiation = await records.asOf(room.team, room.file, reading.asOf);
  const then = await readThrough(
    records,
    { ...room, negotiation, clock: { day: reading.asOf, kind: 'asked' } },
    reading.line,
    words,
  );
  if (!('answer' in then))
    return { ...then, near: then.near.map(({ label, line }) => ({ label, line: `as-of ${reading.asOf} ${line}` })) };
  return { ...then, frame: { ...then.frame, line: withoutPage(line), seq: room.negotiation.seq } };
};

/** Reads a line against the record: pure. */
const readLine = (line: string, { negotiation, clock }: Room, words: Words): Drawable | Elsewhere => {
  const { asked, page } = paged(wordsOf(line));
  const called = commandCalled(asked, negotiation);
  if (isSorry(called)) return called;
  const answer = called.command.answer({ negotiation, today: clock.day, words: called.words }, words);
  if (isSorry(answer) || isElsewhere(answer)) return answer;
  return {
    answer,
    frame: { command: negotiation.header.command, line: withoutPage(line), page, clock, seq: negotiation.seq },
  };
};

/** `rounds page 2` asks for `rounds`, from the second page on. */
const paged = (words: readonly Word[]): { asked: readonly Word[]; page: number } => {
  const [page, number] = words.slice(-2).map(({ text }) => text);
  return page === 'page' && /^[1-9]\d{0,2}$/.test(number ?? '')
    ? { asked: words.slice(0, -2), page: Number(number) }
    : { asked: words, page: 1 };
};

const withoutPage = (line: string): string => line.trim().replace(/\s+page\s+[1-9]\d{0,2}$/iu, '');

import { type Command, type Elsewhere, isElsewhere, isSorry, isStep, type Sorry } from '../commands/command.ts';
import { commandCalled } from '../commands/index.ts';
import { type PartAsked, partAsked, withoutPart } from '../commands/part-asked.ts';
import type { FormCall } from '../commands/step.ts';
import type { Day } from '../record/dates.ts';
import { asTyped, type Word, wordsOf } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { includes } from '../record/right.ts';
import type { RecordKey, Store } from '../store/store.ts';
import type { Answer, Clock, Frame } from '../views/answer.ts';
import type { Words } from '../words/words.ts';
import type { DigestAttendant } from './digests.ts';
import type { HandOver } from './hand-over.ts';
import type { DataFile, Snapshots } from './snapshots.ts';
import { stepThrough } from './steps.ts';
import type { Visitor } from './visitor.ts';

/** A line as it is read: longer ones are cut, since no question needs more. */
export const cutLine = (line: string): string => line.trim().slice(0, 300);

/** A team's record, how its clock stands, and who asks: what a line is read against. */
export interface Room {
  readonly key: RecordKey;
  readonly file: DataFile;
  readonly negotiation: Negotiation;
  readonly clock: Clock;
  /** Where the line was typed. */
  readonly channel: string;
  readonly visitor: Visitor;
}

/** What a line leads to: an answer in its frame, something that could not be read, or something that is not for the asker. */
export type Drawable = { readonly answer: Answer; readonly frame: Frame } | Sorry | { readonly note: string };

/** A form that a line asks for, and how many of its words say so: the others are for the form. */
export interface FormWanted {
  readonly call: FormCall;
  readonly read: number;
}

/** What came of reading a line. */
export interface Reading {
  readonly drawable: Drawable | FormWanted;
  /** It comes from nothing but the record, its day and the line, so that the same line comes to the same for everybody. */
  readonly isPure: boolean;
}

/** What a line is read with: the record's snapshots, the log itself, the words. */
export interface Reader {
  readonly records: Snapshots;
  readonly store: Store;
  readonly words: Words;
  readonly now: () => Date;
  /** How a file reaches a person, where one can. */
  readonly handOver?: HandOver | undefined;
  /** Where there is somebody who keeps digests. */
  readonly digest?: DigestAttendant;
}

/** Reads a line: takes the steps its command needs, and where it asks for another day's record, reads it against that. */
export const readThrough = async (reader: Reader, room: Room, line: string): Promise<Reading> => {
  const { asked, part } = partAsked(wordsOf(line));
  const { negotiation, clock, visitor } = room;
  const called = commandCalled(asked, negotiation);
  if (isSorry(called)) return pure(called);
  const hindrance = hindranceTo(called.command, room, called.words, line, reader.words);
  if (hindrance) return { drawable: hindrance, isPure: false };
  const ask = { negotiation, today: clock.day, words: called.words };
  const first = called.command.answer(ask, reader.words);
  const outcome = await stepThrough(reader, room, first);
  if (isStep(outcome)) {
    const { call } = outcome;
    return { drawable: { call, read: asked.length - called.words.length + call.read }, isPure: false };
  }
  if (isElsewhere(outcome)) return readElsewhere(reader, room, part, outcome);
  const mayEdit = includes(visitor.may, 'edit');
  // The past is read, not added to.
  const mayAdd = mayEdit && clock.kind !== 'asked';
  if (isSorry(outcome)) return { drawable: mayAdd ? outcome : { ...outcome, mayAdd }, isPure: !isStep(first) };
  const again = outcome.line ?? asTyped(withoutPart(line));
  const frame = { command: negotiation.header.command, line: again, ...part, mayEdit, clock, seq: negotiation.seq };
  return { drawable: { answer: outcome, frame }, isPure: !isStep(first) };
};

const pure = (drawable: Drawable): Reading => ({ drawable, isPure: true });

/** Why a command is not run here: it needs more than the asker may, or cannot be asked of the past. */
const hindranceTo = (
  { name, needs, isOfNow = false }: Command,
  { visitor, clock }: Room,
  said: readonly Word[],
  line: string,
  words: Words,
): Drawable | null => {
  const needed = needs?.(said) ?? 'read';
  if (!includes(visitor.may, needed)) return { note: words.rights.needed(needed, name) };
  return isOfNow && clock.kind === 'asked'
    ? { sorry: 'now', word: name, near: [{ label: name, line }], known: [] }
    : null;
};

const readElsewhere = async (
  reader: Reader,
  room: Room,
  part: PartAsked,
  { asOf, line: rest }: Elsewhere,
): Promise<Reading> => {
  const negotiation = await reader.records.asOf(room.key.team, room.file, asOf);
  const reading = await readThrough(reader, { ...room, negotiation, clock: { day: asOf, kind: 'asked' } }, rest);
  return { ...reading, drawable: onItsDay(reading.drawable, asOf, part, room.negotiation.seq) };
};

const onItsDay = (then: Reading['drawable'], asOf: Day, part: PartAsked, seq: number): Reading['drawable'] => {
  // The day itself, since “last friday” is another one on that day, or when the answer is shared a day later.
  const onDay = (line: string): string => `as-of ${asOf} ${line}`.trim();
  if ('answer' in then) return { ...then, frame: { ...then.frame, line: onDay(then.frame.line), ...part, seq } };
  return 'note' in then || 'call' in then || then.sorry === 'now'
    ? then
    : { ...then, near: then.near.map((near) => ({ ...near, line: onDay(near.line) })) };
};

import { alreadyResting } from '../forms/capture.ts';
import { formFor } from '../forms/deeds.ts';
import type { Typed } from '../forms/field.ts';
import type { Intent } from '../forms/form.ts';
import type { Memo } from '../forms/memo.ts';
import { fillModal } from '../forms/modals.ts';
import { dayIn } from '../record/dates.ts';
import { embargoDay, waitsFor } from '../record/proposal.ts';
import { objections } from '../record/rules.ts';
import { StoreError } from '../store/store-error.ts';
import { sharedMessage } from '../views/answer.ts';
import { md } from '../views/markdown.ts';
import { noteMessage } from '../views/note.ts';
import { noteModal } from '../views/note-modal.ts';
import type { SubmitAnswer, ToPost } from './form-answers.ts';
import { dropDraft, type FormDesk, formRoom } from './form-desk.ts';
import { lineOf } from './open-form.ts';
import { again, overtakenBy, previewed } from './read-form.ts';
import { type Reader, type Room, readThrough } from './reading.ts';

/** Something previewed that is meant. */
export interface Meaning {
  readonly room: Room;
  readonly memo: Memo;
  readonly typed: Typed;
  /** The form with which it began: whatever comes of it is written down once. */
  readonly root: string;
  /** Whether it is to be posted where it was asked for. */
  readonly here?: boolean | undefined;
}

/** Publishes what was previewed: read once more against the record as it is now, and written once, however often it is pressed. */
export const publish = async (desk: FormDesk, meaning: Meaning): Promise<SubmitAnswer> => {
  const { reader } = desk;
  const { room, memo, typed, root } = meaning;
  const once = `view:${root}`;
  if (await reader.store.saved(room.key, once)) return savedBefore(desk, meaning, once);
  if (isKept(room, memo)) return keptMeanwhile(reader, room, memo.source ?? '');
  const overtaken = await overtakenBy(reader, room, memo);
  if (overtaken) return { modal: again(reader, room, memo, typed, overtaken) };
  const form = formRoom(room, reader);
  const meant = formFor(memo.deed).read(memo, typed, form);
  if (!('changes' in meant))
    return { modal: fillModal(memo, typed, form, 'errors' in meant ? { errors: meant.errors } : {}) };
  const against = objectionsTo(reader, room, meant);
  return against.length > 0
    ? { modal: fillModal(memo, typed, form, { notes: against.map((why) => md`*${why}*`) }) }
    : write(desk, meaning, meant, once);
};

/** Whether somebody captured the same message meanwhile and what they made of it stands. */
const isKept = ({ negotiation }: Room, { source }: Memo): boolean =>
  source !== undefined && alreadyResting(negotiation, source).length > 0;

/** What speaks against it in the record's own rules, should a form have let it through. */
const objectionsTo = ({ words }: Reader, room: Room, { changes, embargo }: Intent): readonly string[] => {
  // The forms have seen to the day: a record whose clock stands still takes what was reported since.
  const day = embargo ? dayIn(embargo, room.negotiation.header.zone) : room.clock.day;
  const latest = [day, ...changes.map(({ knownAt }) => knownAt)].sort().at(-1) ?? day;
  return objections(room.negotiation, changes, latest).map(({ said, names }) => words.forms.against(said, names));
};

const write = async (desk: FormDesk, meaning: Meaning, intent: Intent, once: string): Promise<SubmitAnswer> => {
  const { reader } = desk;
  const { room, memo, typed } = meaning;
  const { store, now, words } = reader;
  const waits = waitsFor(room.negotiation, intent.changes, intent.embargo, now());
  try {
    if (waits) {
      const changes = embargoed(room, intent);
      const why = changes.at(-1)?.why ?? '';
      await store.keeping.propose(room.key, { changes, author: room.visitor.person, why, ...waits }, now(), once);
      await dropDraft(reader, room, memo);
      return { modal: noteModal(words.forms.proposedTitle, waitingFor(waits, words), [], words) };
    }
    const appended = await store.appendAt(room.key, intent.changes, now(), room.negotiation.seq, once);
    // Somebody wrote something else down meanwhile, such as the withdrawal of a source: all of it is read once more.
    if (appended.outcome === 'moved') return await publish(desk, { ...meaning, room: await anew(desk, meaning) });
    if (appended.outcome === 'conflict') return await overtakenAtLast(desk, meaning);
    // Pressed twice at once: the other press posts it.
    return await saved(desk, { ...meaning, here: meaning.here && appended.outcome === 'saved' }, intent.entry);
  } catch (error) {
    if (!isOfStore(error)) throw error;
    return { modal: await previewed(reader, room, memo, typed, intent, words.forms.notSaved) };
  }
};

/** What it waits for: a second person, its instant, or first one and then the other. */
const waitingFor = (
  { second, embargo }: NonNullable<ReturnType<typeof waitsFor>>,
  { forms }: Reader['words'],
): readonly string[] => {
  const until = embargo === null ? '' : `${embargo.slice(0, 16).replace('T', ' ')} UTC`;
  if (!second) return [forms.keptUntil(until)];
  return embargo === null ? [forms.proposed] : [forms.proposed, forms.waitsUntil(until)];
};

/** What is under embargo counts as known on the day on which it appears. */
const embargoed = ({ negotiation }: Room, { changes, embargo }: Intent): Intent['changes'] =>
  embargo ? changes.map((change) => ({ ...change, knownAt: embargoDay(negotiation.header, embargo) })) : changes;

/** Whether it is the store that said, in words, why it could not do this. */
export const isOfStore = (error: unknown): boolean => error instanceof StoreError;

/** Somebody was first by a moment: what they wrote is in the record by now. */
const overtakenAtLast = async (desk: FormDesk, meaning: Meaning): Promise<SubmitAnswer> => {
  const { reader } = desk;
  const { memo, typed } = meaning;
  const room = await anew(desk, meaning);
  if (isKept(room, memo)) return keptMeanwhile(reader, room, memo.source ?? '');
  const overtaken = await overtakenBy(reader, room, memo);
  if (overtaken) return { modal: again(reader, room, memo, typed, overtaken) };
  const meant = formFor(memo.deed).read(memo, typed, formRoom(room, reader));
  if (!('changes' in meant)) return { modal: fillModal(memo, typed, formRoom(room, reader)) };
  return { modal: await previewed(reader, room, memo, typed, meant, reader.words.forms.firstByAMoment) };
};

const anew = async (desk: FormDesk, { room, memo }: Meaning): Promise<Room> => {
  const { key, channel, visitor } = room;
  const entered = await desk.enter({ team: key.team, person: visitor.person, channel }, memo.command);
  return typeof entered === 'string' ? room : entered;
};

const keptMeanwhile = ({ words }: Reader, room: Room, source: string): SubmitAnswer => {
  const lines = alreadyResting(room.negotiation, source).flatMap((id) => lineOf(room, id, words));
  return { modal: noteModal(words.forms.savedTitle, [words.forms.alreadyKept], lines, words) };
};

const savedBefore = async (desk: FormDesk, meaning: Meaning, once: string): Promise<SubmitAnswer> => {
  const { store, now } = desk.reader;
  const appended = await store.append(meaning.room.key, [], now(), once);
  const entry = appended.outcome === 'conflict' ? '' : (appended.revisions.at(-1)?.entry ?? '');
  return saved(desk, { ...meaning, here: false }, entry);
};

const saved = async (desk: FormDesk, meaning: Meaning, entry: string): Promise<SubmitAnswer> => {
  const { reader } = desk;
  const { words } = reader;
  const room = await anew(desk, meaning);
  await dropDraft(reader, room, meaning.memo);
  const line = lineOf(room, entry, words);
  const texts = [line.length > 0 ? words.forms.saved : words.forms.savedNothing];
  const post = meaning.here ? await postOf(reader, room, entry) : null;
  const modal = noteModal(words.forms.savedTitle, texts, line, words, post ? [words.forms.postedSoon] : []);
  return { modal, ...(post && { post }) };
};

/** The line for the channel, as sharing it would post it. */
const postOf = async (reader: Reader, room: Room, entry: string): Promise<ToPost | null> => {
  const { drawable } = await readThrough(reader, room, `entry ${entry}`);
  if (!('answer' in drawable) || room.channel === '') return null;
  const { answer, frame } = drawable;
  return {
    channel: room.channel,
    message: sharedMessage(answer, frame, room.visitor.person, reader.words, reader.words.frame.recordedBy),
    uninvited: noteMessage(reader.words.frame.uninvited),
  };
};

import { recast } from '../forms/capture.ts';
import { kindField } from '../forms/choose.ts';
import { type Overtaken, onTopOf, overtakenText } from '../forms/conflict.ts';
import { formFor } from '../forms/deeds.ts';
import { sameTyped, type Typed, wordsIn } from '../forms/field.ts';
import { type Memo, readMemo } from '../forms/memo.ts';
import { fillModal } from '../forms/modals.ts';
import type { Modal } from '../views/inputs.ts';
import { paragraph } from '../views/kit.ts';
import { md } from '../views/markdown.ts';
import { noteModal } from '../views/note-modal.ts';
import type { Submission, SubmitAnswer } from './form-answers.ts';
import { type FormDesk, formRoom, hindranceTo, typedBefore } from './form-desk.ts';
import { openNew } from './open-form.ts';
import { isOfStore, publish } from './publish.ts';
import { filledIn, overtakenBy, previewed } from './read-form.ts';
import type { Reader, Room } from './reading.ts';

const show = (modal: Modal): SubmitAnswer => ({ modal });

/** A form that was submitted: chosen, filled in, or previewed and meant. */
export const submitForm = async (desk: FormDesk, { form, ...filler }: Submission): Promise<SubmitAnswer> => {
  const { reader } = desk;
  const { forms } = reader.words;
  const note = (text: string) => show(noteModal(forms.notSavedTitle, [text], [], reader.words));
  const carried = readMemo(form.memo);
  if (!carried) return note(forms.unreadable);
  const memo = { ...carried, draft: carried.draft ?? form.root };
  const command = (form.step === 'choose' && wordsIn(form.typed.place)) || memo.command;
  const room = await desk.enter({ ...filler, channel: memo.channel }, command);
  if (typeof room === 'string') return note(room);
  const hindrance = hindranceTo(room, reader, memo.deed);
  if (form.step === 'choose')
    return hindrance ? note(hindrance) : show(await chosen(reader, room, { ...carried, command }, form.typed));
  const typed = form.step === 'fill' ? form.typed : await typedBefore(reader, room, memo);
  const again = (notes: readonly string[] = []) =>
    show(fillModal(memo, typed, formRoom(room, reader), { notes: notes.map((one) => md`*${one}*`) }));
  if (hindrance) return again([hindrance]);
  if (form.step === 'kept') return again();
  const overtaken = await overtakenBy(reader, room, memo);
  const onTop = overtaken ? onTopOf(memo, typed, overtaken, formRoom(room, reader)) : typed;
  if (form.step === 'preview') return publish(desk, { room, memo, typed: onTop, root: form.root });
  try {
    if (!overtaken || isSame(typed, onTop)) return await filledIn(reader, room, memo, typed);
    return await builtUpon(reader, room, { memo, typed, onTop, overtaken });
  } catch (error) {
    if (!isOfStore(error)) throw error;
    return again([forms.notSaved]);
  }
};

const isSame = (one: Typed, other: Typed): boolean =>
  Object.keys({ ...one, ...other }).every((name) => sameTyped(one[name], other[name]));

interface BuiltUpon {
  readonly memo: Memo;
  readonly typed: Typed;
  readonly onTop: Typed;
  readonly overtaken: Overtaken;
}

/**
 * What somebody else changed meanwhile and this person left alone is theirs. Slack keeps what stands in inputs that stay,
 * so that this is previewed with both versions above it; going back from there draws the inputs anew.
 */
const builtUpon = async (
  reader: Reader,
  room: Room,
  { memo, typed, onTop, overtaken }: BuiltUpon,
): Promise<SubmitAnswer> => {
  const form = formRoom(room, reader);
  const { forms, keeping } = reader.words;
  const upon = { ...memo, version: overtaken.theirs.version };
  const meant = formFor(memo.deed).read(upon, onTop, form);
  if ('errors' in meant) return { modal: fillModal(memo, typed, form, { errors: meant.errors }), errors: meant.errors };
  if ('more' in meant) return show(fillModal(memo, typed, form));
  if (meant.changes.length === 0) return show(noteModal(forms.notSavedTitle, [keeping.sameAsTheirs], [], reader.words));
  const modal = await previewed(reader, room, upon, onTop, meant);
  const said = [overtakenText(memo, onTop, overtaken, form), md`${keeping.leftAlone}`];
  return show({ ...modal, blocks: [...said.map(paragraph), ...modal.blocks] });
};

/** The kind is known: its form, with what was typed or quoted already. */
const chosen = (reader: Reader, room: Room, memo: Memo, typed: Typed): Promise<Modal> => {
  const read = kindField.read(typed.kind, formRoom(room, reader));
  const kind = 'value' in read ? read.value : 'remark';
  const { typed: quoted, said = '', ...rest } = memo;
  return openNew(reader, room, { ...rest, deed: 'add', kind }, said, quoted ? recast(quoted, 'remark', kind) : {});
};

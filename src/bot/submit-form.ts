import { recast } from '../forms/capture.ts';
import { kindField } from '../forms/choose.ts';
import { type Typed, wordsIn } from '../forms/field.ts';
import { type Memo, readMemo } from '../forms/memo.ts';
import { fillModal } from '../forms/modals.ts';
import type { Modal } from '../views/inputs.ts';
import { md } from '../views/markdown.ts';
import { noteModal } from '../views/note-modal.ts';
import type { Submission, SubmitAnswer } from './form-answers.ts';
import { type FormDesk, formRoom, hindranceTo, typedBefore } from './form-desk.ts';
import { openNew } from './open-form.ts';
import { isOfStore, publish } from './publish.ts';
import { filledIn } from './read-form.ts';
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
  if (form.step === 'preview') return publish(desk, { room, memo, typed, root: form.root });
  try {
    return await filledIn(reader, room, memo, typed);
  } catch (error) {
    if (!isOfStore(error)) throw error;
    return again([forms.notSaved]);
  }
};

/** The kind is known: its form, with what was typed or quoted already. */
const chosen = (reader: Reader, room: Room, memo: Memo, typed: Typed): Promise<Modal> => {
  const read = kindField.read(typed.kind, formRoom(room, reader));
  const kind = 'value' in read ? read.value : 'remark';
  const { typed: quoted, said = '', ...rest } = memo;
  return openNew(reader, room, { ...rest, deed: 'add', kind }, said, quoted ? recast(quoted, 'remark', kind) : {});
};

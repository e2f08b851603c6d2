import { recast } from '../forms/capture.ts';
import { kindField } from '../forms/choose.ts';
import { formFor } from '../forms/deeds.ts';
import { wordsIn } from '../forms/field.ts';
import { type Memo, readMemo } from '../forms/memo.ts';
import { fillModal } from '../forms/modals.ts';
import { kindNames } from '../record/entries.ts';
import type { Modal } from '../views/inputs.ts';
import { md } from '../views/markdown.ts';
import { noteModal } from '../views/note-modal.ts';
import type { ModalAnswer, Submission } from './form-answers.ts';
import { dropDraft, type FormDesk, formRoom, hindranceTo, typedBefore } from './form-desk.ts';
import { notesOn, openCalled } from './open-form.ts';
import { publish } from './publish.ts';
import type { Room } from './reading.ts';

/** Something pressed or chosen in a form. */
export interface Turn extends Submission {
  readonly action: string;
  readonly value: string;
}

/** Where a form goes when something in it is pressed or chosen; everything that stands in it goes along. */
export const turnForm = async (desk: FormDesk, turn: Turn): Promise<ModalAnswer> => {
  const { reader } = desk;
  const { form, team, person } = turn;
  const memo = readMemo(form.memo);
  const instead = (text: string) => updated(noteModal(reader.words.forms.notSavedTitle, [text], [], reader.words));
  if (!memo) return instead(reader.words.forms.unreadable);
  const room = await desk.enter({ team, person, channel: memo.channel }, memo.command);
  if (typeof room === 'string') return instead(room);
  const hindrance = hindranceTo(room, reader, memo.deed);
  if (hindrance) {
    const typed = form.step === 'fill' ? form.typed : await typedBefore(reader, room, memo);
    return updated(fillModal(memo, typed, formRoom(room, reader), { notes: [md`*${hindrance}*`] }));
  }
  if (turn.action !== 'publish-here') return updated(await turned(desk, room, memo, turn));
  const typed = await typedBefore(reader, room, memo);
  const answer = await publish(desk, { room, memo, typed, root: form.root, here: true });
  return { ...updated(answer.modal), ...(answer.post && { post: answer.post }) };
};

const updated = (modal: Modal): ModalAnswer => ({ to: 'modal', modal, how: 'update' });

const turned = async (desk: FormDesk, room: Room, memo: Memo, { action, value, form }: Turn): Promise<Modal> => {
  const { reader } = desk;
  const now = formRoom(room, reader);
  switch (action) {
    case 'back':
      return fillModal(memo, await typedBefore(reader, room, memo), now, { notes: notesOn(memo, reader, room) });
    case 'afresh':
      await dropDraft(reader, room, memo);
      return fillModal({ ...memo, draft: undefined }, formFor(memo.deed).opening(memo, now), now);
    case 'edit-instead':
      return openInstead(desk, room, value);
    case 'kind': {
      const read = kindField.read(value, now);
      const kind = 'value' in read ? read.value : (memo.kind ?? 'remark');
      return fillModal({ ...memo, kind, said: undefined }, recast(form.typed, memo.kind ?? 'remark', kind), now);
    }
    default:
      return fillModal(memo, { ...form.typed, [action]: value || wordsIn(form.typed[action]) }, now, {
        notes: notesOn(memo, reader, room),
      });
  }
};

/** The form of the entry that is on record already. */
const openInstead = (desk: FormDesk, room: Room, entry: string): Promise<Modal> => {
  const kind = kindNames.find((name) => name === room.negotiation.standing.get(entry)?.kind) ?? null;
  return openCalled(desk, room, { deed: 'edit', kind, entry, read: 0 }, '');
};

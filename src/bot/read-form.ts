import { entryIn } from '../commands/entry-line.ts';
import { type Overtaken, onTopOf, overtakenText } from '../forms/conflict.ts';
import { formFor } from '../forms/deeds.ts';
import type { Typed } from '../forms/field.ts';
import type { Intent } from '../forms/form.ts';
import { entryForms } from '../forms/index.ts';
import { type Memo, withoutTyped, withTyped } from '../forms/memo.ts';
import { fillModal, type Outlook, previewModal } from '../forms/modals.ts';
import { labelOf } from '../record/label.ts';
import { preview } from '../record/preview.ts';
import { waitsFor } from '../record/proposal.ts';
import type { Modal } from '../views/inputs.ts';
import { md } from '../views/markdown.ts';
import type { Words } from '../words/words.ts';
import type { SubmitAnswer } from './form-answers.ts';
import { formRoom, keepDraft } from './form-desk.ts';
import { lineOf } from './open-form.ts';
import type { Reader, Room } from './reading.ts';

const show = (modal: Modal): SubmitAnswer => ({ modal });

/** Read, checked against what others did meanwhile, and shown as readers would see it. */
export const filledIn = async (reader: Reader, room: Room, memo: Memo, typed: Typed): Promise<SubmitAnswer> => {
  const form = formRoom(room, reader);
  const overtaken = await overtakenBy(reader, room, memo);
  if (overtaken) return show(again(reader, room, memo, typed, overtaken));
  const meant = formFor(memo.deed).read(memo, typed, form);
  if ('errors' in meant) {
    const modal = fillModal(memo, typed, form, { errors: meant.errors });
    return isDrawn(modal, meant.errors) ? { modal, errors: meant.errors } : { modal };
  }
  if ('more' in meant) return show(fillModal(memo, typed, form));
  if (meant.changes.length === 0) return unchanged(memo, typed, room, reader);
  return show(await previewed(reader, room, memo, typed, meant));
};

/** Slack takes an error only beside an input that is there. */
const isDrawn = ({ blocks }: Modal, errors: object): boolean =>
  Object.keys(errors).every((name) => blocks.some((block) => block.type === 'input' && block.block_id === name));

const unchanged = (memo: Memo, typed: Typed, room: Room, reader: Reader): SubmitAnswer => {
  const errorText = reader.words.forms.unchanged;
  const modal = fillModal(memo, typed, formRoom(room, reader), { notes: [md`*${errorText}*`] });
  const first =
    modal.blocks.find((block) => block.type === 'input' && block.block_id !== 'cite.source')?.block_id ?? '';
  return { errors: { [first]: errorText }, modal };
};

/** What somebody made of the entry since the form was opened; `null` when nobody did. */
export const overtakenBy = async (
  { store }: Reader,
  { key, negotiation }: Room,
  { entry, version }: Memo,
): Promise<Overtaken | null> => {
  const theirs = entry === undefined ? undefined : negotiation.standing.get(entry);
  if (!theirs || version === undefined || theirs.version <= version) return null;
  const history = await store.history(key, theirs.entry, theirs.version - version + 1);
  return { before: history.find((revision) => revision.version === version)?.body ?? {}, theirs };
};

/** The form again, with both versions above it and what was typed still in it, on top of theirs: made from theirs from now on. */
export const again = (reader: Reader, room: Room, memo: Memo, typed: Typed, overtaken: Overtaken): Modal => {
  const form = formRoom(room, reader);
  const onTop = { ...memo, version: overtaken.theirs.version };
  const merged = onTopOf(memo, typed, overtaken, form);
  return fillModal(onTop, merged, form, { notes: [overtakenText(memo, merged, overtaken, form)] });
};

/** What was filled in, as readers would see it. What was typed goes with it, and is kept besides. */
export const previewed = async (
  reader: Reader,
  room: Room,
  memo: Memo,
  typed: Typed,
  intent: Intent,
  note?: string,
): Promise<Modal> => {
  const carried = withTyped(memo, typed);
  const keeping = keepDraft(reader, room, withoutTyped(memo), typed);
  // What Slack carries itself need not wait for the record, which may be busy.
  if (carried.kept) await keeping;
  else keeping.catch(() => undefined);
  return previewModal(carried, intent, outlookOf(reader, room, memo, intent), reader.words, note);
};

const outlookOf = (reader: Reader, room: Room, memo: Memo, intent: Intent): Outlook => {
  const { words } = reader;
  const after = preview(room.negotiation, intent.changes);
  const waits = waitsFor(room.negotiation, intent.changes, intent.embargo, reader.now());
  const goes = !entryIn(after, intent.entry);
  const twin = memo.deed === 'add' ? entryForms[memo.kind ?? 'remark'].twins(after, intent.entry)[0] : undefined;
  const same = twin === undefined ? undefined : entryIn(after, twin);
  return {
    line: lineOf(goes ? room : { ...room, negotiation: after }, intent.entry, words),
    goes,
    twin: same ? { id: same.id, label: labelOf(after, same), line: lineOf(room, same.id, words) } : null,
    waits: waitsOf(waits, words),
    needsSecond: waits?.second === true,
  };
};

const waitsOf = (waits: ReturnType<typeof waitsFor>, { forms }: Words): readonly string[] => [
  ...(waits?.second ? [forms.waitsForSecond] : []),
  ...(waits?.embargo ? [forms.waitsUntil(`${waits.embargo.slice(0, 16).replace('T', ' ')} UTC`)] : []),
];

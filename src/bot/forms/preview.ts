import { entryIn } from '../../commands/entry-line.ts';
import type { Intent } from '../../forms/form.ts';
import { entryForms } from '../../forms/index.ts';
import { withValues } from '../../forms/modal-state.ts';
import { type Outlook, previewModal } from '../../forms/modals.ts';
import { labelOf } from '../../record/label.ts';
import { preview } from '../../record/preview.ts';
import type { Modal } from '../../views/inputs.ts';
import { md } from '../../views/markdown.ts';
import type { Words } from '../../words/words.ts';
import type { Services } from '../request-context.ts';
import { keepDraft } from './drafts.ts';
import { entryLines } from './entry-lines.ts';
import type { SubmitAnswer } from './form-answers.ts';
import type { Filled } from './form-context.ts';
import { type Reading, readForm } from './read.ts';
import { type Waits, waitsOf } from './waiting.ts';

/** Reads a form and shows it as readers would see it; `note` says why it is shown once more. */
export const previewForm = async (
  services: Services,
  filled: Filled,
  note?: string,
  isWarned = false,
): Promise<SubmitAnswer> => {
  const reading = await readForm(services, filled);
  if ('answer' in reading) return reading.answer;
  const notes = [...(note === undefined ? [] : [md`*${note}*`]), ...reading.notes];
  return { modal: await showPreview(services, { ...reading, notes, isWarned }) };
};

/** Shows a reading as readers would see it. Its form values are carried in the modal and saved as a draft. */
export const showPreview = async (
  services: Services,
  { filled, intent, notes, isWarned = false }: Reading,
): Promise<Modal> => {
  const carried = withValues(filled.state, filled.values);
  const keeping = keepDraft(services, filled);
  // Values that fit into the modal need not wait for the store, which may be busy.
  if (carried.kept) await keeping;
  else keeping.catch(() => undefined);
  const outlook = outlookOf(services, filled, intent, await waitsOf(services, filled.context, intent));
  return previewModal(carried, intent, { ...outlook, isWarned }, services.words, notes);
};

const outlookOf = (
  { words }: Services,
  { context, state }: Filled,
  intent: Intent,
  waits: Waits | null,
): Omit<Outlook, 'isWarned'> => {
  const { negotiation } = context;
  const after = preview(negotiation, intent.changes);
  const goes = !entryIn(after, intent.entry);
  const possibleDuplicate =
    state.formKind === 'add'
      ? entryForms[state.kind ?? 'remark'].possibleDuplicates(after, intent.entry)[0]
      : undefined;
  const same = possibleDuplicate === undefined ? undefined : entryIn(after, possibleDuplicate);
  return {
    line: entryLines(goes ? context : { ...context, negotiation: after }, intent.entry, words),
    goes,
    possibleDuplicate: same
      ? { id: same.id, label: labelOf(after, same), line: entryLines(context, same.id, words) }
      : null,
    waits: waitsSaid(waits, words),
    needsSecond: waits?.second === true,
  };
};

const waitsSaid = (waits: Waits | null, { forms }: Words): readonly string[] => [
  ...(waits?.second ? [forms.waitsForSecond] : []),
  ...(waits?.embargo ? [forms.waitsUntil(`${waits.embargo.slice(0, 16).replace('T', ' ')} UTC`)] : []),
];

import { recast } from '../forms/capture.ts';
import { kindField } from '../forms/choose.ts';
import { wordsIn } from '../forms/field.ts';
import { formFor } from '../forms/form-kinds.ts';
import { type ModalState, readModalState } from '../forms/modal-state.ts';
import { fillModal } from '../forms/modals.ts';
import { kindNames } from '../record/entries.ts';
import type { Modal } from '../views/inputs.ts';
import { md } from '../views/markdown.ts';
import { noteModal } from '../views/note-modal.ts';
import type { ModalAnswer, Submission } from './form-answers.ts';
import { denialReason, dropDraft, type FormServices, formContext, valuesBefore } from './form-context.ts';
import { notesOn, openCalled } from './open-form.ts';
import { publish } from './publish.ts';
import type { RequestContext } from './run-command.ts';

/** Something pressed or chosen in a form. */
export interface FormAction extends Submission {
  readonly action: string;
  readonly value: string;
}

/** Where a form goes when something in it is pressed or chosen; everything that stands in it goes along. */
export const answerFormAction = async (formServices: FormServices, formAction: FormAction): Promise<ModalAnswer> => {
  const { services } = formServices;
  const { form, team, person } = formAction;
  const state = readModalState(form.modalState);
  const instead = (text: string) => updated(noteModal(services.words.forms.notSavedTitle, [text], [], services.words));
  if (!state) return instead(services.words.forms.unreadable);
  const context = await formServices.contextFor({ team, person, channel: state.channel }, state.command);
  if (typeof context === 'string') return instead(context);
  const denial = denialReason(context, services, state.formKind);
  if (denial) {
    const values = form.step === 'fill' ? form.values : await valuesBefore(services, context, state);
    return updated(fillModal(state, values, formContext(context, services), { notes: [md`*${denial}*`] }));
  }
  if (formAction.action !== 'publish-here') return updated(await nextModal(formServices, context, state, formAction));
  const values = await valuesBefore(services, context, state);
  const answer = await publish(formServices, { context, state, values, root: form.root, here: true });
  return { ...updated(answer.modal), ...(answer.post && { post: answer.post }) };
};

const updated = (modal: Modal): ModalAnswer => ({ to: 'modal', modal, how: 'update' });

const nextModal = async (
  formServices: FormServices,
  context: RequestContext,
  state: ModalState,
  { action, value, form }: FormAction,
): Promise<Modal> => {
  const { services } = formServices;
  const now = formContext(context, services);
  switch (action) {
    case 'back':
      return fillModal(state, await valuesBefore(services, context, state), now, {
        notes: notesOn(state, services, context),
      });
    case 'afresh':
      await dropDraft(services, context, state);
      return fillModal({ ...state, draft: undefined }, formFor(state.formKind).opening(state, now), now);
    case 'edit-instead':
      return openInstead(formServices, context, value);
    case 'kind': {
      const read = kindField.read(value, now);
      const kind = 'value' in read ? read.value : (state.kind ?? 'remark');
      return fillModal({ ...state, kind, said: undefined }, recast(form.values, state.kind ?? 'remark', kind), now);
    }
    default:
      return fillModal(state, { ...form.values, [action]: value || wordsIn(form.values[action]) }, now, {
        notes: notesOn(state, services, context),
      });
  }
};

/** The form of the entry that is on record already. */
const openInstead = (formServices: FormServices, context: RequestContext, entry: string): Promise<Modal> => {
  const kind = kindNames.find((name) => name === context.negotiation.standing.get(entry)?.kind) ?? null;
  return openCalled(formServices, context, { formKind: 'edit', kind, entry, read: 0 }, '');
};

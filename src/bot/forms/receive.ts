import { wordsIn } from '../../forms/field.ts';
import { readModalState } from '../../forms/modal-state.ts';
import { fillModal, type ModalStep, type Notes, stepNamed } from '../../forms/modals.ts';
import type { Modal } from '../../views/inputs.ts';
import { md } from '../../views/markdown.ts';
import { noteModal } from '../../views/note-modal.ts';
import type { Services } from '../request-context.ts';
import { restore } from './drafts.ts';
import type { Submission } from './form-answers.ts';
import { denialReason, type Filled, type FormServices, formContext } from './form-context.ts';

/** A form that came back from Slack, and the step it was submitted at. */
interface Received {
  readonly filled: Filled;
  readonly step: ModalStep;
}

/** Reads a form that came back from Slack; a modal instead where it cannot be parsed or the actor may not edit. */
export const receiveForm = async (
  formServices: FormServices,
  { form, team, person }: Submission,
): Promise<Received | { readonly instead: Modal }> => {
  const { services } = formServices;
  const { forms } = services.words;
  const instead = (text: string) => ({ instead: noteModal(forms.notSavedTitle, [text], [], services.words) });
  const [step, state] = [stepNamed(form.step), readModalState(form.modalState)];
  if (!step || !state) return instead(forms.unreadable);
  const command = (step === 'choose' && wordsIn(form.values.place)) || state.command;
  const context = await formServices.contextFor({ team, person, channel: state.channel }, command);
  if (typeof context === 'string') return instead(context);
  // An entry that was withdrawn can be brought back; of one that was purged there is nothing left, not even its id.
  if (state.entry !== undefined && !context.negotiation.standing.has(state.entry)) return instead(forms.goneForGood);
  const carried = { ...state, command, draft: state.draft ?? form.root };
  const isOpen = step === 'choose' || step === 'fill';
  const filled = await restore(services, context, carried, isOpen ? { ...state.undrawn, ...form.values } : null);
  const denial = denialReason(context, services, state.formKind);
  if (!denial) return { filled, step };
  return step === 'choose' ? instead(denial) : { instead: refill(services, filled, { notes: [md`*${denial}*`] }) };
};

/** Draws the form again with its values, to be filled in further. */
export const refill = (services: Services, { context, state, values }: Filled, notes?: Notes): Modal =>
  fillModal(state, values, formContext(context, services), notes);

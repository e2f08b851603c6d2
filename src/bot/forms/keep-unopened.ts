import { readModalState } from '../../forms/modal-state.ts';
import { stepNamed } from '../../forms/modals.ts';
import { StoreError } from '../../store/store-error.ts';
import { initialValues } from '../../views/inputs.ts';
import type { Asker } from '../bot-interface.ts';
import { keepDraft, restore } from './drafts.ts';
import type { ModalAnswer } from './form-answers.ts';
import type { FormServices } from './form-context.ts';

/** Marks, behind `add` and its kind, the draft that a line is to be opened from. */
const mark = /^kept:(\S{1,60})$/u;

/** Returns the draft that a line names in the place of words; `null` where it names none. */
export const draftNamed = (said: string): string | null => mark.exec(said)?.[1] ?? null;

/**
 * Keeps all that was typed for a form that Slack did not open. Returns the line that opens the form with it; `null`
 * where it cannot be kept.
 */
export const keepUnopened = async (
  { services, contextFor }: FormServices,
  asker: Asker,
  { modal, typed = '' }: ModalAnswer,
): Promise<string | null> => {
  const [step, state] = [stepNamed(modal.callback_id ?? ''), readModalState(modal.private_metadata ?? '')];
  if (!step || !state || typed === '') return null;
  try {
    const context = await contextFor({ ...asker, channel: state.channel }, state.command);
    if (typeof context === 'string') return null;
    const values = { ...state.undrawn, ...initialValues(modal.blocks) };
    const filled = await restore(services, context, state, values);
    const draft = state.draft ?? services.newId();
    await keepDraft(services, { ...filled, state: { ...filled.state, draft, said: typed } });
    return [state.command, 'add', state.formKind === 'add' ? (state.kind ?? '') : '', `kept:${draft}`]
      .filter(Boolean)
      .join(' ');
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return null;
  }
};

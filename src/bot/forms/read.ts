import type { FormValues } from '../../forms/field.ts';
import type { Intent } from '../../forms/form.ts';
import { formFor } from '../../forms/form-kinds.ts';
import type { Modal } from '../../views/inputs.ts';
import { type Markdown, md } from '../../views/markdown.ts';
import { noteModal } from '../../views/note-modal.ts';
import type { Services } from '../request-context.ts';
import { catchUp } from './catch-up.ts';
import type { SubmitAnswer } from './form-answers.ts';
import { type Filled, formContext } from './form-context.ts';
import { refill } from './receive.ts';

/** A form that was read: its intent, and notes for the actor on what others changed meanwhile. */
export interface Reading {
  readonly filled: Filled;
  readonly intent: Intent;
  readonly notes: readonly Markdown[];
}

/** Reads a form against the current record; where it cannot go on to a preview, returns the form with the reasons. */
export const readForm = async (
  services: Services,
  filled: Filled,
): Promise<Reading | { readonly answer: SubmitAnswer }> => {
  const { forms, keeping } = services.words;
  const current = await catchUp(services, filled);
  const { context, state, values, overtaken } = current;
  const show = (modal: Modal) => ({ answer: { modal } });
  if (overtaken && !overtaken.isMerged) return show(refill(services, current, { notes: [overtaken.text] }));
  const meant = formFor(state.formKind).read(state, values, formContext(context, services));
  if ('errors' in meant) return { answer: refuse(services, filled, meant.errors) };
  if ('more' in meant) {
    const notes = overtaken ? [overtaken.text, md`${keeping.leftAlone}`] : [];
    return show(refill(services, asked(filled, meant.values), { notes }));
  }
  if (meant.changes.length > 0) {
    // Slack keeps the values of inputs that stay, so both versions stand above the preview: going back redraws them.
    const notes = overtaken ? [overtaken.text, md`${keeping.leftAlone}`] : [];
    return { filled: current, intent: meant, notes };
  }
  return overtaken
    ? show(noteModal(forms.notSavedTitle, [keeping.sameAsTheirs], [], services.words))
    : { answer: refuseUnchanged(services, filled) };
};

/** Adds the inputs that a form asks for; what they hold already stays. */
export const asked = (filled: Filled, values: FormValues = {}): Filled => ({
  ...filled,
  values: { ...values, ...filled.values },
});

/** Returns the form with its errors; Slack takes an error only beside an input that is there. */
const refuse = (services: Services, filled: Filled, errors: Readonly<Record<string, string>>): SubmitAnswer => {
  const modal = refill(services, filled, { errors });
  const left = filled.state.undrawn ?? {};
  const isDrawn = Object.keys(errors).every((name) => inputsOf(modal).includes(name) && !(name in left));
  return isDrawn ? { modal, errors } : { modal };
};

const refuseUnchanged = (services: Services, filled: Filled): SubmitAnswer => {
  const { unchanged } = services.words.forms;
  const modal = refill(services, filled, { notes: [md`*${unchanged}*`] });
  const first = inputsOf(modal).find((name) => name !== 'cite.source') ?? '';
  return { errors: { [first]: unchanged }, modal };
};

const inputsOf = ({ blocks }: Modal): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'input' ? [block.block_id ?? ''] : []));

import { recast } from '../../forms/capture.ts';
import { kindField } from '../../forms/choose.ts';
import { wordsIn } from '../../forms/field.ts';
import type { FormAction } from '../../forms/form-action.ts';
import { formFor } from '../../forms/form-kinds.ts';
import { settle } from '../../forms/settle.ts';
import { kindNames } from '../../record/entries.ts';
import type { Modal } from '../../views/inputs.ts';
import type { Services } from '../request-context.ts';
import { dropDraft } from './drafts.ts';
import type { FormPress, ModalAnswer } from './form-answers.ts';
import { type Filled, type FormServices, formContext } from './form-context.ts';
import { openCalled, openChosen } from './open.ts';
import { publishForm } from './publish.ts';
import { receiveForm, refill } from './receive.ts';

/** Answers a press or a choice in a form with the form that takes its place; all form values are carried over. */
export const answerFormAction = async (
  formServices: FormServices,
  { action, ...submission }: FormPress,
): Promise<ModalAnswer> => {
  const received = await receiveForm(formServices, submission);
  if ('instead' in received) return updated(received.instead);
  const { filled, step } = received;
  if (step === 'choose' && action.kind === 'choose-kind')
    return updated(await openChosen(formServices.services, withField(filled, 'kind', action.chosen)));
  if (action.kind !== 'publish-here') return updated(await nextModal(formServices, filled, action));
  const answer = await publishForm(formServices, { filled, root: submission.form.root, here: true });
  return { ...updated(answer.modal), ...(answer.post && { post: answer.post }) };
};

const updated = (modal: Modal): ModalAnswer => ({ to: 'modal', modal, how: 'update' });

const nextModal = async (
  formServices: FormServices,
  filled: Filled,
  action: Exclude<FormAction, { readonly kind: 'publish-here' }>,
): Promise<Modal> => {
  const { services } = formServices;
  switch (action.kind) {
    case 'back':
      return refill(services, filled);
    case 'more':
      return refill(services, { ...filled, state: { ...filled.state, more: true } });
    case 'afresh':
      return openAfresh(formServices, filled);
    case 'edit-instead':
      return openInstead(formServices, filled, action.entry);
    case 'choose-kind':
      return refill(services, asKind(formServices, filled, action.chosen));
    case 'field':
      return refill(services, settled(services, withField(filled, action.field, action.value), action.field));
  }
};

const openAfresh = async ({ services }: FormServices, { context, state }: Filled): Promise<Modal> => {
  await dropDraft(services, { context, state });
  const fresh = { more: undefined, undrawn: undefined, settled: undefined };
  const blank = { ...state, ...fresh, draft: undefined, notes: undefined, kept: undefined };
  const values = formFor(state.formKind).opening(blank, formContext(context, services));
  return refill(services, { context, state: blank, values });
};

/** Opens the edit form of the entry on record, instead of adding a duplicate. */
const openInstead = (formServices: FormServices, { context }: Filled, entry: string): Promise<Modal> => {
  const kind = kindNames.find((name) => name === context.negotiation.standing.get(entry)?.kind) ?? null;
  return openCalled(formServices, context, { formKind: 'edit', kind, entry, read: 0 }, '');
};

/** Recasts the form as another kind of entry; unchanged where there is no such kind. */
const asKind = ({ services }: FormServices, { context, state, values }: Filled, chosen: string): Filled => {
  const read = kindField.read(chosen, formContext(context, services));
  if (!('value' in read)) return { context, state, values };
  const kind = read.value;
  return { context, state: { ...state, kind }, values: recast(values, state.kind ?? 'remark', kind) };
};

/** Settles what follows from a source that was just chosen. */
const settled = (services: Services, { context, ...filled }: Filled, field: string): Filled => ({
  context,
  ...settle(field, filled, formContext(context, services)),
});

/** Fills in one input; unchanged where the form has no such input. */
const withField = (filled: Filled, field: string, value: string): Filled =>
  Object.hasOwn(filled.values, field)
    ? { ...filled, values: { ...filled.values, [field]: value || wordsIn(filled.values[field]) } }
    : filled;

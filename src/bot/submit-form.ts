import { recast } from '../forms/capture.ts';
import { kindField } from '../forms/choose.ts';
import { type Overtaken, onTopOf, overtakenText } from '../forms/conflict.ts';
import { type FormValues, sameValue, wordsIn } from '../forms/field.ts';
import { formFor } from '../forms/form-kinds.ts';
import { type ModalState, readModalState } from '../forms/modal-state.ts';
import { fillModal } from '../forms/modals.ts';
import type { Modal } from '../views/inputs.ts';
import { paragraph } from '../views/kit.ts';
import { md } from '../views/markdown.ts';
import { noteModal } from '../views/note-modal.ts';
import type { Submission, SubmitAnswer } from './form-answers.ts';
import { denialReason, type FormServices, formContext, valuesBefore } from './form-context.ts';
import { openNew } from './open-form.ts';
import { isOfStore, publish } from './publish.ts';
import { filledIn, overtakenBy, previewed } from './read-form.ts';
import type { RequestContext, Services } from './run-command.ts';

const show = (modal: Modal): SubmitAnswer => ({ modal });

/** A form that was submitted: chosen, filled in, or previewed and meant. */
export const submitForm = async (
  formServices: FormServices,
  { form, ...filler }: Submission,
): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { forms } = services.words;
  const note = (text: string) => show(noteModal(forms.notSavedTitle, [text], [], services.words));
  const carried = readModalState(form.modalState);
  if (!carried) return note(forms.unreadable);
  const state = { ...carried, draft: carried.draft ?? form.root };
  const command = (form.step === 'choose' && wordsIn(form.values.place)) || state.command;
  const context = await formServices.contextFor({ ...filler, channel: state.channel }, command);
  if (typeof context === 'string') return note(context);
  const denial = denialReason(context, services, state.formKind);
  if (form.step === 'choose')
    return denial ? note(denial) : show(await chosen(services, context, { ...carried, command }, form.values));
  const values = form.step === 'fill' ? form.values : await valuesBefore(services, context, state);
  const again = (notes: readonly string[] = []) =>
    show(fillModal(state, values, formContext(context, services), { notes: notes.map((one) => md`*${one}*`) }));
  if (denial) return again([denial]);
  if (form.step === 'kept') return again();
  const overtaken = await overtakenBy(services, context, state);
  const onTop = overtaken ? onTopOf(state, values, overtaken, formContext(context, services)) : values;
  if (form.step === 'preview') return publish(formServices, { context, state, values: onTop, root: form.root });
  try {
    if (!overtaken || isSame(values, onTop)) return await filledIn(services, context, state, values);
    return await builtUpon(services, context, { state, values, onTop, overtaken });
  } catch (error) {
    if (!isOfStore(error)) throw error;
    return again([forms.notSaved]);
  }
};

const isSame = (one: FormValues, other: FormValues): boolean =>
  Object.keys({ ...one, ...other }).every((name) => sameValue(one[name], other[name]));

interface BuiltUpon {
  readonly state: ModalState;
  readonly values: FormValues;
  readonly onTop: FormValues;
  readonly overtaken: Overtaken;
}

/**
 * What somebody else changed meanwhile and this person left alone is theirs. Slack keeps what stands in inputs that stay,
 * so that this is previewed with both versions above it; going back from there draws the inputs anew.
 */
const builtUpon = async (
  services: Services,
  context: RequestContext,
  { state, values, onTop, overtaken }: BuiltUpon,
): Promise<SubmitAnswer> => {
  const form = formContext(context, services);
  const { forms, keeping } = services.words;
  const upon = { ...state, version: overtaken.theirs.version };
  const meant = formFor(state.formKind).read(upon, onTop, form);
  if ('errors' in meant)
    return { modal: fillModal(state, values, form, { errors: meant.errors }), errors: meant.errors };
  if ('more' in meant) return show(fillModal(state, values, form));
  if (meant.changes.length === 0)
    return show(noteModal(forms.notSavedTitle, [keeping.sameAsTheirs], [], services.words));
  const modal = await previewed(services, context, upon, onTop, meant);
  const said = [overtakenText(state, onTop, overtaken, form), md`${keeping.leftAlone}`];
  return show({ ...modal, blocks: [...said.map(paragraph), ...modal.blocks] });
};

/** The kind is known: its form, with what was typed or quoted already. */
const chosen = (services: Services, context: RequestContext, state: ModalState, values: FormValues): Promise<Modal> => {
  const read = kindField.read(values.kind, formContext(context, services));
  const kind = 'value' in read ? read.value : 'remark';
  const { values: quoted, said = '', ...rest } = state;
  return openNew(
    services,
    context,
    { ...rest, formKind: 'add', kind },
    said,
    quoted ? recast(quoted, 'remark', kind) : {},
  );
};

import { entryIn } from '../commands/entry-line.ts';
import { type Overtaken, onTopOf, overtakenText } from '../forms/conflict.ts';
import type { FormValues } from '../forms/field.ts';
import type { Intent } from '../forms/form.ts';
import { formFor } from '../forms/form-kinds.ts';
import { entryForms } from '../forms/index.ts';
import { type ModalState, withoutValues, withValues } from '../forms/modal-state.ts';
import { fillModal, type Outlook, previewModal } from '../forms/modals.ts';
import { labelOf } from '../record/label.ts';
import { preview } from '../record/preview.ts';
import { waitsFor } from '../record/proposal.ts';
import type { Modal } from '../views/inputs.ts';
import { md } from '../views/markdown.ts';
import type { Words } from '../words/words.ts';
import type { SubmitAnswer } from './form-answers.ts';
import { formContext, keepDraft } from './form-context.ts';
import { lineOf } from './open-form.ts';
import type { RequestContext, Services } from './run-command.ts';

const show = (modal: Modal): SubmitAnswer => ({ modal });

/** Read, checked against what others did meanwhile, and shown as readers would see it. */
export const filledIn = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  values: FormValues,
): Promise<SubmitAnswer> => {
  const form = formContext(context, services);
  const overtaken = await overtakenBy(services, context, state);
  if (overtaken) return show(again(services, context, state, values, overtaken));
  const meant = formFor(state.formKind).read(state, values, form);
  if ('errors' in meant) {
    const modal = fillModal(state, values, form, { errors: meant.errors });
    return isDrawn(modal, meant.errors) ? { modal, errors: meant.errors } : { modal };
  }
  if ('more' in meant) return show(fillModal(state, values, form));
  if (meant.changes.length === 0) return refuseUnchanged(state, values, context, services);
  return show(await previewed(services, context, state, values, meant));
};

/** Slack takes an error only beside an input that is there. */
const isDrawn = ({ blocks }: Modal, errors: object): boolean =>
  Object.keys(errors).every((name) => blocks.some((block) => block.type === 'input' && block.block_id === name));

const refuseUnchanged = (
  state: ModalState,
  values: FormValues,
  context: RequestContext,
  services: Services,
): SubmitAnswer => {
  const errorText = services.words.forms.unchanged;
  const modal = fillModal(state, values, formContext(context, services), { notes: [md`*${errorText}*`] });
  const first =
    modal.blocks.find((block) => block.type === 'input' && block.block_id !== 'cite.source')?.block_id ?? '';
  return { errors: { [first]: errorText }, modal };
};

/** What somebody made of the entry since the form was opened; `null` when nobody did. */
export const overtakenBy = async (
  { store }: Services,
  { key, negotiation }: RequestContext,
  { entry, version }: ModalState,
): Promise<Overtaken | null> => {
  const theirs = entry === undefined ? undefined : negotiation.standing.get(entry);
  if (!theirs || version === undefined || theirs.version <= version) return null;
  const history = await store.history(key, theirs.entry, theirs.version - version + 1);
  return { before: history.find((revision) => revision.version === version)?.body ?? {}, theirs };
};

/** The form again, with both versions above it and what was typed still in it, on top of theirs: made from theirs from now on. */
export const again = (
  services: Services,
  context: RequestContext,
  state: ModalState,
  values: FormValues,
  overtaken: Overtaken,
): Modal => {
  const form = formContext(context, services);
  const onTop = { ...state, version: overtaken.theirs.version };
  const merged = onTopOf(state, values, overtaken, form);
  return fillModal(onTop, merged, form, { notes: [overtakenText(state, merged, overtaken, form)] });
};

/** What was filled in, as readers would see it. What was typed goes with it, and is kept besides. */
export const previewed = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  values: FormValues,
  intent: Intent,
  note?: string,
): Promise<Modal> => {
  const carried = withValues(state, values);
  const keeping = keepDraft(services, context, withoutValues(state), values);
  // What Slack carries itself need not wait for the record, which may be busy.
  if (carried.kept) await keeping;
  else keeping.catch(() => undefined);
  return previewModal(carried, intent, outlookOf(services, context, state, intent), services.words, note);
};

const outlookOf = (services: Services, context: RequestContext, state: ModalState, intent: Intent): Outlook => {
  const { words } = services;
  const after = preview(context.negotiation, intent.changes);
  const waits = waitsFor(context.negotiation, intent.changes, intent.embargo, services.now());
  const goes = !entryIn(after, intent.entry);
  const possibleDuplicate =
    state.formKind === 'add'
      ? entryForms[state.kind ?? 'remark'].possibleDuplicates(after, intent.entry)[0]
      : undefined;
  const same = possibleDuplicate === undefined ? undefined : entryIn(after, possibleDuplicate);
  return {
    line: lineOf(goes ? context : { ...context, negotiation: after }, intent.entry, words),
    goes,
    possibleDuplicate: same
      ? { id: same.id, label: labelOf(after, same), line: lineOf(context, same.id, words) }
      : null,
    waits: waitsOf(waits, words),
    needsSecond: waits?.second === true,
  };
};

const waitsOf = (waits: ReturnType<typeof waitsFor>, { forms }: Words): readonly string[] => [
  ...(waits?.second ? [forms.waitsForSecond] : []),
  ...(waits?.embargo ? [forms.waitsUntil(`${waits.embargo.slice(0, 16).replace('T', ' ')} UTC`)] : []),
];

import type { FormValues } from '../../forms/field.ts';
import { formFor } from '../../forms/form-kinds.ts';
import { type ModalState, readModalState, withoutValues, writeModalState } from '../../forms/modal-state.ts';
import type { Draft, DraftKey } from '../../store/draft-store.ts';
import type { RequestContext, Services } from '../request-context.ts';
import { type Filled, formContext } from './form-context.ts';

const draftKey = ({ key, actor }: RequestContext, { formKind, kind, entry, draft }: ModalState): DraftKey => ({
  ...key,
  person: actor.person,
  form: [formKind, entry ?? kind ?? ''].join(' ').trim(),
  draft: draft ?? '',
});

/** Saves the form values, and the notes above them, as a draft. */
export const keepDraft = ({ store, now }: Services, { context, state, values }: Filled): Promise<void> =>
  store.drafts.keep(draftKey(context, state), {
    modalState: writeModalState({ ...withoutValues(state), undrawn: undefined }),
    values,
    keptAt: now().toISOString(),
  });

/** Drops the draft of a form that was published or put aside; a failure is ignored, since nothing is lost. */
export const dropDraft = ({ store }: Services, { context, state }: Omit<Filled, 'values'>): Promise<void> =>
  store.drafts.drop(draftKey(context, state)).catch(() => undefined);

/** Finds one draft of the actor, by its name, of any form like this one; `null` once it was published or put aside. */
export const findDraft = ({ store }: Services, context: RequestContext, state: ModalState): Promise<Draft | null> =>
  store.drafts.find(draftKey(context, state));

/** Reads the actor's newest unpublished draft of any form like this one; `null` where there is none. */
export const lastDraft = ({ store }: Services, context: RequestContext, state: ModalState): Promise<Draft | null> =>
  store.drafts.last(draftKey(context, state));

/** Returns the modal state of a draft, with the version it was made from; `null` when it cannot be parsed. */
export const modalStateOf = ({ modalState }: Draft): ModalState | null => readModalState(modalState);

/** Restores what a modal state left to its draft; `typed` holds the values of a form that is still open. */
export const restore = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  typed: FormValues | null,
): Promise<Filled> => {
  const values = typed ?? state.values;
  if (values && !state.kept) return { context, state, values };
  const draft = await findDraft(services, context, state);
  const notes = draft ? modalStateOf(draft)?.notes : undefined;
  const opening = () => formFor(state.formKind).opening(state, formContext(context, services));
  return { context, state: notes ? { ...state, notes } : state, values: values ?? draft?.values ?? opening() };
};

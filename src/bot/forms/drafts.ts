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

/** Keeps what was typed, and what stands above it. */
export const keepDraft = ({ store, now }: Services, { context, state, values }: Filled): Promise<void> =>
  store.drafts.keep(draftKey(context, state), {
    modalState: writeModalState(withoutValues(state)),
    values,
    keptAt: now().toISOString(),
  });

/** Forgets what was typed, now that it is published or put aside; nothing is lost if that fails. */
export const dropDraft = ({ store }: Services, { context, state }: Omit<Filled, 'values'>): Promise<void> =>
  store.drafts.drop(draftKey(context, state)).catch(() => undefined);

/** What this person last typed into any form like this one and did not publish. */
export const lastDraft = ({ store }: Services, context: RequestContext, state: ModalState): Promise<Draft | null> =>
  store.drafts.last(draftKey(context, state));

/** The modal state of a draft, which remembers the version it was made from. */
export const modalStateOf = ({ modalState }: Draft): ModalState | null => readModalState(modalState);

/** A form with all that it carries, some of which its draft may hold; `typed` is what stands in it while it is open. */
export const restore = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  typed: FormValues | null,
): Promise<Filled> => {
  const values = typed ?? state.values;
  if (values && !state.kept) return { context, state, values };
  const draft = await services.store.drafts.find(draftKey(context, state));
  const notes = draft ? modalStateOf(draft)?.notes : undefined;
  const opening = () => formFor(state.formKind).opening(state, formContext(context, services));
  return { context, state: notes ? { ...state, notes } : state, values: values ?? draft?.values ?? opening() };
};

import type { FormContext, FormValues } from '../forms/field.ts';
import { formFor } from '../forms/form-kinds.ts';
import { type ModalState, readModalState, writeModalState } from '../forms/modal-state.ts';
import { dayIn } from '../record/dates.ts';
import { includes } from '../record/right.ts';
import type { Draft, DraftKey } from '../store/draft-store.ts';
import type { Authorization } from './authorize.ts';
import type { Asker } from './bot-interface.ts';
import type { RequestContext, Services } from './run-command.ts';

/** Where forms are opened, read and saved. */
export interface FormServices {
  readonly services: Services;
  /** Says what somebody may do with a record that they may read, without reading it; otherwise why not. */
  readonly authorize: (asker: Asker, command: string) => Promise<Authorization | string>;
  /** Lets somebody in who may read; otherwise says why not. */
  readonly contextFor: (asker: Asker, command: string) => Promise<RequestContext | string>;
  /** The slash commands of the negotiations there are. */
  readonly commands: readonly string[];
}

/** What a form is filled in against. */
export const formContext = ({ negotiation, clock, actor }: RequestContext, { words, now }: Services): FormContext => ({
  negotiation,
  today: clock.day,
  calendarDay: dayIn(now(), negotiation.header.zone),
  person: actor.person,
  words,
});

/** Whether somebody may change the record. */
export const mayEdit = ({ actor }: Pick<RequestContext, 'actor'>): boolean => includes(actor.may, 'edit');

/** Why somebody may not do this; `null` when they may. Asked when a form is opened and again when it is submitted. */
export const denialReason = (context: RequestContext, { words }: Services, formKind: string): string | null =>
  mayEdit(context) ? null : words.rights.needed('edit', formKind);

const draftKey = ({ key, actor }: RequestContext, { formKind, kind, entry, draft }: ModalState): DraftKey => ({
  ...key,
  person: actor.person,
  form: [formKind, entry ?? kind ?? ''].join(' ').trim(),
  draft: draft ?? '',
});

/** Keeps what was typed. */
export const keepDraft = (
  { store, now }: Services,
  context: RequestContext,
  state: ModalState,
  values: FormValues,
): Promise<void> =>
  store.drafts.keep(draftKey(context, state), {
    modalState: writeModalState(state),
    values,
    keptAt: now().toISOString(),
  });

/** Forgets what was typed, now that it is published or put aside; nothing is lost if that fails. */
export const dropDraft = ({ store }: Services, context: RequestContext, state: ModalState): Promise<void> =>
  store.drafts.drop(draftKey(context, state)).catch(() => undefined);

/** What this person last typed into any form like this one and did not publish. */
export const lastDraft = ({ store }: Services, context: RequestContext, state: ModalState): Promise<Draft | null> =>
  store.drafts.last(draftKey(context, state));

/** What stood in a form while a preview of it was shown. */
export const valuesBefore = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
): Promise<FormValues> =>
  state.values ??
  (await services.store.drafts.find(draftKey(context, state)))?.values ??
  formFor(state.formKind).opening(state, formContext(context, services));

/** The modal state of a draft, which remembers the version it was made from. */
export const modalStateOf = ({ modalState }: Draft): ModalState | null => readModalState(modalState);

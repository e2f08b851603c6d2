import type { FormContext, FormValues } from '../../forms/field.ts';
import type { ModalState } from '../../forms/modal-state.ts';
import { dayIn } from '../../record/dates.ts';
import { includes } from '../../record/right.ts';
import type { Authorization } from '../authorize.ts';
import type { Asker } from '../bot-interface.ts';
import type { RequestContext, Services } from '../request-context.ts';

/** Services that forms are opened, read and saved with. */
export interface FormServices {
  readonly services: Services;
  /** Returns the asker's right to a record without reading the record; otherwise the reason, in words. */
  readonly authorize: (asker: Asker, command: string) => Promise<Authorization | string>;
  /** Returns the request context of an asker who may read; otherwise the reason, in words. */
  readonly contextFor: (asker: Asker, command: string) => Promise<RequestContext | string>;
  /** Slash commands of all negotiations, with their slash. */
  readonly commands: readonly string[];
}

/** A filled-in form: its request context, its modal state and its form values. */
export interface Filled {
  readonly context: RequestContext;
  readonly state: ModalState;
  readonly values: FormValues;
}

/** Builds the context that fields are drawn and read against. */
export const formContext = ({ negotiation, clock, actor }: RequestContext, { words, now }: Services): FormContext => ({
  negotiation,
  today: clock.day,
  calendarDay: dayIn(now(), negotiation.header.zone),
  person: actor.person,
  words,
});

/** Returns whether the actor may edit the record. */
export const mayEdit = ({ actor }: Pick<RequestContext, 'actor'>): boolean => includes(actor.may, 'edit');

/** Returns why the actor may not edit; `null` when they may. Checked on opening a form and on its return. */
export const denialReason = (context: RequestContext, { words }: Services, formKind: string): string | null =>
  mayEdit(context) ? null : words.rights.needed('edit', formKind);

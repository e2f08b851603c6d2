import type { FormContext, FormValues } from '../../forms/field.ts';
import type { ModalState } from '../../forms/modal-state.ts';
import { dayIn } from '../../record/dates.ts';
import { includes } from '../../record/right.ts';
import type { Authorization } from '../authorize.ts';
import type { Asker } from '../bot-interface.ts';
import type { RequestContext, Services } from '../request-context.ts';

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

/** A form as somebody filled it in: against which record, what the form carries, and what stands in it. */
export interface Filled {
  readonly context: RequestContext;
  readonly state: ModalState;
  readonly values: FormValues;
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

/** Why somebody may not do this; `null` when they may. Asked when a form is opened and again when it comes back. */
export const denialReason = (context: RequestContext, { words }: Services, formKind: string): string | null =>
  mayEdit(context) ? null : words.rights.needed('edit', formKind);

import { confirmForm } from './confirm.ts';
import { contestForm } from './contest.ts';
import type { Form } from './form.ts';
import type { FormKind } from './modal-state.ts';
import { recordForm } from './record-form.ts';
import { withdrawForm } from './withdraw.ts';

/** The form for everything that can be done to the record. */
export const forms: Readonly<Record<Exclude<FormKind, 'choose'>, Form>> = {
  add: recordForm,
  edit: recordForm,
  confirm: confirmForm,
  withdraw: withdrawForm,
  contest: contestForm,
};

/** The form of a kind. */
export const formFor = (formKind: FormKind): Form => (formKind === 'choose' ? recordForm : forms[formKind]);

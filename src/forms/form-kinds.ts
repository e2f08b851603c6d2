import { confirmForm } from './confirm.ts';
import { contestForm } from './contest.ts';
import type { Form } from './form.ts';
import type { FormKind } from './modal-state.ts';
import { recordForm } from './record-form.ts';
import { withdrawForm } from './withdraw.ts';

/** Forms by purpose; `choose` has none of its own. */
export const forms: Readonly<Record<Exclude<FormKind, 'choose'>, Form>> = {
  add: recordForm,
  edit: recordForm,
  confirm: confirmForm,
  withdraw: withdrawForm,
  contest: contestForm,
};

/** Returns the form of a purpose; for `choose` the form that adds. */
export const formFor = (formKind: FormKind): Form => (formKind === 'choose' ? recordForm : forms[formKind]);

import { confirmForm } from './confirm.ts';
import { contestForm } from './contest.ts';
import type { Form } from './form.ts';
import type { Deed } from './memo.ts';
import { recordForm } from './record-form.ts';
import { withdrawForm } from './withdraw.ts';

/** The form for everything that can be done to the record. */
export const forms: Readonly<Record<Exclude<Deed, 'choose'>, Form>> = {
  add: recordForm,
  edit: recordForm,
  confirm: confirmForm,
  withdraw: withdrawForm,
  contest: contestForm,
};

/** The form of a deed. */
export const formFor = (deed: Deed): Form => (deed === 'choose' ? recordForm : forms[deed]);

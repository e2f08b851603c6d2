import { StoreError } from '../../store/store-error.ts';
import { md } from '../../views/markdown.ts';
import type { Services } from '../request-context.ts';
import type { Submission, SubmitAnswer } from './form-answers.ts';
import type { Filled, FormServices } from './form-context.ts';
import { openChosen } from './open.ts';
import { previewForm } from './preview.ts';
import { publishForm } from './publish.ts';
import { receiveForm, refill } from './receive.ts';

/** Takes a submitted form to its next stage, by its step: `choose`, `fill`, `preview` or `kept`. */
export const submitForm = async (formServices: FormServices, submission: Submission): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const received = await receiveForm(formServices, submission);
  if ('instead' in received) return { modal: received.instead };
  const { filled, step } = received;
  switch (step) {
    case 'choose':
      return { modal: await openChosen(services, filled) };
    case 'kept':
      return { modal: refill(services, filled) };
    case 'preview':
      return publishForm(formServices, { filled, root: submission.form.root, here: false });
    case 'fill':
      return previewOrKeep(services, filled);
  }
};

/** Previews a form; where the record cannot be reached, the form stays open with all its values. */
const previewOrKeep = async (services: Services, filled: Filled): Promise<SubmitAnswer> => {
  try {
    return await previewForm(services, filled);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { modal: refill(services, filled, { notes: [md`*${services.words.forms.notSaved}*`] }) };
  }
};

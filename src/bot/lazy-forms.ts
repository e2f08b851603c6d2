export { answerFormAction } from './form-action.ts';
export { openCalled, openShortcut } from './open-form.ts';
export { submitForm } from './submit-form.ts';
export { suggest } from './suggest.ts';

export { openCalled, openShortcut } from './open-form.ts';
export { submitForm } from './submit-form.ts';
export { suggest } from './suggest.ts';
export { turnForm } from './turn-form.ts';

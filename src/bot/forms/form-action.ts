export { type FormAction, readFormAction } from '../../forms/form-action.ts';

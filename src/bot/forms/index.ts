/**
 * How a form becomes an entry. Each stage hands the next one what it made, and none looks back:
 *
 *     a line, a shortcut ──→ open ──→ the form
 *     the form, submitted ──→ receive ──→ read ──→ preview ──→ the same form, as readers would see it
 *     the preview, submitted ──→ receive ──→ publish ──→ an entry, or a proposal that waits
 *
 * `receive` finds out whose form it is, what it carries, and whether they may still edit. `read` and `publish` call
 * `catchUp` to rebase it on the entry's current version: the only place that checks. `submit` and `act` choose the
 * next stage.
 */
export { answerFormAction } from './act.ts';
export { draftNamed, keepUnopened } from './keep-unopened.ts';
export { openCalled, openShortcut } from './open.ts';
export { submitForm } from './submit.ts';
export { suggest } from './suggest.ts';

import { act } from './ask.js';
import { filledIn, keepFilled } from './fields.js';
import { byId, drawn } from './page-data.js';

const dialogOf = (view) => document.querySelector(`#dialogs dialog[data-holds="${CSS.escape(view)}"]`);

const controlIn = (input) => input.querySelector('[data-field] :is(input, select, textarea)');

const clearErrors = (form) => {
  for (const input of form.querySelectorAll('[data-input]')) {
    input.querySelector('.error').textContent = '';
    controlIn(input)?.removeAttribute('aria-invalid');
  }
  form.querySelector('.trouble').textContent = '';
};

const showErrors = (form, errors) => {
  const wrong = [...form.querySelectorAll('[data-input]')].filter(({ dataset }) => errors[dataset.input] !== undefined);
  for (const input of wrong) {
    input.querySelector('.error').textContent = errors[input.dataset.input];
    controlIn(input)?.setAttribute('aria-invalid', 'true');
  }
  if (wrong[0]) controlIn(wrong[0])?.focus();
};

const submit = async (form) => {
  clearErrors(form);
  const button = form.querySelector('[type=submit]');
  form.setAttribute('aria-busy', 'true');
  button.disabled = true;
  const said = await act('submit', { view: form.dataset.view, filled: filledIn(form) });
  form.removeAttribute('aria-busy');
  button.disabled = false;
  showErrors(form, said?.errors ?? {});
  form.querySelector('.trouble').textContent =
    said === null ? 'This form is no longer open in the workspace.' : (said.trouble ?? '');
};

const close = (form, all) => act('close', { view: form.dataset.view, all });

const counted = (form) => {
  for (const entry of form.querySelectorAll('[data-most]')) {
    const left = document.createElement('span');
    left.className = 'left';
    const count = () => {
      left.textContent = `${Number(entry.dataset.most) - entry.value.length} left`;
      left.classList.toggle('over', entry.value.length > Number(entry.dataset.most));
    };
    entry.after(left);
    entry.addEventListener('input', count);
    count();
  }
};

const wire = (form) => {
  counted(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(form);
  });
  form.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-close]');
    if (button) close(form, button.dataset.close === 'all');
  });
};

const focusFirst = (form) => {
  const first = form.querySelector('[autofocus]') ?? form.querySelector('[data-field] :is(input, select, textarea)');
  (first ?? form.querySelector('footer .press:last-child')).focus();
};

const open = (view, form) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal-frame';
  dialog.dataset.holds = view;
  dialog.setAttribute('aria-labelledby', `${view}-title`);
  dialog.append(form);
  byId('dialogs').append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close(form.isConnected ? form : dialog.querySelector('form'), false);
  });
  dialog.showModal();
  wire(form);
  focusFirst(form);
};

const update = (view, form) => {
  const old = dialogOf(view)?.querySelector('form');
  if (!old) return open(view, form);
  const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
  keepFilled(form, old);
  old.replaceWith(form);
  wire(form);
  const again = focused && byId(focused);
  if (again) again.focus();
  else focusFirst(form);
};

/** Shows a modal that the app opened, pushed or updated. */
export const showModal = ({ how, view, markup }) => {
  const form = drawn(markup).firstElementChild;
  if (how === 'update') update(view, form);
  else open(view, form);
};

/** Removes the modals that were closed. */
export const closeModals = ({ views }) => {
  for (const view of views) {
    const dialog = dialogOf(view);
    dialog?.close();
    dialog?.remove();
  }
};

/** Shows the modals that were open when the page was drawn. */
export const startModals = () => {
  for (const template of document.querySelectorAll('template[data-open]'))
    open(template.dataset.open, template.content.firstElementChild);
};

import { act } from './ask.js';
import { confirmed } from './confirm.js';
import { filledIn, filledValue } from './fields.js';
import { announce } from './page-data.js';

/** Returns the place of an element for the server: its modal or Home, or its message. */
export const placeOf = (element) => {
  const view = element.closest('[data-view]');
  if (view) return { place: { view: view.dataset.view }, around: filledIn(view) };
  const message = element.closest('.message');
  return { place: { in: message.dataset.channel, ts: message.dataset.ts }, around: filledIn(message) };
};

const send = async (marked, value) => {
  const { block, action } = marked.dataset;
  const { place, around } = placeOf(marked);
  marked.setAttribute('aria-busy', 'true');
  marked.classList.remove('failed');
  const said = await act('press', { ...place, block, action, value, around });
  marked.removeAttribute('aria-busy');
  if (said?.status === 200) return;
  marked.classList.add('failed');
  announce('The app did not take that. Try again.');
};

const pressButton = async (button) => {
  if (!(await confirmed(button))) return;
  if (button.dataset.url) open(button.dataset.url, '_blank', 'noopener');
  await send(button, null);
};

const chooseItem = async (item) => {
  const marked = item.closest('[data-type=overflow]');
  if (marked && (await confirmed(marked))) await send(marked, item.dataset.value);
};

const dispatches = (field) => {
  const input = field.closest('[data-input]');
  return !input || 'dispatch' in input.dataset;
};

const wanted = (field) => JSON.parse(field.dataset.when).trigger_actions_on ?? ['on_enter_pressed'];

const textual = (field) => /_input$/.test(field.dataset.type);

/** Sends a choice in a field that dispatches its action at once. */
export const chosen = async (field) => {
  if (dispatches(field) && (await confirmed(field))) await send(field, filledValue(field));
};

/** Wires buttons, menus and choices to the app. */
export const startPressing = () => {
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-type=button]');
    if (button) pressButton(button);
    const item = target.closest('[data-type=overflow] [role=menuitem]');
    if (item) chooseItem(item);
  });
  document.addEventListener('change', ({ target }) => {
    const field = target.closest('[data-field]');
    if (field && !textual(field) && !target.matches('[role=combobox]')) chosen(field);
  });
  document.addEventListener('input', ({ target }) => {
    const field = target.closest('[data-field]');
    if (field && textual(field) && dispatches(field) && wanted(field).includes('on_character_entered'))
      send(field, filledValue(field));
  });
  document.addEventListener('keydown', (event) => {
    const field = event.target.closest?.('[data-field]');
    if (event.key !== 'Enter' || !field || !textual(field) || event.target.matches('textarea')) return;
    if (!dispatches(field) || !wanted(field).includes('on_enter_pressed')) return;
    event.preventDefault();
    send(field, filledValue(field));
  });
};

import { drawn } from './page-data.js';

const element = (name, text, attributes = {}) => {
  const made = Object.assign(document.createElement(name), { textContent: text });
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/** Shows a button's confirmation before it is pressed; true when confirmed, or when the button has none. */
export const confirmed = (pressed) => {
  if (!pressed.dataset.confirm) return Promise.resolve(true);
  const { title, text, yes, no, danger } = JSON.parse(pressed.dataset.confirm);
  const dialog = drawn(
    '<dialog class="question" aria-labelledby="question"><form method="dialog"></form></dialog>',
  ).firstElementChild;
  const buttons = element('footer', '');
  buttons.append(
    element('button', no, { class: 'press', value: 'no' }),
    element('button', yes, { class: `press ${danger ? 'danger' : 'primary'}`, value: 'yes' }),
  );
  dialog.firstElementChild.append(element('h2', title, { id: 'question' }), element('p', text), buttons);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
};

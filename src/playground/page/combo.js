import { act } from './ask.js';
import { chosen, placeOf } from './press.js';

const listOf = (input) => document.getElementById(input.getAttribute('aria-controls'));

const hide = (input) => {
  listOf(input).hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
};

const optionFor = (input) => (option, index) => {
  const item = document.createElement('li');
  item.id = `${input.id}-${index}`;
  item.setAttribute('role', 'option');
  item.dataset.value = JSON.stringify(option);
  item.textContent = option.text.text;
  return item;
};

const show = (input, options) => {
  const list = listOf(input);
  list.replaceChildren(...options.map(optionFor(input)));
  list.hidden = options.length === 0;
  input.setAttribute('aria-expanded', String(options.length > 0));
};

const ask = async (input) => {
  const field = input.closest('[data-field]');
  const { block, action } = field.dataset;
  const { place } = placeOf(field);
  const typed = input.value;
  const said = await act('suggest', { ...place, block, action, value: typed });
  // Drops the answer to a query that has been edited since.
  if (said && input.value === typed) show(input, said.options);
};

const chip = (value, label) => {
  const item = document.createElement('li');
  const button = document.createElement('button');
  item.dataset.value = value;
  item.textContent = label;
  Object.assign(button, { type: 'button', textContent: '×', ariaLabel: `Remove ${label}` });
  button.dataset.unchoose = '';
  item.append(button);
  return item;
};

const take = (input, option) => {
  const field = input.closest('[data-field]');
  if (field.dataset.type.startsWith('multi_')) {
    field.querySelector('.chips').append(chip(option.dataset.value, option.textContent));
    input.value = '';
  } else {
    input.value = option.textContent;
    input.dataset.value = option.dataset.value;
  }
  hide(input);
  chosen(field);
};

const move = (input, by) => {
  const options = [...listOf(input).children];
  const here = options.findIndex((option) => option.ariaSelected === 'true');
  for (const option of options) option.ariaSelected = 'false';
  const next = options.at((here + by) % options.length);
  if (!next) return;
  next.ariaSelected = 'true';
  next.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', next.id);
};

const onKey = (event) => {
  const input = event.target;
  if (!input.matches?.('.combo [role=combobox]') || listOf(input).hidden) return;
  const selected = listOf(input).querySelector('[aria-selected=true]');
  if (event.key === 'ArrowDown') move(input, 1);
  else if (event.key === 'ArrowUp') move(input, -1);
  else if (event.key === 'Escape') hide(input);
  else if (event.key === 'Enter' && selected) take(input, selected);
  else return;
  event.preventDefault();
  event.stopPropagation();
};

/** Makes menus whose options come from the app searchable. */
export const startCombos = () => {
  document.addEventListener('input', ({ target }) => {
    if (!target.matches('.combo [role=combobox]')) return;
    target.dataset.value = '';
    if (target.value.length >= Number(target.closest('.combo').dataset.least)) ask(target);
    else hide(target);
  });
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-unchoose]');
    const input = button?.closest('.combo').querySelector('[role=combobox]');
    button?.closest('li').remove();
    input?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('.combo [role=option]');
    if (!option) return;
    event.preventDefault();
    take(option.closest('.combo').querySelector('[role=combobox]'), option);
  });
};

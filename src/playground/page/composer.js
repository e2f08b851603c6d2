import { act } from './ask.js';
import { byId, pageData } from './page-data.js';

const said = [];
let recalled = 0;

const line = byId('line');
const list = byId('completions');

const matching = () =>
  /^\/\S*$/.test(line.value)
    ? pageData.commands.filter(({ command }) => command.startsWith(line.value.toLowerCase()))
    : [];

const usageOf = () => {
  const known = pageData.commands.find(({ command }) => line.value.toLowerCase().startsWith(`${command} `));
  return known ? `${known.command} ${known.usageHint}` : '';
};

const optionFor = ({ command, usageHint, description }, index) => {
  const item = document.createElement('li');
  item.id = `completion-${index}`;
  item.dataset.command = command;
  item.setAttribute('role', 'option');
  for (const [name, text] of [
    ['b', command],
    ['span', usageHint],
    ['small', description],
  ])
    item.append(Object.assign(document.createElement(name), { textContent: text }), ' ');
  return item;
};

const refresh = () => {
  const found = matching();
  list.replaceChildren(...found.map(optionFor));
  list.hidden = found.length === 0;
  line.setAttribute('aria-expanded', String(found.length > 0));
  line.removeAttribute('aria-activedescendant');
  byId('usage').textContent = usageOf();
};

const fill = (text) => {
  line.value = text;
  line.focus();
  line.setSelectionRange(text.length, text.length);
  refresh();
};

const move = (by) => {
  const options = [...list.children];
  const here = options.findIndex((option) => option.ariaSelected === 'true');
  for (const option of options) option.ariaSelected = 'false';
  const next = options.at((here < 0 && by < 0 ? 0 : here) + by) ?? options[0];
  next.ariaSelected = 'true';
  line.setAttribute('aria-activedescendant', next.id);
};

const recall = (by) => {
  recalled = Math.max(0, Math.min(said.length, recalled + by));
  fill(said.at(-recalled) && recalled > 0 ? said.at(-recalled) : '');
};

const complete = () => {
  const selected = list.querySelector('[aria-selected=true]') ?? list.firstElementChild;
  fill(`${selected.dataset.command} `);
};

const onKey = (event) => {
  const open = !list.hidden;
  const selected = list.querySelector('[aria-selected=true]');
  if (open && event.key === 'ArrowDown') move(1);
  else if (open && event.key === 'ArrowUp') move(-1);
  else if (open && event.key === 'Escape') list.hidden = true;
  else if (open && ((event.key === 'Enter' && selected) || (event.key === 'Tab' && !event.shiftKey))) complete();
  else if (!open && event.key === 'ArrowUp') recall(1);
  else if (!open && event.key === 'ArrowDown' && recalled > 0) recall(-1);
  else return;
  event.preventDefault();
};

const send = async (event) => {
  event.preventDefault();
  const text = line.value.trim();
  if (text === '') return;
  said.push(text);
  recalled = 0;
  fill('');
  byId('composer').setAttribute('aria-busy', 'true');
  await act('type', { text });
  byId('composer').removeAttribute('aria-busy');
};

/** Starts the composer: commands complete themselves, examples fill the line, the up arrow recalls the last lines. */
export const startComposer = () => {
  if (!line) return;
  line.addEventListener('input', refresh);
  line.addEventListener('keydown', onKey);
  line.addEventListener('blur', () =>
    setTimeout(() => {
      list.hidden = true;
    }, 150),
  );
  byId('composer').addEventListener('submit', send);
  byId('composer').addEventListener('click', ({ target }) => {
    const example = target.closest('[data-example]');
    if (example) fill(example.dataset.example);
    const option = target.closest('[role=option]');
    if (option) fill(`${option.dataset.command} `);
  });
  if (matchMedia('(pointer: fine)').matches) line.focus();
};

import { byId, pageData } from './page-data.js';

const root = document.documentElement;
const themes = ['auto', 'light', 'dark'];
const narrow = { rooms: matchMedia('(max-width: 760px)'), wire: matchMedia('(max-width: 1120px)') };

const showTheme = () => {
  const { theme } = root.dataset;
  byId('theme').setAttribute('aria-label', `Colours: ${theme}. Change`);
};

const isOpen = (name) => root.dataset[name] === 'open';

const setOpen = (name, open) => {
  root.dataset[name] = open ? 'open' : 'closed';
  for (const button of document.querySelectorAll(`[data-toggle="${name}"][aria-controls]`))
    button.setAttribute('aria-expanded', String(open));
  if (name === 'wire' && !narrow.wire.matches) localStorage.setItem('wire', root.dataset.wire);
};

const toggle = (button) => {
  const name = button.dataset.toggle;
  setOpen(name, !isOpen(name));
  const opener = document.querySelector(`[data-toggle="${name}"][aria-controls]`);
  if (!isOpen(name)) opener.focus();
  else if (narrow[name].matches) byId(name).querySelector('a, button').focus();
};

const shutDrawers = () => {
  for (const name of ['rooms', 'wire']) if (narrow[name].matches && isOpen(name)) setOpen(name, false);
};

/** Wires the frame of the page: the choice of person, light or dark, and the drawers. */
export const startFrame = () => {
  showTheme();
  shutDrawers();
  setOpen('wire', isOpen('wire'));
  byId('theme').addEventListener('click', () => {
    root.dataset.theme = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    localStorage.setItem('theme', root.dataset.theme);
    showTheme();
  });
  byId('person').addEventListener('change', ({ target }) => {
    location.search = new URLSearchParams({ as: target.value, in: pageData.in, tab: pageData.tab });
  });
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-toggle]');
    if (button) toggle(button);
    else if (!target.closest('.rooms, .wire, dialog, .menu')) shutDrawers();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !document.querySelector('dialog[open]')) shutDrawers();
  });
};

const items = (menu) => [...menu.querySelectorAll('[role=menuitem]')];

const buttonOf = (menu) => document.querySelector(`[aria-controls="${menu.id}"]`);

const place = (menu, button) => {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4 + height < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
};

const shut = (menu, back) => {
  if (!menu?.matches(':popover-open')) return;
  menu.hidePopover();
  buttonOf(menu)?.setAttribute('aria-expanded', 'false');
  if (back) buttonOf(menu)?.focus();
};

const openMenu = () => document.querySelector('[role=menu]:popover-open');

const open = (button) => {
  const menu = document.getElementById(button.getAttribute('aria-controls'));
  shut(openMenu(), false);
  menu.showPopover();
  place(menu, button);
  button.setAttribute('aria-expanded', 'true');
  items(menu)[0]?.focus();
};

const step = { ArrowDown: 1, ArrowUp: -1 };

const onKey = (event) => {
  const menu = openMenu();
  if (!menu) return;
  const all = items(menu);
  const here = all.indexOf(document.activeElement);
  if (event.key in step) all.at((here + step[event.key]) % all.length).focus();
  else if (event.key === 'Home') all[0].focus();
  else if (event.key === 'End') all.at(-1).focus();
  else if (event.key === 'Escape' || event.key === 'Tab') shut(menu, true);
  else return;
  event.preventDefault();
  event.stopPropagation();
};

/** Wires the buttons that open a menu, by mouse and by keyboard. */
export const startMenus = () => {
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[aria-haspopup=menu]');
    const shown = openMenu();
    if (button && !shown?.matches(`#${CSS.escape(button.getAttribute('aria-controls'))}`)) return open(button);
    shut(shown, Boolean(target.closest('[role=menuitem]')));
  });
  document.addEventListener('scroll', () => shut(openMenu(), false), true);
};

import { control } from './ask.js';
import { byId, drawn } from './page-data.js';

const most = 60;

/** Adds a new entry of the journal. */
export const showEntry = ({ markup }) => {
  const list = byId('entries');
  list.prepend(drawn(markup));
  while (list.children.length > most) list.lastElementChild.remove();
};

/** Shows the faults in force. */
export const showFaults = ({ markup }) => byId('faults').replaceChildren(drawn(markup));

/** Shows the playground's own time. */
export const showClock = ({ markup }) => byId('clock')?.replaceChildren(drawn(markup));

const details = { 'rate-limited': 'retryAfter', slow: 'milliseconds' };

const orderFault = (event) => {
  event.preventDefault();
  const { kind, method, detail, times } = Object.fromEntries(new FormData(event.target));
  const name = details[kind];
  const extra =
    kind === 'error' ? { error: detail || 'internal_error' } : name && detail ? { [name]: Number(detail) } : {};
  const wanted = kind === 'duplicate' && method === 'chat.*' ? '/*' : method;
  control('faults', { kind, method: wanted || '*', ...extra, ...(times && { times: Number(times) }) });
};

const letPass = async (button) => {
  button.setAttribute('aria-busy', 'true');
  await control('clock', { pass: Number(button.dataset.pass) });
  button.removeAttribute('aria-busy');
};

const moveClock = (event) => {
  event.preventDefault();
  const { to } = Object.fromEntries(new FormData(event.target));
  if (to) control('clock', { to: new Date(`${to}Z`).toISOString() });
};

/** Wires the side panel's controls of faults and the clock. */
export const startPanel = () => {
  byId('fault-form').addEventListener('submit', orderFault);
  byId('clock-form')?.addEventListener('submit', moveClock);
  byId('wire').addEventListener('click', ({ target }) => {
    const lift = target.closest('[data-lift]');
    if (lift) control('clear', { id: Number(lift.dataset.lift) });
    const pass = target.closest('[data-pass]');
    if (pass) letPass(pass);
  });
};

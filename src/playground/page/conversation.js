import { act } from './ask.js';
import { announce, byId, drawn, pageData } from './page-data.js';

const scroller = () => document.querySelector('.scroll');

const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 120;

/** Shows the newest message. */
const toEnd = () => {
  const box = scroller();
  if (box) box.scrollTop = box.scrollHeight;
};

const daySign = (day) => {
  const sign = document.createElement('li');
  sign.className = 'day';
  sign.dataset.day = day;
  sign.append(Object.assign(document.createElement('span'), { textContent: day }));
  return sign;
};

const append = (item) => {
  const list = byId('messages');
  if (list.lastElementChild?.dataset.day !== item.dataset.day) list.append(daySign(item.dataset.day));
  list.append(item);
  item.classList.add('fresh');
};

const markUnread = (channel) => {
  const room = pageData.rooms.includes(channel) ? channel : 'app';
  const mark = document.querySelector(`[data-room="${CSS.escape(room)}"] .unread`);
  if (mark) mark.hidden = false;
};

/** Appends a new message or replaces a changed one; marks another channel as unread. */
export const showMessage = ({ channel, ts, markup, fresh, own, spoken }) => {
  const here = channel === pageData.channel && byId('messages');
  if (!here) return fresh && !own ? markUnread(channel) : undefined;
  const item = drawn(markup).firstElementChild;
  const old = byId(`m-${ts}`);
  // A private message answers the reader's last act, so it is shown even when they had scrolled up.
  const follow = atEnd(scroller()) || own || (fresh && item.matches('.private'));
  const focused = old?.contains(document.activeElement);
  if (old) old.replaceWith(item);
  else append(item);
  if (focused) item.querySelector('button, select, input, a')?.focus();
  if (follow)
    fresh || old
      ? item.scrollIntoView({ block: item.offsetHeight > scroller().clientHeight ? 'start' : 'nearest' })
      : toEnd();
  if (!own) announce(spoken);
};

/** Removes a message from the page. */
export const dropMessage = ({ ts }) => byId(`m-${ts}`)?.remove();

/** Redraws the app's Home. */
export const showHome = ({ markup }) => byId('home')?.replaceChildren(drawn(markup));

/** Asks the app for its Home when the Home tab is shown. */
export const askForHome = () => {
  if (pageData.in === 'app') act('home', { tab: pageData.tab });
};

/** Wires the shortcuts in the menus of messages and of the composer. */
export const startConversation = () => {
  document.addEventListener('click', ({ target }) => {
    const item = target.closest('[data-shortcut]');
    if (!item) return;
    const message = item.closest('.message');
    act('shortcut', {
      callback: item.dataset.shortcut,
      ...(message && { in: message.dataset.channel, ts: message.dataset.ts }),
    });
  });
  if (!location.hash) toEnd();
};

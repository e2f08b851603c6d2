import type { Channel, Person } from '../cast.ts';
import { type Html, html } from '../html.ts';
import type { PostedMessage } from '../message.ts';
import { visibleTo } from '../posting.ts';
import type { Workspace } from '../workspace.ts';
import { dayOf } from './date.ts';
import { drawMessage } from './message.ts';
import { drawHome } from './view.ts';

const shown = 200;

/** How a person sees a place named. */
export const placeName = ({ app }: Workspace, { name, partner }: Channel): string =>
  partner === null ? `#${name}` : app.name;

const daySign = (day: string): Html => html`<li class="day" data-day="${day}"><span>${day}</span></li>`;

const withDays = (workspace: Workspace, messages: readonly PostedMessage[], reader: Person): Html => {
  const days = messages.map(({ ts }) => dayOf(ts, reader.timeZone));
  return html`${messages.map((message, index) => {
    const day = days[index] ?? '';
    return html`${day !== days[index - 1] && daySign(day)}${drawMessage(workspace, message, reader)}`;
  })}`;
};

const emptiness = ({ app, options }: Workspace, channel: Channel): Html => {
  const [first] = options.slashCommands;
  if (channel.partner === null && !channel.members.has(app.botUser))
    return html`<p>${app.name} has not been invited to this channel. It answers you here all the same, but cannot post for everybody until someone types <code>/invite @${app.handle}</code>.</p>`;
  return html`<p>Ask ${app.name} by typing ${first ? html`<code>${first.command}</code>` : 'a message'} below, or take one of the examples. What it answers is visible to you alone until you share it.</p>`;
};

const drawTabs = ({ app }: Workspace, person: Person, tab: 'home' | 'messages'): Html => {
  const link = (name: 'home' | 'messages', title: string) =>
    html`<a href="/?as=${person.handle}&in=app&tab=${name}"${tab === name && html` aria-current="page"`}>${title}</a>`;
  return html`<nav class="tabs" aria-label="${app.name}">${link('home', 'Home')}${link('messages', 'Messages')}</nav>`;
};

const drawHomeTab = (workspace: Workspace, person: Person): Html => {
  const view = workspace.homes.get(person.id);
  return html`<div id="home" class="home-tab">${view ? drawHome(workspace, view, person) : html`<p class="nothing">${workspace.app.name} has not put anything on its Home yet.</p>`}</div>`;
};

/** A channel or direct message with what has been said in it, or the app's Home. */
export const drawConversation = (
  workspace: Workspace,
  person: Person,
  channel: Channel,
  tab: 'home' | 'messages',
): Html => {
  const seen = (workspace.messages.get(channel.id) ?? [])
    .filter((message) => visibleTo(channel, message, person))
    .slice(-shown);
  const name = placeName(workspace, channel);
  const top = html`<header class="room"><h1>${name}</h1><p>${channel.topic}</p>${channel.partner !== null && drawTabs(workspace, person, tab)}</header>`;
  if (tab === 'home') return html`${top}${drawHomeTab(workspace, person)}`;
  return html`${top}<div class="scroll" tabindex="0" role="region" aria-label="Messages in ${name}"><div class="welcome"><h2>${name}</h2>${emptiness(workspace, channel)}</div><ol id="messages" class="messages">${withDays(workspace, seen, person)}</ol></div>`;
};

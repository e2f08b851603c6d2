import { type Html, html } from '../html.ts';
import type { PostedMessage } from '../message.ts';
import type { Channel, Person } from '../people.ts';
import { visibleTo } from '../posting.ts';
import type { Workspace } from '../workspace.ts';
import { dayOf } from './date.ts';
import { drawMessage } from './message.ts';
import { drawHome } from './view.ts';

/** Tab shown in the app's direct message. */
export type Tab = 'home' | 'messages';

const shown = 100;

/** Returns the name under which a person sees a place. */
export const placeName = ({ app }: Workspace, { name, partner }: Channel): string =>
  partner === null ? `#${name}` : app.name;

const daySign = (day: string): Html => html`<li class="day" data-day="${day}"><span>${day}</span></li>`;

const withDays = (workspace: Workspace, messages: readonly PostedMessage[], reader: Person): Html => {
  const days = messages.map(({ ts }) => dayOf(ts, reader.timeZone));
  const one = (message: PostedMessage, index: number) => {
    const day = days[index] ?? '';
    return html`${day !== days[index - 1] && daySign(day)}${drawMessage(workspace, message, reader)}`;
  };
  return html`${messages.map(one)}`;
};

const welcome = ({ app, options }: Workspace, channel: Channel): Html => {
  const [first] = options.slashCommands;
  if (channel.partner !== null || channel.members.has(app.botUser))
    return html`
      <p>Ask ${app.name}: ${first && html`type <code>${first.command}</code>, or `}take an example below and send it.
        You alone see the answer until you share it.</p>`;
  return html`
    <p>${app.name} has not been invited to this channel. It answers you here all the same, but cannot post for everybody
      until someone types <code>/invite @${app.handle}</code>.</p>`;
};

const drawTabs = ({ app }: Workspace, person: Person, tab: Tab): Html => {
  const link = (name: Tab, title: string) => {
    const current = tab === name && html` aria-current="page"`;
    return html`<a href="/?as=${person.handle}&in=app&tab=${name}"${current}>${title}</a>`;
  };
  return html`
    <nav class="tabs" aria-label="${app.name}">${link('home', 'Home')}${link('messages', 'Messages')}</nav>`;
};

const drawHomeTab = (workspace: Workspace, person: Person): Html => {
  const view = workspace.homes.get(person.id);
  const nothing = html`<p class="nothing">${workspace.app.name} has not put anything on its Home yet.</p>`;
  return html`<div id="home" class="home-tab">${view ? drawHome(workspace, view, person) : nothing}</div>`;
};

const drawMessages = (workspace: Workspace, person: Person, channel: Channel, name: string): Html => {
  const all = workspace.messages.get(channel.id) ?? [];
  const seen = all.filter((message) => visibleTo(channel, message, person)).slice(-shown);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Messages in ${name}">
      <div class="welcome"><h2>${workspace.options.appAbout ?? name}</h2>${welcome(workspace, channel)}</div>
      <ol id="messages" class="messages">${withDays(workspace, seen, person)}</ol>
    </div>`;
};

/** Draws a channel or direct message with its messages, or the app's Home. */
export const drawConversation = (workspace: Workspace, person: Person, channel: Channel, tab: Tab): Html => {
  const name = placeName(workspace, channel);
  const hasHome = channel.partner !== null && (workspace.options.events ?? []).includes('app_home_opened');
  return html`
    <header class="room">
      <h1>${name}</h1>
      <p>${channel.topic}</p>
      ${hasHome && drawTabs(workspace, person, tab)}
    </header>
    ${tab === 'home' ? drawHomeTab(workspace, person) : drawMessages(workspace, person, channel, name)}`;
};

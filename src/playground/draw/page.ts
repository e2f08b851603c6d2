import { type Html, html } from '../html.ts';
import type { Channel, Person } from '../people.ts';
import { channelsOf } from '../places.ts';
import { stackOf } from '../viewing.ts';
import type { Workspace } from '../workspace.ts';
import { drawComposer } from './composer.ts';
import { drawConversation, placeName, type Tab } from './conversation.ts';
import { icon } from './icon.ts';
import { drawPanel } from './panel.ts';
import { drawModal } from './view.ts';

const drawTop = ({ people, team }: Workspace, person: Person): Html => {
  const option = ({ handle, name, role }: Person) =>
    html`<option value="${handle}"${handle === person.handle && html` selected`}>${name} · ${role}</option>`;
  return html`
    <header class="top">
      <button type="button" class="icon only-narrow" data-toggle="rooms"
        aria-label="Channels" aria-controls="rooms" aria-expanded="false">${icon('menu')}</button>
      <p class="workspace">
        <span class="logo" aria-hidden="true"></span>
        <b>${team.name}</b>
        <span class="aside">a stand-in for Slack, on this machine only</span>
      </p>
      <label class="being">
        <span>You are</span>
        <select id="person" aria-label="Who you are">${people.map(option)}</select>
      </label>
      <button type="button" class="icon themes" id="theme" aria-label="Light or dark">
        ${icon('auto')}${icon('light')}${icon('dark')}
      </button>
      <button type="button" class="icon hood" data-toggle="wire"
        aria-label="Under the hood" aria-controls="wire" aria-expanded="false">
        ${icon('wire')}<span>Under the hood</span>
      </button>
    </header>`;
};

const drawRooms = (workspace: Workspace, person: Person, here: Channel): Html => {
  const link = (room: string, title: Html, current: boolean) => html`
    <li>
      <a href="/?as=${person.handle}&in=${room}" data-room="${room}"${current && html` aria-current="page"`}>
        ${title}
        <span class="unread" hidden>new</span>
      </a>
    </li>`;
  const channel = ({ id, name }: Channel) =>
    link(id, html`<span aria-hidden="true">#</span><span>${name}</span>`, id === here.id);
  const { name } = workspace.app;
  const app = html`<span class="avatar app small" aria-hidden="true">${name.charAt(0)}</span><span>${name}</span>`;
  return html`
    <nav id="rooms" class="rooms" aria-label="Channels and apps">
      <h2>Channels</h2>
      <ul>${channelsOf(workspace, person).map(channel)}</ul>
      <h2>Apps</h2>
      <ul>${link('app', app, here.partner !== null)}</ul>
    </nav>`;
};

/** Returns the JSON that the page's scripts read: person, place, tab, commands and the person's channels. */
const pageData = (workspace: Workspace, person: Person, { id, name, partner }: Channel, tab: Tab): string =>
  JSON.stringify({
    as: person.handle,
    in: partner === null ? name : 'app',
    channel: id,
    tab,
    commands: workspace.commands,
    rooms: channelsOf(workspace, person).map((channel) => channel.id),
  });

const drawHead = (title: string): Html => html`
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="/page/icon.svg">
    <link rel="stylesheet" href="/page/style.css">
    <script src="/page/theme.js"></script>
    <script type="module" src="/page/main.js"></script>
  </head>`;

/** Draws the whole page for this person in this place. */
export const drawPage = (workspace: Workspace, person: Person, channel: Channel, tab: Tab): Html => {
  const name = placeName(workspace, channel);
  const open = stackOf(workspace, person.id).map(
    (view) => html`<template data-open="${view.id}">${drawModal(workspace, view, person)}</template>`,
  );
  return html`
    <!doctype html>
    <html lang="en">
      ${drawHead(`${name} · ${workspace.app.name} playground`)}
      <body data-page="${pageData(workspace, person, channel, tab)}">
        <a class="skip" href="#line">Skip to the message line</a>
        ${drawTop(workspace, person)}
        <div class="frame">
          ${drawRooms(workspace, person, channel)}
          <main>
            ${drawConversation(workspace, person, channel, tab)}
            ${tab === 'messages' && drawComposer(workspace, name)}
          </main>
          ${drawPanel(workspace)}
        </div>
        <p id="announcer" class="visually-hidden" role="status" aria-live="polite"></p>
        <div id="dialogs">${open}</div>
      </body>
    </html>`;
};

import type { Channel, Person } from '../cast.ts';
import { type Html, html } from '../html.ts';
import { channelsOf } from '../places.ts';
import { stackOf } from '../viewing.ts';
import type { Workspace } from '../workspace.ts';
import { drawConversation, placeName } from './conversation.ts';
import { icon } from './icon.ts';
import { drawPanel } from './panel.ts';
import { drawModal } from './view.ts';

type Tab = 'home' | 'messages';

const builtIn = { usageHint: '', description: 'Let the app into this channel' };

const commandsOf = ({ options, app }: Workspace) => [
  ...options.slashCommands,
  { command: '/invite', ...builtIn, usageHint: `@${app.handle}` },
  { command: '/remove', description: 'Take the app out of this channel', usageHint: `@${app.handle}` },
];

const top = ({ people, team }: Workspace, person: Person): Html =>
  html`<header class="top"><button type="button" class="icon only-narrow" data-toggle="rooms" aria-label="Channels" aria-controls="rooms" aria-expanded="false">${icon('menu')}</button><p class="workspace"><span class="logo" aria-hidden="true"></span><b>${team.name}</b><span class="aside">a stand-in for Slack, on this machine only</span></p><label class="being"><span>You are</span><select id="person" aria-label="Who you are">${people.map(({ handle, name, role }) => html`<option value="${handle}"${handle === person.handle && html` selected`}>${name} · ${role}</option>`)}</select></label><button type="button" class="icon themes" id="theme" aria-label="Light or dark">${icon('auto')}${icon('light')}${icon('dark')}</button><button type="button" class="icon wire-toggle" data-toggle="wire" aria-controls="wire" aria-expanded="true" aria-label="Under the hood">${icon('wire')}</button></header>`;

const rooms = (workspace: Workspace, person: Person, here: Channel): Html => {
  const link = (channel: string, title: Html, current: boolean) =>
    html`<li><a href="/?as=${person.handle}&in=${channel}" data-room="${channel}"${current && html` aria-current="page"`}>${title}<span class="unread" hidden>new</span></a></li>`;
  const list = channelsOf(workspace, person).map(({ id, name }) =>
    link(name, html`<span aria-hidden="true">#</span> ${name}`, id === here.id),
  );
  const app = html`<span class="avatar app small" aria-hidden="true">${workspace.app.name.charAt(0)}</span> ${workspace.app.name}`;
  return html`<nav id="rooms" class="rooms" aria-label="Channels and apps"><h2>Channels</h2><ul>${list}</ul><h2>Apps</h2><ul>${link('app', app, here.partner !== null)}</ul></nav>`;
};

const examples = ({ options }: Workspace): Html | null =>
  options.examples && options.examples.length > 0
    ? html`<div class="examples" role="group" aria-label="Examples: each fills the line below">${options.examples.map((line) => html`<button type="button" data-example="${line}">${line}</button>`)}</div>`
    : null;

const shortcuts = ({ options }: Workspace): Html | null => {
  const known = (options.shortcuts ?? []).filter(({ kind }) => kind === 'global');
  if (known.length === 0) return null;
  const items = known.map(
    ({ callbackId, name }) =>
      html`<button type="button" role="menuitem" tabindex="-1" data-shortcut="${callbackId}">${name}</button>`,
  );
  return html`<span class="tools"><button type="button" class="icon" aria-label="Shortcuts" aria-haspopup="menu" aria-expanded="false" aria-controls="global-menu">${icon('plus')}</button><span id="global-menu" class="menu" role="menu" popover="manual">${items}</span></span>`;
};

const composer = (workspace: Workspace, channel: Channel): Html =>
  html`<form id="composer" class="composer" autocomplete="off">${examples(workspace)}<ul id="completions" class="completions" role="listbox" aria-label="Commands" hidden></ul><div class="line">${shortcuts(workspace)}<input id="line" type="text" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="completions" aria-describedby="usage" aria-label="Message ${placeName(workspace, channel)}" placeholder="Message ${placeName(workspace, channel)}, or type / for commands" enterkeyhint="send" spellcheck="false" autocapitalize="off"><button type="submit" class="press primary" aria-label="Send">Send</button></div><p id="usage" class="usage" aria-live="polite"></p></form>`;

const told = (workspace: Workspace, person: Person, channel: Channel, tab: Tab): string =>
  JSON.stringify({
    as: person.handle,
    in: channel.partner === null ? channel.name : 'app',
    channel: channel.id,
    tab,
    app: workspace.app.name,
    commands: commandsOf(workspace),
    rooms: Object.fromEntries(channelsOf(workspace, person).map(({ id, name }) => [id, name])),
  });

/** The whole page for this person in this place. */
export const drawPage = (workspace: Workspace, person: Person, channel: Channel, tab: Tab): Html => {
  const modals = stackOf(workspace, person.id).map(
    (view) => html`<template data-open="${view.id}">${drawModal(workspace, view, person)}</template>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${placeName(workspace, channel)} · ${workspace.app.name} playground</title><link rel="icon" href="/page/icon.svg"><link rel="stylesheet" href="/page/style.css"><script src="/page/theme.js"></script><script type="module" src="/page/main.js"></script></head>
<body data-told="${told(workspace, person, channel, tab)}"><a class="skip" href="#line">Skip to the message line</a>${top(workspace, person)}<div class="frame">${rooms(workspace, person, channel)}<main>${drawConversation(workspace, person, channel, tab)}${tab === 'messages' && composer(workspace, channel)}</main>${drawPanel(workspace)}</div><p id="announcer" class="visually-hidden" role="status" aria-live="polite"></p><div id="dialogs">${modals}</div></body></html>`;
};

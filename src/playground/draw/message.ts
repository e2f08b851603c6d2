import { type Html, html } from '../html.ts';
import type { PostedMessage } from '../message.ts';
import type { Shortcut } from '../options.ts';
import type { Person } from '../people.ts';
import type { Workspace } from '../workspace.ts';
import { drawBlocks } from './block.ts';
import { dayOf, hourOf } from './date.ts';
import { icon } from './icon.ts';
import { drawText } from './text.ts';

interface Byline {
  readonly name: string;
  readonly mark: Html;
  readonly badge: string | null;
}

const markOf = (kind: string, sign: string | Html, colour = ''): Html => {
  const style = colour !== '' && html` style="--colour:${colour}"`;
  return html`<span class="avatar ${kind}"${style} aria-hidden="true">${sign}</span>`;
};

/** Returns the author of a message as the page names them. */
export const bylineOf = ({ people, app }: Workspace, { author }: PostedMessage): Byline => {
  const person = author.kind === 'person' ? people.find(({ id }) => id === author.id) : undefined;
  if (person) return { name: person.name, mark: markOf('person', person.name.charAt(0), person.colour), badge: null };
  if (author.kind === 'app') return { name: app.name, mark: markOf('app', app.name.charAt(0)), badge: 'App' };
  return { name: 'Workspace', mark: markOf('slack', icon('spark')), badge: null };
};

/** Draws a menu of the app's shortcuts. */
export const drawShortcuts = (id: string, label: string, sign: Html, shortcuts: readonly Shortcut[]): Html => {
  const item = ({ callbackId, name }: Shortcut) =>
    html`<button type="button" role="menuitem" tabindex="-1" data-shortcut="${callbackId}">${name}</button>`;
  return html`
    <span class="tools">
      <button type="button" class="press dots" aria-label="${label}"
        aria-haspopup="menu" aria-expanded="false" aria-controls="${id}">${sign}</button>
      <span id="${id}" class="menu" role="menu" popover="manual">${shortcuts.map(item)}</span>
    </span>`;
};

const tools = ({ options }: Workspace, { ts, onlyFor }: PostedMessage): Html | null => {
  const shortcuts = (options.shortcuts ?? []).filter(({ kind }) => kind === 'message');
  if (shortcuts.length === 0 || onlyFor !== null) return null;
  return drawShortcuts(`t-${ts.replace('.', '_')}`, 'More actions for this message', icon('dots'), shortcuts);
};

const privacy = ({ onlyFor, asked }: PostedMessage): Html | null => {
  if (onlyFor === null) return null;
  const line = asked !== null && html`<span class="asked">${asked}</span>`;
  return html`<p class="privacy"><span class="eye" aria-hidden="true"></span>Only visible to you${line}</p>`;
};

/** Names the message that a reply answers by its hour: what that says may be rewritten. */
const threadOf = ({ thread }: PostedMessage, reader: Person): Html | null => {
  if (thread === null) return null;
  const hour = hourOf(thread, reader.timeZone);
  return html`<p class="in-thread">Reply in the thread of the message of <a href="#m-${thread}">${hour}</a></p>`;
};

const draw = (workspace: Workspace, message: PostedMessage, reader: Person): Html => {
  const { name, mark, badge } = bylineOf(workspace, message);
  const { ts, channel, text, blocks, onlyFor, edited } = message;
  const reading = { workspace, reader, scope: ts, here: channel };
  const body =
    blocks.length > 0 ? drawBlocks(reading, blocks) : drawText(reading, { type: 'mrkdwn', text: text || ' ' });
  const hour = hourOf(ts, reader.timeZone);
  return html`
    <li class="message${onlyFor !== null && ' private'}" id="m-${ts}"
      data-channel="${channel}" data-ts="${ts}" data-day="${dayOf(ts, reader.timeZone)}">
      ${mark}
      <article aria-label="${name}, ${hour}">
        ${privacy(message)}
        ${threadOf(message, reader)}
        <p class="byline">
          <b>${name}</b>
          ${badge !== null && html`<span class="badge">${badge}</span>`}
          <time datetime="${new Date(Number(ts) * 1000).toISOString()}">${hour}</time>
          ${edited !== null && html`<span class="edited">(edited)</span>`}
        </p>
        <div class="body">${body}</div>
      </article>
      ${tools(workspace, message)}
    </li>`;
};

/** Draws a message as this person sees it; cached, since a message is never changed, only replaced. */
export const drawMessage = (workspace: Workspace, message: PostedMessage, reader: Person): Html => {
  const known = workspace.drawn.get(message) ?? new Map<string, Html>();
  const drawn = known.get(reader.id) ?? draw(workspace, message, reader);
  workspace.drawn.set(message, known.set(reader.id, drawn));
  return drawn;
};

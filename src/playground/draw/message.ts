import type { Person } from '../cast.ts';
import { type Html, html } from '../html.ts';
import type { PostedMessage } from '../message.ts';
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

/** Who wrote it, as the page names them. */
export const bylineOf = ({ people, app }: Workspace, { author }: PostedMessage): Byline => {
  const person = author.kind === 'person' ? people.find(({ id }) => id === author.id) : undefined;
  if (person) {
    const mark = html`<span class="avatar" style="--colour:${person.colour}" aria-hidden="true">${person.name.charAt(0)}</span>`;
    return { name: person.name, mark, badge: null };
  }
  const sign = author.kind === 'app' ? app.name.charAt(0) : icon('spark');
  const mark = html`<span class="avatar ${author.kind}" aria-hidden="true">${sign}</span>`;
  return author.kind === 'app' ? { name: app.name, mark, badge: 'App' } : { name: 'Workspace', mark, badge: null };
};

const tools = ({ options }: Workspace, { ts, onlyFor }: PostedMessage): Html | null => {
  const shortcuts = (options.shortcuts ?? []).filter(({ kind }) => kind === 'message');
  if (shortcuts.length === 0 || onlyFor !== null) return null;
  const id = `t-${ts.replace('.', '_')}`;
  const items = shortcuts.map(
    ({ callbackId, name }) =>
      html`<button type="button" role="menuitem" tabindex="-1" data-shortcut="${callbackId}">${name}</button>`,
  );
  return html`<span class="tools"><button type="button" class="press dots" aria-label="More actions for this message" aria-haspopup="menu" aria-expanded="false" aria-controls="${id}">${icon('dots')}</button><span id="${id}" class="menu" role="menu" popover="manual">${items}</span></span>`;
};

const privacy = ({ onlyFor, asked }: PostedMessage): Html | null =>
  onlyFor === null
    ? null
    : html`<p class="privacy"><span class="eye" aria-hidden="true"></span>Only visible to you${asked !== null && html`<span class="asked">${asked}</span>`}</p>`;

/** A message, as this person sees it. */
export const drawMessage = (workspace: Workspace, message: PostedMessage, reader: Person): Html => {
  const { name, mark, badge } = bylineOf(workspace, message);
  const { ts, channel, text, blocks, onlyFor, edited } = message;
  const reading = { workspace, reader, scope: ts };
  const body =
    blocks.length > 0 ? drawBlocks(reading, blocks) : drawText(reading, { type: 'mrkdwn', text: text || ' ' });
  const when = new Date(Number(ts) * 1000).toISOString();
  return html`<li class="message${onlyFor !== null && ' private'}" id="m-${ts}" data-channel="${channel}" data-ts="${ts}" data-day="${dayOf(ts, reader.timeZone)}">${mark}<article aria-label="${name}, ${hourOf(ts, reader.timeZone)}">${privacy(message)}<p class="byline"><b>${name}</b>${badge !== null && html`<span class="badge">${badge}</span>`}<time datetime="${when}">${hourOf(ts, reader.timeZone)}</time>${edited !== null && html`<span class="edited">(edited)</span>`}</p><div class="body">${body}</div></article>${tools(workspace, message)}</li>`;
};

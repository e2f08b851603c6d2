import { z } from 'zod';
import { type Html, html } from '../html.ts';
import type { Person } from '../people.ts';
import type { OpenView } from '../view.ts';
import type { Workspace } from '../workspace.ts';
import { drawBlocks } from './block.ts';
import { icon } from './icon.ts';
import { wordsOf } from './text.ts';

const said = (text: unknown, otherwise: string): string => {
  const parsed = z.looseObject({ text: z.string() }).safeParse(text);
  return parsed.success ? wordsOf(parsed.data) : otherwise;
};

/** Draws a modal as a form in a dialog. */
export const drawModal = (workspace: Workspace, view: OpenView, reader: Person): Html => {
  const { id, title, submit, close, blocks, previous } = view;
  const back = previous === null ? 'Cancel' : 'Back';
  return html`
    <form class="modal" data-view="${id}" novalidate aria-labelledby="${id}-title">
      <header>
        <span class="avatar app small" aria-hidden="true">${workspace.app.name.charAt(0)}</span>
        <h2 id="${id}-title">${said(title, workspace.app.name)}</h2>
        <button type="button" class="icon" data-close="all" aria-label="Close">${icon('close')}</button>
      </header>
      <div class="modal-body" tabindex="-1">
        ${drawBlocks({ workspace, reader, scope: id, here: view.here }, blocks)}
        <p class="trouble" role="alert"></p>
      </div>
      <footer>
        <button type="button" class="press" data-close="one">${said(close, submit ? back : 'Close')}</button>
        ${submit && html`<button type="submit" class="press primary">${said(submit, 'Submit')}</button>`}
      </footer>
    </form>`;
};

/** Draws a person's Home. */
export const drawHome = (workspace: Workspace, view: OpenView, reader: Person): Html =>
  html`
    <div class="home" data-view="${view.id}">
      ${drawBlocks({ workspace, reader, scope: view.id, here: null }, view.blocks)}
    </div>`;

import { type Html, html } from '../html.ts';
import type { Workspace } from '../workspace.ts';
import { icon } from './icon.ts';
import { drawShortcuts } from './message.ts';

const drawExamples = (examples: readonly string[]): Html => {
  const one = (line: string) => html`<button type="button" data-example="${line}">${line}</button>`;
  return html`
    <div class="examples" role="group" aria-label="Examples: each fills the line below">${examples.map(one)}</div>`;
};

/** Draws the composer: the input line, and the aids that help to fill it. */
export const drawComposer = ({ options }: Workspace, place: string): Html => {
  const { examples = [], shortcuts = [] } = options;
  const [first] = options.slashCommands;
  const known = shortcuts.filter(({ kind }) => kind === 'global');
  return html`
    <form id="composer" class="composer" autocomplete="off">
      ${examples.length > 0 && drawExamples(examples)}
      <ul id="completions" class="completions" role="listbox" aria-label="Commands" hidden></ul>
      <div class="line">
        ${known.length > 0 && drawShortcuts('global-menu', 'Shortcuts', icon('plus'), known)}
        <input id="line" type="text" role="combobox" aria-expanded="false" aria-autocomplete="list"
          aria-controls="completions" aria-describedby="usage" aria-label="Message ${place}"
          placeholder="Message${first && `, or ${first.command} …`}"
          enterkeyhint="send" spellcheck="false" autocapitalize="off">
        <button type="submit" class="press primary">Send</button>
      </div>
      <p id="usage" class="usage" aria-live="polite"></p>
    </form>`;
};

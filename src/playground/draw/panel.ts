import type { Fault } from '../faults.ts';
import { type Html, html } from '../html.ts';
import type { Workspace } from '../workspace.ts';
import { icon } from './icon.ts';
import { drawWireEntry } from './wire-entry.ts';

const extraOf = (fault: Fault): string => {
  if (fault.kind === 'rate-limited') return ` for ${fault.retryAfter} s`;
  if (fault.kind === 'slow') return ` by ${fault.milliseconds} ms`;
  return fault.kind === 'error' ? ` ${fault.error}` : '';
};

const sayFault = (fault: Fault): string => {
  const times = fault.times === undefined ? 'until lifted' : `${fault.times} more`;
  return `${fault.kind}${extraOf(fault)} · ${fault.method} · ${times}`;
};

/** Draws the faults in force, each with a button to lift it. */
export const drawFaults = ({ faults }: Workspace): Html => {
  const one = (fault: Fault) => {
    const lift = `Lift ${sayFault(fault)}`;
    return html`
      <li>
        ${sayFault(fault)}
        <button type="button" class="press small" data-lift="${fault.id}" aria-label="${lift}">Lift</button>
      </li>`;
  };
  return html`${faults.list().map(one)}`;
};

/** Draws the playground's own time. */
export const drawClock = ({ clock }: Workspace): Html => {
  const now = clock.now().toISOString();
  return html`<time datetime="${now}">${now.slice(0, 16).replace('T', ' ')} UTC</time>`;
};

const kinds = [
  ['lost-answer', 'Lost answer: done, but nobody hears'],
  ['refused', 'Refused: the connection breaks before'],
  ['rate-limited', 'Rate limited: 429, wait (seconds)'],
  ['slow', 'Slow: answers after (milliseconds)'],
  ['down', 'Down: 503'],
  ['error', 'Error: Slack says (name)'],
  ['duplicate', 'Delivered twice: a command arrives again'],
] as const;

const faultForm = (workspace: Workspace): Html => html`
  <details class="tool">
    <summary>Faults</summary>
    <form id="fault-form">
      <label>What goes wrong
        <select name="kind">${kinds.map(([value, title]) => html`<option value="${value}">${title}</option>`)}</select>
      </label>
      <div class="pair">
        <label>In which calls<input name="method" value="chat.*" autocomplete="off" spellcheck="false"></label>
        <label>Wait or name<input name="detail" autocomplete="off"></label>
        <label>How often<input name="times" inputmode="numeric" placeholder="until lifted" value="1" autocomplete="off"></label>
      </div>
      <button type="submit" class="press">Let it go wrong</button>
    </form>
    <ul id="faults" class="faults" aria-live="polite">${drawFaults(workspace)}</ul>
  </details>`;

const clockForm = (workspace: Workspace): Html => html`
  <details class="tool" open>
    <summary>Clock<span id="clock">${drawClock(workspace)}</span></summary>
    <form id="clock-form">
      <div class="row">
        <button type="button" class="press" data-pass="3600000">+ 1 hour</button>
        <button type="button" class="press" data-pass="86400000">+ 1 day</button>
      </div>
      <p class="hint">Time goes by: what comes due on the way, such as a digest, is sent.</p>
      <label>Jump to (UTC)<input type="datetime-local" name="to"></label>
      <button type="submit" class="press">Jump</button>
    </form>
  </details>`;

/** Draws the side panel: clock, faults and the journal of requests. */
export const drawPanel = (workspace: Workspace): Html => {
  const entries = workspace.journal.entries().slice(-60).toReversed();
  return html`
    <aside id="wire" class="wire" aria-label="Under the hood">
      <header>
        <h2>Under the hood</h2>
        <button type="button" class="icon" data-toggle="wire" aria-label="Close this panel">${icon('close')}</button>
      </header>
      ${workspace.options.onClock !== undefined && clockForm(workspace)}
      ${faultForm(workspace)}
      <h3>On the wire</h3>
      <p class="legend">${icon('there')} signed requests to the app ${icon('back')} calls to the Web API</p>
      <ol id="entries" class="entries">${entries.map(drawWireEntry)}</ol>
    </aside>`;
};

import { z } from 'zod';
import type { Fault } from '../faults.ts';
import { type Html, html } from '../html.ts';
import type { JournalEntry } from '../journal.ts';
import type { Workspace } from '../workspace.ts';
import { icon } from './icon.ts';

const pretty = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const hidden = (name: string, value: string): string => (name === 'authorization' ? `${value.slice(0, 12)}…` : value);

const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${hidden(name, value)}`)
    .join('\n');

const duration = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;

const verdict = ({ status, answer, trouble }: JournalEntry): { word: string; good: boolean } => {
  const failed = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
  const why = failed && 'error' in answer ? String(answer.error) : null;
  if (trouble !== null) return { word: trouble, good: trouble === 'duplicate' };
  return { word: why ?? String(status), good: status === 200 && !failed };
};

const gist = z.looseObject({
  text: z.string().optional(),
  callback_id: z.string().optional(),
  actions: z.array(z.looseObject({ action_id: z.string() })).optional(),
  view: z.looseObject({ callback_id: z.string().optional() }).optional(),
});

/** What it was about, in a word or two. */
const gistOf = ({ name, request }: JournalEntry): string => {
  const said = gist.safeParse(request).data;
  if (name.startsWith('/')) return said?.text ?? '';
  return said?.actions?.[0]?.action_id ?? said?.callback_id ?? said?.view?.callback_id ?? '';
};

/** One line of what went over the wire; opened, it shows everything. */
export const drawEntry = (entry: JournalEntry): Html => {
  const { word, good } = verdict(entry);
  const way = entry.towards === 'bot' ? 'to the app' : 'to Slack';
  return html`<li class="entry ${entry.towards}"><details><summary><span class="way">${icon(entry.towards === 'bot' ? 'there' : 'back')}<span class="visually-hidden"> ${way}: </span></span><b>${entry.name} <span class="gist">${gistOf(entry)}</span></b><span class="verdict ${good ? 'good' : 'bad'}">${word}</span><span class="took">${duration(entry.milliseconds)}</span></summary><h4>Request, signed</h4><pre tabindex="0">POST ${entry.url}
${headerLines(entry.headers)}</pre><pre tabindex="0">${pretty(entry.request)}</pre><h4>Answer${entry.status !== null && html` ${entry.status}`}</h4><pre tabindex="0">${pretty(entry.answer) || '(empty)'}</pre></details></li>`;
};

const sayFault = (fault: Fault): string => {
  const times = fault.times === undefined ? 'until cleared' : `${fault.times} more`;
  const detail = { 'rate-limited': 'retryAfter', slow: 'milliseconds', error: 'error' };
  const extra = Object.entries(detail).flatMap(([kind, field]) =>
    kind === fault.kind ? Object.entries(fault).filter(([key]) => key === field) : [],
  );
  return `${fault.kind}${extra.map(([, value]) => ` ${value}`).join('')} · ${fault.method} · ${times}`;
};

/** The faults in force, each with a button to lift it. */
export const drawFaults = ({ faults }: Workspace): Html =>
  html`${faults.list().map((fault) => html`<li>${sayFault(fault)} <button type="button" class="press small" data-lift="${fault.id}" aria-label="Lift ${sayFault(fault)}">Lift</button></li>`)}`;

/** The playground's own time. */
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

const faultForm = (workspace: Workspace): Html =>
  html`<details class="tool"><summary>Faults</summary><form id="fault-form"><label>What goes wrong<select name="kind">${kinds.map(([value, title]) => html`<option value="${value}">${title}</option>`)}</select></label><div class="pair"><label>In which calls<input name="method" value="chat.*" autocomplete="off" spellcheck="false"></label><label>Wait or name<input name="detail" autocomplete="off"></label><label>How often<input name="times" inputmode="numeric" placeholder="until lifted" value="1" autocomplete="off"></label></div><button type="submit" class="press">Let it go wrong</button></form><ul id="faults" class="faults" aria-live="polite">${drawFaults(workspace)}</ul></details>`;

const clockForm = (workspace: Workspace): Html =>
  html`<details class="tool" open><summary>Clock <span id="clock">${drawClock(workspace)}</span></summary><form id="clock-form"><div class="row"><button type="button" class="press" data-move="3600000">+ 1 hour</button><button type="button" class="press" data-move="86400000">+ 1 day</button></div><label>Move to (UTC)<input type="datetime-local" name="to"></label><button type="submit" class="press">Move</button></form></details>`;

/** The side panel: clock, faults, and what went over the wire. */
export const drawPanel = (workspace: Workspace): Html => {
  const entries = workspace.journal.entries().slice(-60).toReversed();
  return html`<aside id="wire" class="wire" aria-label="Under the hood"><header><h2>Under the hood</h2><button type="button" class="icon" data-toggle="wire" aria-label="Close this panel">${icon('close')}</button></header>${workspace.options.onClock !== undefined && clockForm(workspace)}${faultForm(workspace)}<h3>On the wire</h3><p class="legend">${icon('there')} signed requests to the app ${icon('back')} calls to the Web API</p><ol id="entries" class="entries">${entries.map(drawEntry)}</ol></aside>`;
};

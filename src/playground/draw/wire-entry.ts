import { z } from 'zod';
import { type Html, html } from '../html.ts';
import type { JournalEntry } from '../journal.ts';
import { icon } from './icon.ts';

const pretty = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const shown = (name: string, value: string): string => (name === 'authorization' ? `${value.slice(0, 12)}…` : value);

const headLines = ({ url, headers }: JournalEntry): string =>
  [`POST ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${shown(name, value)}`)].join('\n');

const duration = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;

const refused = z.looseObject({ ok: z.literal(false), error: z.string() });

const verdictOf = ({ status, answer, trouble }: JournalEntry): { readonly word: string; readonly good: boolean } => {
  const why = refused.safeParse(answer).data?.error;
  return { word: trouble ?? why ?? String(status), good: status === 200 && why === undefined && trouble === null };
};

const gist = z.looseObject({
  text: z.string().optional(),
  callback_id: z.string().optional(),
  actions: z.array(z.looseObject({ action_id: z.string() })).optional(),
  view: z.looseObject({ callback_id: z.string().optional() }).optional(),
});

/** Summarizes a request in a word or two. */
const gistOf = ({ name, request }: JournalEntry): string => {
  const said = gist.safeParse(request).data;
  if (name.startsWith('/')) return said?.text ?? '';
  return said?.actions?.[0]?.action_id ?? said?.callback_id ?? said?.view?.callback_id ?? '';
};

const ways = { bot: ['there', 'to the app'], slack: ['back', 'to Slack'] } as const;

/** Draws one line of the journal; opened, it shows the whole request and answer. */
export const drawWireEntry = (entry: JournalEntry): Html => {
  const { word, good } = verdictOf(entry);
  const [arrow, way] = ways[entry.towards];
  const answer = pretty(entry.answer) || '(empty)';
  return html`
    <li class="entry">
      <details>
        <summary>
          <span class="way">${icon(arrow)}<span class="visually-hidden">${` ${way}: `}</span></span>
          <b>${entry.name}${' '}<span class="gist">${gistOf(entry)}</span></b>
          <span class="verdict ${good ? 'good' : 'bad'}">${word}</span>
          <span class="took">${duration(entry.milliseconds)}</span>
        </summary>
        <h4>Request${entry.towards === 'bot' && ', signed'}</h4>
        <pre tabindex="0">${headLines(entry)}</pre>
        <pre tabindex="0">${pretty(entry.request)}</pre>
        <h4>Answer${entry.status !== null && ` ${entry.status}`}</h4>
        <pre tabindex="0">${answer}</pre>
      </details>
    </li>`;
};

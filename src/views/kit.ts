import type { Button, Overflow, PlainTextOption, StaticSelect } from '@slack/types';
import type { EntryName, Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { cut, cutPieces, tightLengths, tightSource, withoutLinks } from './cut.ts';
import { joined, type Markdown, md, oneWay } from './markdown.ts';
import type { Block } from './message.ts';
import { announcementText, disagreement, notes, sourceLine } from './sourcing.ts';

/** Slack's limits on what is drawn here (docs.slack.dev/reference/block-kit/blocks). */
export const limits = {
  headerText: 150,
  sectionText: 3000,
  buttonText: 75,
  buttonValue: 2000,
  actions: 25,
  overflow: 5,
  optionText: 75,
  options: 100,
  messageText: 3900,
  /** Our own limit, characters of a code block: what a section’s text may have. */
  code: 3000,
  /** Our own limit, characters of a notification or spoken text. */
  spokenText: 300,
} as const;

/** Escapes a message's text, which Slack reads as markup too. */
export const messageText = (text: string): string => {
  const whole = String(md`${text}`);
  return whole.length <= limits.messageText ? whole : cut(whole, limits.messageText).replace(/&[a-z]*…$/, '…');
};

/** Returns the whole sentences that fit `limits.spokenText`; `otherwise` where not even the first does. */
export const spokenText = (sentences: readonly string[], otherwise: string): string => {
  const [first = '', ...rest] = sentences.map((sentence) => String(md`${sentence}`));
  if (first.length > limits.spokenText) return messageText(otherwise);
  const end = rest.findIndex((_, index) => [first, ...rest.slice(0, index + 1)].join(' ').length > limits.spokenText);
  return [first, ...(end < 0 ? rest : rest.slice(0, end))].join(' ');
};

/** A title. */
export const header = (text: string): Block => ({
  type: 'header',
  text: { type: 'plain_text', text: cut(oneWay(text), limits.headerText), emoji: false },
});

/** A paragraph that states no fact of the record. */
export const paragraph = (text: Markdown): Block => ({
  type: 'section',
  text: { type: 'mrkdwn', text: fitting(text), verbatim: true },
});

/** Texts line by line, in as few paragraphs as hold them; none is cut in two. */
export const paragraphs = (texts: readonly Markdown[]): readonly Block[] => {
  const packed: Markdown[] = [];
  for (const text of texts) {
    const last = packed.at(-1);
    const together = last && joined([last, text], '\n');
    if (together && fits(together)) packed[packed.length - 1] = together;
    else packed.push(text);
  }
  return packed.map(paragraph);
};

/** Plain text to copy, where nothing is markup. */
export const codeBlock = (text: string): Block => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text.split('\n').map(oneWay).join('\n') }] },
  ],
});

/** Small print. */
export const smallPrint = (text: Markdown): Block => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: fitting(text), verbatim: true }],
});

/** Markup that states something, with the source it cannot be shown without. */
export interface Statement {
  readonly says: Markdown;
  readonly source: Sourced;
  /** The source on the statement's own line, for one that only adds to the statement above it. */
  readonly inline?: boolean;
}

/** Statements of the blocks that `fact` drew: kept beside them, since Slack refuses a block with fields of our own. */
const drawnFrom = new WeakMap<Block, readonly Statement[]>();

/** A statement of fact, or several that belong together: none can be drawn without who says so and how sure the record is. */
export const fact = (statements: Statement | readonly Statement[], words: Words): Block => {
  const all = [statements].flat();
  const whole = together(all, words);
  return drawing(all, { ...paragraph(fits(whole) ? whole : shortened(all, words)), ...menuOf(all, words) });
};

const drawing = (statements: readonly Statement[], block: Block): Block => {
  drawnFrom.set(block, statements);
  return block;
};

/** Returns the statements that blocks draw, as `fact` was given them. */
export const statementsIn = (blocks: readonly Block[]): readonly Statement[] =>
  blocks.flatMap((block) => drawnFrom.get(block) ?? []);

/** Returns the menu of a block: of its one statement, or, of several, through the line of one of them. */
const menuOf = (statements: readonly Statement[], words: Words): { readonly accessory?: Overflow } => {
  const entries = [...new Map(statements.map(({ source: { entry } }) => [entry.id, entry])).values()];
  const [first] = entries;
  if (!first) return {};
  const { quote, edit, confirm, contest, more: entry } = words.menu;
  const deeds = { quote, edit, confirm, contest, entry };
  const options =
    entries.length === 1
      ? Object.entries(deeds).map(([deed, label]) => option(label, `${deed} ${first.id}`))
      : entries.slice(0, limits.overflow).map(({ id, label }) => option(label, `entry ${id}`));
  return { accessory: { type: 'overflow', action_id: `menu:${first.command}`, options } };
};

/** One menu for all lines of an answer: the line that is chosen is shown by itself, with what can be done with it, on the day asked about. */
export const lineMenu = (
  command: string,
  entries: readonly EntryName[],
  words: Words,
  onDay: (line: string) => string,
): readonly StaticSelect[] =>
  entries.length === 0
    ? []
    : [
        {
          type: 'static_select',
          action_id: `menu:${command}`,
          placeholder: { type: 'plain_text', text: words.menu.choose, emoji: false },
          options: entries.slice(0, limits.options).map(({ id, label }) => option(label, onDay(`entry ${id}`))),
        },
      ];

/** A line with the part of its menu that writes nothing, on the day asked about: to quote it, or to open one of several. */
export const readingMenu = (block: Block, onDay: (line: string) => string): Block => {
  if (block.type !== 'section' || block.accessory?.type !== 'overflow') return block;
  const { options } = block.accessory;
  const quote = options.filter(({ value }) => value?.startsWith('quote '));
  const reading = (quote.length > 0 ? quote : options).map((one) => ({ ...one, value: onDay(one.value ?? '') }));
  return drawing(statementsIn([block]), { ...block, accessory: { ...block.accessory, options: reading } });
};

/** A line without its menu, where nothing can be changed. */
export const withoutMenu = (block: Block): Block => {
  if (block.type !== 'section' || block.accessory?.type !== 'overflow') return block;
  const { accessory: _menu, ...rest } = block;
  return drawing(statementsIn([block]), rest);
};

/** Option of a menu. */
export const option = (label: string, value: string): PlainTextOption => ({
  text: { type: 'plain_text', text: cut(oneWay(label), limits.optionText), emoji: false },
  value,
});

const together = (statements: readonly Statement[], words: Words): Markdown =>
  joined(
    statements.map((statement) => stated(statement, words)),
    '\n',
  );

/** Shortens statements to fit: drops links, then whole statements from the end, then words; never only a source. */
const shortened = (statements: readonly Statement[], words: Words): Markdown => {
  const plain = statements.map((statement) => ({ ...statement, source: withoutLinks(statement.source) }));
  const shorter = plain.map((_, dropped) => {
    const kept = together(plain.slice(0, plain.length - dropped), words);
    return dropped > 0 ? md`${kept}\n…` : kept;
  });
  return shorter.find(fits) ?? tightened(plain.slice(0, 1), words);
};

/** The words and names of what is too long by itself, cut until its source fits beside it. */
const tightened = (statements: readonly Statement[], words: Words): Markdown => {
  const tight = tightLengths.map((length) =>
    together(
      statements.map(({ says, source, ...rest }) => ({
        ...rest,
        says: cutPieces(says, length),
        source: tightSource(source, length),
      })),
      words,
    ),
  );
  return tight.find(fits) ?? md`…`;
};

const stated = ({ says, source, inline = false }: Statement, words: Words): Markdown =>
  joined(
    [
      joined([says, md`_${sourceLine(source, words)}_`], inline ? ' ' : '\n'),
      ...notes(source),
      ...source.contested.map((one) => disagreement(one, words)),
      ...(source.announced ?? []).map((one) => announcementText(one, words)),
    ],
    '\n',
  );

/** A further question: a button that stands for a typed line. */
export interface Related {
  readonly label: string;
  /** The line behind the slash command. */
  readonly line: string;
  /** Set where it changes the record: not shown to readers who may not edit. */
  readonly edits?: true;
}

/** Buttons that each run their line through the same interface as typing. */
export const askButtons = (
  command: string,
  related: readonly Related[],
  action: 'ask' | 'ask-instead' = 'ask',
): readonly Button[] =>
  related.map(({ label, line }, index) => button(`${action}:${index}`, label, `${command} ${line}`.trim()));

/** A row of buttons; no row where there are none. */
export const row = (elements: readonly (Button | StaticSelect)[]): readonly Block[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, limits.actions) }];

/** One button; what it does is its value, a command line. */
export const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text: cut(oneWay(label), limits.buttonText), emoji: true },
  value: cut(value, limits.buttonValue),
});

/** Whether one block holds a text. */
export const fits = (text: Markdown): boolean => String(text).length <= limits.sectionText;

/** Markup cut at a line's end where Slack would refuse it, so that no link is cut in two. */
const fitting = (text: Markdown): string => {
  const whole = String(text);
  if (fits(text)) return whole;
  const end = whole.lastIndexOf('\n', limits.sectionText - 2);
  return `${whole.slice(0, end > 0 ? end : limits.sectionText - 2)}\n…`;
};

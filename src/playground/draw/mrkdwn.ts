import type { Fields } from '../block.ts';
import { dateInWords } from './date.ts';

/** Styles in force at one place in a text. */
type Style = Readonly<Partial<Record<'bold' | 'italic' | 'strike' | 'code', true>>>;

/** `<…>`: a link, a mention, a date. */
const angle = /<([^<>\n]+)>/;
/** `:name:`, but not the minutes of an hour. */
const emojiName = /(?<![\w:]):([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):(?![\w:])/;
const inlineCode = /`([^`\n]+)`/;
/** `*…*`, `_…_`, `~…~`: not within a word, not doubled, nor with a space inside its edge. */
const stressed =
  /(?<![\p{L}\p{N}])(?<!\*(?=\*)|_(?=_)|~(?=~))(?<mark>[*_~])(?!\k<mark>|\s)(.+?)(?<=\S)\k<mark>(?!\k<mark>|[\p{L}\p{N}])/u;

const tokens = new RegExp([angle.source, emojiName.source, inlineCode.source, stressed.source].join('|'), 'gu');

const styles: Readonly<Record<string, Style>> = { '*': { bold: true }, _: { italic: true }, '~': { strike: true } };

const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

const styled = (element: Fields, style: Style): Fields =>
  Object.keys(style).length > 0 ? { ...element, style } : element;

const words = (text: string, style: Style): readonly Fields[] =>
  text === '' ? [] : [styled({ type: 'text', text: unescaped(text) }, style)];

const command = (target: string, label: string | undefined, style: Style, timeZone: string): readonly Fields[] => {
  const [name = '', ...parts] = target.split('^');
  if (name === 'here' || name === 'channel' || name === 'everyone') return [{ type: 'broadcast', range: name }];
  if (name === 'subteam') return [{ type: 'usergroup', usergroup_id: parts[0] ?? '' }];
  if (name !== 'date') return words(label ?? `<!${target}>`, style);
  const [seconds = '', format = '', url] = parts;
  const said = /^\d+$/.test(seconds) ? dateInWords(Number(seconds), format, timeZone) : (label ?? '');
  return url
    ? [styled({ type: 'link', url: unescaped(url), text: said }, style)]
    : [styled({ type: 'text', text: said }, style)];
};

const angled = (inner: string, style: Style, timeZone: string): readonly Fields[] => {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  if (target.startsWith('@')) return [styled({ type: 'user', user_id: target.slice(1) }, style)];
  if (target.startsWith('#')) return [styled({ type: 'channel', channel_id: target.slice(1) }, style)];
  if (target.startsWith('!')) return command(target.slice(1), label, style, timeZone);
  if (!/^(https?|mailto|tel):/i.test(target)) return words(`&lt;${inner}&gt;`, style);
  return [
    styled({ type: 'link', url: unescaped(target), ...(label !== undefined && { text: unescaped(label) }) }, style),
  ];
};

/** Parses one stretch of text into words, links, mentions and emoji, each with the styles in force there. */
export const inline = (text: string, timeZone: string, style: Style = {}): readonly Fields[] => {
  const found: Fields[] = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [all, target, emoji, code, mark, inner] = match;
    found.push(...words(text.slice(end, match.index), style));
    if (target !== undefined) found.push(...angled(target, style, timeZone));
    else if (emoji !== undefined) found.push({ type: 'emoji', name: emoji });
    else if (code !== undefined) found.push(...words(code, { ...style, code: true }));
    else found.push(...inline(inner ?? '', timeZone, { ...style, ...styles[mark ?? ''] }));
    end = match.index + all.length;
  }
  return [...found, ...words(text.slice(end), style)];
};

const quoteMark = /^(?:>|&gt;) ?/;

const paragraphs = (text: string, timeZone: string): readonly Fields[] => {
  const groups: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = quoteMark.test(line);
    const last = groups.at(-1);
    if (last?.quoted === quoted) last.lines.push(line.replace(quoteMark, ''));
    else groups.push({ quoted, lines: [line.replace(quoteMark, '')] });
  }
  return groups.map(({ quoted, lines }) => ({
    type: quoted ? 'rich_text_quote' : 'rich_text_section',
    elements: inline(lines.join('\n'), timeZone),
  }));
};

/** Converts Slack's markup to rich text, as Slack itself does before drawing it. */
export const richTextOf = (mrkdwn: string, timeZone: string): Fields & { readonly type: 'rich_text' } => {
  const parts = mrkdwn.split(/\n?```\n?/);
  const elements = parts.flatMap((part, index) => {
    if (part === '') return [];
    const fenced = index % 2 === 1 && index < parts.length - 1;
    return fenced
      ? [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: unescaped(part) }] }]
      : paragraphs(part, timeZone);
  });
  return { type: 'rich_text', elements };
};

/** Converts words without markup to rich text: only emoji names are interpreted. */
export const plainAsRichText = (text: string): Fields & { readonly type: 'rich_text' } => {
  const parts = text.split(/(?<![\w:]):([a-z0-9_+'-]+):(?![\w:])/);
  const elements = parts
    .map((part, index) => (index % 2 === 1 ? { type: 'emoji', name: part } : { type: 'text', text: part }))
    .filter((part) => !('text' in part) || part.text !== '');
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
};

import type { Phrase } from '../words/phrase.ts';

/** Slack markup in which every value from outside has been escaped: only `md` and what builds on it make one. */
export class Markdown {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** For `md` alone: text that is markup on purpose. */
  static trusted(text: string): Markdown {
    return new Markdown(text);
  }
}

type Value = string | number | Markdown;

/**
 * Markup with values in it: plain strings are escaped, markup is kept.
 * @example md`*${'a < b'}*` // *a &lt; b*
 */
export const md = (parts: TemplateStringsArray, ...values: readonly Value[]): Markdown =>
  Markdown.trusted(String.raw({ raw: parts }, ...values.map(inserted)));

const inserted = (value: Value): string => (value instanceof Markdown ? value.toString() : escaped(String(value)));

/** Text without the marks that turn the direction of what follows. */
export const oneWay = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');

/** Escapes a text (docs.slack.dev/messaging/formatting-message-text), on one line and in one direction. */
const escaped = (text: string): string =>
  unpaired(oneWay(text.replace(/\s+/gu, ' ')))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Puts a word joiner before each mark that occurs twice: a pair would format the text between. */
const unpaired = (text: string): string =>
  ['*', '_', '~', '`'].reduce(
    (safe, mark) => (safe.split(mark).length > 2 ? safe.replaceAll(mark, `\u2060${mark}`) : safe),
    text,
  );

/** A sentence with markup in its places. */
export const filled = (phrase: Phrase<Markdown>): Markdown =>
  joined(
    phrase.map((part) => md`${part}`),
    '',
  );

/** Pieces of markup with something between them. */
export const joined = (pieces: readonly Markdown[], between = ' · '): Markdown =>
  Markdown.trusted(pieces.map(String).join(between));

/** Markup struck through, line by line, since a mark does not reach over the end of a line. */
export const struck = (text: Markdown): Markdown =>
  joined(
    String(text)
      .split('\n')
      .map((line) => Markdown.trusted(`~${line.replace(/\u2060?~/gu, '\u223c')}~`)),
    '\n',
  );

/** A link; what is not http is shown as text. */
export const link = (label: string, url: string | undefined): Markdown =>
  url && /^https?:\/\/[^\s<>|]+$/u.test(url)
    ? Markdown.trusted(`<${url.replaceAll('&', '&amp;')}|${md`${label}`}>`)
    : md`${label}`;

/** A user group by Slack's own id; anything else is shown as text. */
export const groupMention = (id: string): Markdown =>
  /^S[A-Z0-9]+$/u.test(id) ? Markdown.trusted(`<!subteam^${id}>`) : md`${id}`;

/** Mentions a person by Slack's own id, which never comes from typed text; anything else is shown as text. */
export const mention = (id: string): Markdown =>
  /^[UW][A-Z0-9]+$/u.test(id) ? Markdown.trusted(`<@${id}>`) : md`${id}`;

/** A channel by Slack's own id, which Slack shows by its name to those who may know it. */
export const channelLink = (id: string): Markdown =>
  /^[CG][A-Z0-9]+$/u.test(id) ? Markdown.trusted(`<#${id}>`) : md`${id}`;

/** An instant as each reader's own Slack writes it, in their zone (docs.slack.dev/messaging/formatting-message-text); elsewhere in UTC. */
export const moment = (instant: string): Markdown => {
  const utc = `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
  const seconds = Math.floor(Date.parse(instant) / 1000);
  return Number.isFinite(seconds)
    ? Markdown.trusted(`<!date^${seconds}^{date_long_pretty} {time}|${utc}>`)
    : md`${instant}`;
};

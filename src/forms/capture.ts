import { type Day, dayIn } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { restingOn } from '../record/references.ts';
import { cutWords } from '../views/inputs.ts';
import type { Words } from '../words/words.ts';
import { newSource } from './citation-fields.ts';
import { nameOf } from './entry-form.ts';
import { type FormValues, wordsIn } from './field.ts';
import { entryForms } from './index.ts';
import { unquoted } from './quotation.ts';

/** A Slack message to be captured as an entry. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  /** Name of its channel as people see it: `#trade`; empty where it has none, or one that not everybody may know. */
  readonly place: string;
  /** Whether it comes from where not everybody of the workspace may read, as far as is known. */
  readonly isPrivate?: boolean | undefined;
  /** Display name of who wrote it; their id where Slack did not tell the name in time. */
  readonly author?: string | undefined;
  /** Permalink of the message, once it is known. */
  readonly link?: string | undefined;
}

/** Maximum length of a quotation, in characters. */
export const longestQuote = 300;

/** Returns the source id of a message; stable, so that capturing it twice cites the same source. */
export const messageId = ({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string =>
  `message-${channel}-${ts}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

/** Returns the ids of the entries that cite a message already. */
export const alreadyKept = (negotiation: Negotiation, message: Message): readonly string[] =>
  alreadyResting(negotiation, messageId(message));

/** Returns the ids of the entries that cite a source already. */
export const alreadyResting = (negotiation: Negotiation, source: string): readonly string[] =>
  restingOn(negotiation, source).map(({ id }) => id);

/** Returns the day on which a message was written, in the record's time zone. */
export const writtenOn = ({ ts }: Pick<Message, 'ts'>, { header }: Negotiation): Day =>
  dayIn(new Date(Number(ts) * 1000), header.zone);

/** Returns the form values of a message: its text as quotation, itself as source, its day as the day of report. */
export const captured = (message: Message, kind: Kind, negotiation: Negotiation, words: Words): FormValues => {
  const day = writtenOn(message, negotiation);
  return {
    'cite.source': newSource,
    'cite.level': 'team',
    'source.title': titleOf(message, negotiation, words),
    'source.short': shortOf(message, day, words),
    'source.type': 'message',
    'source.published': day,
    ...(message.link && { 'source.url': message.link }),
    reported: day,
    ...quoting(kind, message.text),
  };
};

/** Says who wrote a message, where and when: `Message from Ann Lee in #trade, 24 November 2026, 14:05`. */
const titleOf = (message: Message, { header }: Negotiation, { forms, dates }: Words): string => {
  const instant = new Date(Number(message.ts) * 1000);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: header.zone, hour: '2-digit', minute: '2-digit' });
  const day = dates.plainDay(dayIn(instant, header.zone));
  return forms.messageTitle(placeOf(message, forms), message.author ?? '', day, time.format(instant));
};

const placeOf = ({ place, isPrivate = false }: Message, { privatePlace }: Words['forms']): string =>
  isPrivate ? privatePlace : place;

/** Maximum length of a source's short name, in characters. */
const longestShort = 60;

/** The same in the few words that a line shows: never without its year, since a record may be of another. */
const shortOf = (message: Message, day: Day, { forms, dates }: Words): string => {
  const { author = '' } = message;
  const place = placeOf(message, forms);
  const when = dates.brief(day);
  return `${cutWords(forms.messageShort(place, author), longestShort - when.length - 2)}, ${when}`;
};

/** A report that a message passes on: the outlet's own, to be checked and completed with its link. */
export const reportOf = (values: FormValues, outlet: string, kind: Kind): FormValues => {
  const said = wordsIn(values[nameOf('remark', 'quote')]);
  const { 'source.url': _link, [nameOf('remark', 'quote')]: _quote, ...rest } = values;
  return {
    ...rest,
    'cite.level': 'press-report',
    'source.title': '',
    'source.short': cutWords(outlet, longestShort),
    'source.type': 'article',
    // The message's words are not the outlet's own: they say what is reported, and quote nobody.
    ...saying(kind, said),
  };
};

/** Puts a text where a kind says what it says; into the note where it has no such field. */
const saying = (kind: Kind, said: string): FormValues => {
  const { fields, prefill } = entryForms[kind];
  const field = ['says', 'asks', 'name', 'title'].find(
    (one) => one in fields && (one === 'says' || one === prefill.rest),
  );
  return { [field === undefined ? 'note' : nameOf(kind, field)]: said };
};

const isQuoted = (kind: Kind): boolean => 'quote' in entryForms[kind].fields;

const quoteField = (kind: Kind): string => (isQuoted(kind) ? 'quote' : entryForms[kind].prefill.rest);

const quoting = (kind: Kind, text: string): FormValues => ({
  [nameOf(kind, quoteField(kind))]: cutWords(isQuoted(kind) ? unquoted(text) : text.trim(), longestQuote),
});

/** Recasts form values as another kind of entry: the citation and the quotation stay, and what was typed for that kind. */
export const recast = (values: FormValues, from: Kind, to: Kind): FormValues =>
  wordsIn(values[nameOf(to, quoteField(to))]) === ''
    ? { ...values, ...quoting(to, wordsIn(values[nameOf(from, quoteField(from))])) }
    : values;

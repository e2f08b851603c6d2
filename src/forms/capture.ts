import { type Day, dayIn } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { restingOn } from '../record/references.ts';
import { cutWords } from '../views/inputs.ts';
import type { Words } from '../words/words.ts';
import { safeCertainty } from './certainty.ts';
import { newSource } from './citation-fields.ts';
import { nameOf } from './entry-form.ts';
import { type FormValues, wordsIn } from './field.ts';
import { entryForms } from './index.ts';

/** A Slack message to be captured as an entry. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  /** Name of its channel as people see it: `#trade`; empty where it has none. */
  readonly place: string;
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
    'source.title': words.forms.messageTitle(message.place, words.dates.plainDay(day)),
    'source.short': words.forms.messageShort(message.place),
    'source.type': 'message',
    'source.published': day,
    ...(message.link && { 'source.url': message.link }),
    reported: day,
    certainty: safeCertainty,
    ...quoting(kind, message.text),
  };
};

const quoteField = (kind: Kind): string =>
  'quote' in entryForms[kind].fields ? 'quote' : entryForms[kind].prefill.rest;

const quoting = (kind: Kind, text: string): FormValues => ({
  [nameOf(kind, quoteField(kind))]: cutWords(text.trim(), longestQuote),
});

/** Recasts form values as another kind of entry: the citation and the quotation stay. */
export const recast = (values: FormValues, from: Kind, to: Kind): FormValues => ({
  ...values,
  ...quoting(to, wordsIn(values[nameOf(from, quoteField(from))])),
});

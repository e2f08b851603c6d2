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

/** A message that somebody wants on record. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  /** Where it is, as people call it: `#trade`; empty where it has no name. */
  readonly place: string;
  /** Its permalink, once that is known. */
  readonly link?: string | undefined;
}

/** Characters of a message that a quotation holds. */
export const longestQuote = 300;

/** The name of the source that a message is: the same message is the same source. */
export const messageId = ({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string =>
  `message-${channel}-${ts}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

/** The entries that rest on a message already. */
export const alreadyKept = (negotiation: Negotiation, message: Message): readonly string[] =>
  alreadyResting(negotiation, messageId(message));

/** The entries that rest on a source already. */
export const alreadyResting = (negotiation: Negotiation, source: string): readonly string[] =>
  restingOn(negotiation, source).map(({ id }) => id);

/** The day on which a message was written, where the record's days begin and end. */
export const writtenOn = ({ ts }: Pick<Message, 'ts'>, { header }: Negotiation): Day =>
  dayIn(new Date(Number(ts) * 1000), header.zone);

/** How a message stands in the form: its words as the quotation, itself as the source, its own day as the day of report. */
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
    certainty: 'confirmed',
    ...quoting(kind, message.text),
  };
};

const quoteField = (kind: Kind): string =>
  'quote' in entryForms[kind].fields ? 'quote' : entryForms[kind].prefill.rest;

const quoting = (kind: Kind, text: string): FormValues => ({
  [nameOf(kind, quoteField(kind))]: cutWords(text.trim(), longestQuote),
});

/** The same as another kind of entry: who says so stays, and so does the quotation. */
export const recast = (values: FormValues, from: Kind, to: Kind): FormValues => ({
  ...values,
  ...quoting(to, wordsIn(values[nameOf(from, quoteField(from))])),
});

import type { Button } from '@slack/types';
import type { Clock } from '../record/clock.ts';
import type { EntryName } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { aloneNote } from './alone.ts';
import { cut } from './cut.ts';
import {
  askButtons,
  button,
  header,
  limits,
  lineMenu,
  paragraphs,
  type Related,
  readingMenu,
  row,
  smallPrint,
  spokenText,
  statementsIn,
  withoutMenu,
} from './kit.ts';
import { filled, joined, type Markdown, md, mention } from './markdown.ts';
import type { Block, Message } from './message.ts';
import type { ShortForm } from './short-form.ts';

/** Answer that a view makes of a view model: everything but the frame that all answers share. */
export interface Answer {
  readonly title: string;
  /** The answer in whole sentences, the first of which says most: a push notification and a screen reader give as many as fit. */
  readonly text: string | readonly string[];
  /** The full form, page by page. */
  readonly body: readonly Block[];
  /** Short form for a phone, where the full form is too long: shown first, with a button to the full form. */
  readonly short?: ShortForm;
  readonly related: readonly Related[];
  /** Only an answer from the record can be posted to the channel. */
  readonly shareable: boolean;
  /** Blocks that each counted thing takes in the full form; default 1. */
  readonly blocksEach?: number;
  /** Point of the log up to which its reader has seen what changed, once its last page was shown. */
  readonly seenTo?: number;
  /** Line that asks it again, where the typed line would mean something else by then. */
  readonly line?: string;
  /** Set where it matters that lines hang on one source: the full form says so. */
  readonly saysAlone?: true;
  /** Set on answers about the bot itself: no day of the record stands under them. */
  readonly timeless?: true;
  /** Message shown as it is, without title or frame. */
  readonly whole?: Message;
}

/** Frame of an answer: the line asked, the state and day of the record, and the page shown. */
export interface Frame {
  /** Name of the negotiation: it stands in the title of what is posted. */
  readonly negotiation: string;
  readonly command: string;
  /** The line that was asked, as it can be asked again. */
  readonly line: string;
  /** The same line for people to read, where it holds an id. */
  readonly lineInWords?: string;
  readonly page: number;
  readonly form: 'short' | 'full';
  /** Whether the reader may work on the lines of the record. */
  readonly mayEdit: boolean;
  readonly clock: Clock;
  readonly seq: number;
  /** How many entries are left out, since their rows were changed by another hand; none by default. */
  readonly altered?: number;
}

/** Longest line quoted under a shared answer, in characters: as long as one that is read. */
const lineShown = 300;

/** A phone screen holds about a dozen blocks: title, facts, the rest, as of when, buttons. */
const factsOnPage = 9;

/** The answer as the person alone sees it: the facts of one page, how many more there are, as of when, what else to ask; under a `note`. */
export const privateMessage = (answer: Answer, frame: Frame, words: Words, note?: string): Message => {
  if (answer.whole) return answer.whole;
  const { text, blocks } =
    answer.short && frame.form === 'short'
      ? shortMessage(answer, answer.short, frame, words, note)
      : fullMessage(answer, frame, words, note);
  return { text, blocks: [...(note ? [smallPrint(md`${note}`)] : []), ...leftOut(answer, frame, words), ...blocks] };
};

/** Says above an answer from the record that the record has lost something. */
const leftOut = ({ timeless }: Answer, { altered = 0 }: Frame, words: Words): readonly Block[] =>
  altered > 0 && !timeless ? [smallPrint(md`${words.frame.altered(altered)}`)] : [];

const fullMessage = (answer: Answer, frame: Frame, words: Words, note?: string): Message => {
  const { shown: lines, more } = pageOf(answer, frame);
  const shown = [...lines, ...(answer.saysAlone ? aloneNote(lines, words) : [])];
  const next = more > 0 ? [{ label: words.frame.more(more), line: pageLine(frame, frame.page + 1) }] : [];
  const share = answer.shareable ? [shareButton(frame, words)] : [];
  const day = answer.timeless ? [] : [smallPrint(md`${words.frame.asOf(frame.clock)}`)];
  return {
    text: spoken(answer, frame, words, note),
    blocks: [
      header(answer.title),
      // A day that is not today stands before anything that is counted from it.
      ...(frame.clock.kind === 'live' ? [...shown, ...day] : [...day, ...shown]),
      ...row([...askButtons(frame.command, mayAsk(offered(next, answer), frame)), ...share]),
    ],
  };
};

/** Title, what there is to say in one paragraph, what else to ask; one menu for all of its lines. */
const shortMessage = (answer: Answer, short: ShortForm, frame: Frame, words: Words, note?: string): Message => {
  const [askFull, ...askFurther] = askButtons(frame.command, shortRelated(answer, frame, words));
  return {
    text: spoken(answer, frame, words, note),
    blocks: [
      header(answer.title),
      ...shortBlocks(answer, short, frame, words),
      ...row([
        ...(askFull ? [askFull] : []),
        ...(answer.shareable ? [shareButton(frame, words)] : []),
        ...lineMenu(frame.command, short.entries, words, (line) => onDayAsked(line, frame)),
        ...askFurther,
      ]),
    ],
  };
};

const shortBlocks = ({ timeless }: Answer, { units }: ShortForm, { clock }: Frame, words: Words): readonly Block[] =>
  paragraphs(timeless ? units : onItsDay(units, clock, words));

/** Puts its day before an answer that is not of today, ahead of anything counted from it. */
export const onItsDay = (units: readonly Markdown[], clock: Clock, words: Words): readonly Markdown[] => {
  const day = words.frame.asOfFirst(clock);
  const [first = md``, ...rest] = units;
  return day === null ? units : [md`_${day}_ ${first}`, ...rest];
};

/** Questions beside a short answer: all of it, then what it leads to, as far as it says so. */
const shortRelated = ({ related, short }: Answer, frame: Frame, words: Words): readonly Related[] =>
  mayAsk([{ label: words.frame.full, line: fullLine(frame) }, ...related.slice(0, short?.leadsTo ?? 0)], frame);

/** Returns the entries that a shared answer shows, of the lines that it draws alone. */
export const entriesShared = (answer: Answer, frame: Frame): readonly EntryName[] => {
  const { short } = answer;
  if (short && frame.form === 'short') return short.entries;
  const stated = statementsIn(pageOf(answer, { ...frame, mayEdit: false }).shown);
  return [...new Map(stated.map(({ source: { entry } }) => [entry.id, entry])).values()];
};

/** The line that asks for just this form and page of an answer again. */
export const lineAgain = (frame: Frame): string => pageLine(frame, frame.page);

/** The same answer for a whole channel, with who asked: Slack's own id of a person, which Slack shows as their name. */
export const sharedMessage = (
  answer: Answer,
  frame: Frame,
  person: string,
  words: Words,
  kind: 'share' | 'publish' = 'share',
): Message => {
  const { short } = answer;
  const isShort = short !== undefined && frame.form === 'short';
  // The readers of a channel are unknown: no button that edits is offered.
  const reading = { ...frame, mayEdit: false };
  const { shown: lines, more } = pageOf(answer, reading);
  const shown = [...lines.map(withoutMenu), ...(answer.saysAlone ? aloneNote(lines, words) : [])];
  const next = more > 0 ? [{ label: words.frame.more(more), line: pageLine(frame, frame.page + 1) }] : [];
  const asked = md`\`${`${frame.command} ${cut(frame.lineInWords ?? frame.line, lineShown)}`.trim()}\``;
  // The title names a day other than today.
  const day = frame.clock.kind === 'live' ? [md`${words.frame.asOf(frame.clock)}`] : [];
  // Nobody asked for what was put on record.
  const origin =
    kind === 'publish'
      ? [filled(words.frame.recordedBy(mention(person))), ...day]
      : [filled(words.frame.askedBy(mention(person))), asked, ...day];
  const related = isShort ? shortRelated(answer, reading, words) : mayAsk(offered(next, answer), reading);
  return {
    text: spoken(answer, frame, words),
    blocks: [
      header(words.frame.postedTitle(frame.negotiation, answer.title, frame.clock)),
      ...leftOut(answer, frame, words),
      ...(isShort ? paragraphs(short.units) : shown),
      smallPrint(joined(origin)),
      ...row(askButtons(frame.command, related)),
    ],
  };
};

/** The next page, then other questions: as many as leave room for Share. */
const offered = (next: readonly Related[], { related }: Answer): readonly Related[] =>
  [...next, ...related].slice(0, limits.actions - 1);

/** Returns the buttons a reader may press. Behind a past answer they stay in the past, where nothing is changed. */
const mayAsk = (related: readonly Related[], { clock, mayEdit }: Frame): readonly Related[] => {
  const isPast = clock.kind === 'asked';
  const open = related.filter(({ edits = false }) => !edits || (mayEdit && !isPast));
  return isPast ? open.map(({ label, line }) => ({ label, line: onDayAsked(line, { clock }) })) : open;
};

/** A line as it asks of the same day as the answer that it stands under. */
const onDayAsked = (line: string, { clock }: Pick<Frame, 'clock'>): string =>
  clock.kind !== 'asked' || line.startsWith('as-of ') ? line : `as-of ${clock.day} ${line}`;

/** Whether a page is the last one of an answer. */
export const endsOn = ({ body, short }: Answer, { form, page }: Pick<Frame, 'form' | 'page'>): boolean =>
  (form === 'full' || !short) && body.length <= page * factsOnPage;

const pageOf = ({ body, blocksEach = 1 }: Answer, frame: Frame) => {
  const { page, clock, mayEdit } = frame;
  const from = Math.min(page - 1, Math.max(0, Math.ceil(body.length / factsOnPage) - 1)) * factsOnPage;
  const shown = body.slice(from, from + factsOnPage);
  // An answer about the past gets no edit menus.
  return {
    shown:
      mayEdit && clock.kind !== 'asked'
        ? shown
        : shown.map((block) => readingMenu(block, (line) => onDayAsked(line, frame))),
    more: Math.max(0, Math.ceil((body.length - from - factsOnPage) / blocksEach)),
  };
};

/** A note comes first; an answer of another day than today begins with its day. */
const spoken = ({ title, text, timeless }: Answer, { clock }: Frame, words: Words, note?: string): string => {
  const day = timeless ? null : words.frame.asOfFirst(clock);
  const [first = '', ...rest] = [text].flat();
  const onDay = (sentence: string) => (day === null ? sentence : `${day} ${sentence}`);
  return note
    ? spokenText([note, onDay(first), ...rest], note)
    : spokenText([onDay(first), ...rest], onDay(`${title}.`));
};

/** Which state of the record a frame shows: its last revision and its day. */
export const stateOf = ({ seq, clock }: Frame): string => `${seq}@${clock.day}`;

/** The button remembers which state was read, so that what is posted is what was seen. */
const shareButton = (frame: Frame, words: Words): Button =>
  button(
    'share:0',
    words.frame.share,
    `${frame.command} share ${stateOf(frame)} ${pageLine(frame, frame.page)}`.trim(),
  );

/** Reads a share button's line: `share`, or what was said when asked about it; the state that was seen, and the line whose answer to post. */
export const sharedLine = (line: string): { readonly deed: string; readonly seen: string; readonly line: string } => {
  const [deed = '', seen = '', ...rest] = line.split(' ');
  return { deed, seen, line: rest.join(' ') };
};

/** The line that asks for the full form, or for a page of it. */
const fullLine = ({ line }: Frame): string => `${line} full`.trim();

const pageLine = (frame: Frame, page: number): string => {
  const line = frame.form === 'full' ? fullLine(frame) : frame.line;
  return page > 1 ? `${line} page ${page}`.trim() : line;
};

import type { Button } from '@slack/types';
import type { Day } from '../record/dates.ts';
import type { Words } from '../words/words.ts';
import { askButtons, button, header, limits, messageText, type Related, row, smallPrint, withoutMenu } from './kit.ts';
import { md, mention } from './markdown.ts';
import type { Block, Message } from './message.ts';

/** What a view makes of a view model: everything but the frame that all answers share. */
export interface Answer {
  readonly title: string;
  /** The answer in a sentence or two, as a push notification or a screen reader gives it. */
  readonly text: string;
  readonly body: readonly Block[];
  readonly related: readonly Related[];
  /** Only an answer from the record can be posted to the channel. */
  readonly shareable: boolean;
  /** How many blocks each thing takes that is counted when there are more; one, where it says nothing. */
  readonly blocksEach?: number;
  /** The line by which it can be asked again, where the line that was typed would come to something else by then. */
  readonly line?: string;
  /** It speaks of the bot itself and not of the record, so that no day of the record stands under it. */
  readonly timeless?: true;
  /** It is shown as it is, without title or frame. */
  readonly whole?: Message;
}

/** Where an answer stands: what was asked, when the record speaks, which page of it is shown. */
export interface Frame {
  readonly command: string;
  /** The line that was asked, as it can be asked again. */
  readonly line: string;
  readonly page: number;
  readonly clock: Clock;
  readonly seq: number;
}

/** The day an answer speaks of, and why that day. */
export interface Clock {
  readonly day: Day;
  readonly kind: 'frozen' | 'live' | 'asked';
}

/** A phone screen holds about a dozen blocks: title, facts, the rest, as of when, buttons. */
const factsOnPage = 9;

/** The answer as the person alone sees it: the facts of one page, how many more there are, as of when, what else to ask. */
export const privateMessage = (answer: Answer, frame: Frame, words: Words): Message => {
  if (answer.whole) return answer.whole;
  const { shown, more } = pageOf(answer, frame);
  const next = more > 0 ? [{ label: words.frame.more(more), line: pageLine(frame, frame.page + 1) }] : [];
  const share = answer.shareable ? [shareButton(frame, words)] : [];
  return {
    text: spoken(answer, frame, words),
    blocks: [
      header(answer.title),
      ...shown,
      ...(answer.timeless ? [] : [smallPrint(md`${words.frame.asOf(frame.clock)}`)]),
      ...row([...askButtons(frame.command, sameDay(offered(next, answer), frame)), ...share]),
    ],
  };
};

/** The same answer for a whole channel, with who asked: Slack's own id of a person, which Slack shows as their name. */
export const sharedMessage = (
  answer: Answer,
  frame: Frame,
  person: string,
  words: Words,
  by = words.frame.askedBy,
): Message => {
  const { shown, more } = pageOf(answer, frame);
  const next = more > 0 ? [{ label: words.frame.more(more), line: pageLine(frame, frame.page + 1) }] : [];
  return {
    text: spoken(answer, frame, words),
    blocks: [
      header(answer.title),
      ...shown,
      smallPrint(
        md`${by} ${mention(person)} · \`${`${frame.command} ${frame.line}`.trim()}\` · ${words.frame.asOf(frame.clock)}`,
      ),
      ...row(askButtons(frame.command, sameDay(offered(next, answer), frame))),
    ],
  };
};

/** The next page, then other questions: as many as leave room for Share. */
const offered = (next: readonly Related[], { related }: Answer): readonly Related[] =>
  [...next, ...related].slice(0, limits.actions - 1);

/** Behind an answer about the past, further questions stay in the past. */
const sameDay = (related: readonly Related[], { clock }: Frame): readonly Related[] =>
  clock.kind === 'asked'
    ? related
        .filter(({ line }) => !line.startsWith('add '))
        .map(({ label, line }) => ({
          label,
          line: line.startsWith('as-of ') ? line : `as-of ${clock.day} ${line}`,
        }))
    : related;

const pageOf = ({ body, blocksEach = 1 }: Answer, { page, clock }: Frame) => {
  const from = Math.min(page - 1, Math.max(0, Math.ceil(body.length / factsOnPage) - 1)) * factsOnPage;
  const shown = body.slice(from, from + factsOnPage);
  // The past is read, not corrected.
  return {
    shown: clock.kind === 'asked' ? shown.map(withoutMenu) : shown,
    more: Math.max(0, Math.ceil((body.length - from - factsOnPage) / blocksEach)),
  };
};

const spoken = ({ text, timeless }: Answer, { clock }: Frame, words: Words): string =>
  messageText(timeless ? text : `${text} ${words.frame.asOf(clock)}`);

/** Which state of the record a frame shows: its last revision and its day. */
export const stateOf = ({ seq, clock }: Frame): string => `${seq}@${clock.day}`;

/** The button remembers which state was read, so that what is posted is what was seen. */
const shareButton = (frame: Frame, words: Words): Button =>
  button(
    'share:0',
    words.frame.share,
    `${frame.command} share ${stateOf(frame)} ${pageLine(frame, frame.page)}`.trim(),
  );

/** What a share button's line says: the state that was seen, and the line to post the answer of. */
export const sharedLine = (line: string): { readonly seen: string; readonly line: string } => {
  const [, seen = '', ...rest] = line.split(' ');
  return { seen, line: rest.join(' ') };
};

const pageLine = ({ line }: Frame, page: number): string => (page > 1 ? `${line} page ${page}`.trim() : line);

import type { RichTextBlock } from '@slack/types';
import type { Ask, Command, Sorry } from '../../src/commands/command.ts';
import { isAsOfRedirect, isEffect, isSorry } from '../../src/commands/command.ts';
import { commandCalled } from '../../src/commands/index.ts';
import { partAsked, withoutPart } from '../../src/commands/part-asked.ts';
import type { Day } from '../../src/record/dates.ts';
import { wordsOf } from '../../src/record/names.ts';
import type { Negotiation } from '../../src/record/negotiation.ts';
import { type Answer, type Frame, privateMessage } from '../../src/views/answer.ts';
import type { Block, Message } from '../../src/views/message.ts';
import { sorryMessage } from '../../src/views/sorry.ts';
import { en } from '../../src/words/en.ts';
import { dataFile, recordOf } from './data-file.ts';

/** Whole record of the article. */
export const nafta = recordOf(dataFile('data/nafta.yml'));

/** The invented second negotiation, whose clock runs. */
export const second = recordOf(dataFile('test/support/second.yml'));

/** Returns the day on which a test asks: the day a frozen record is fixed to, else 10 March 2031. */
export const dayOf = ({ header }: Negotiation): Day => header.today ?? '2031-03-10';

/** Returns the day on the calendar on which a test asks. */
const calendarOf = ({ header }: Negotiation): Day => (header.today ? '2031-03-13' : '2031-03-10');

const called = (line: string, negotiation: Negotiation) => {
  const found = commandCalled(partAsked(wordsOf(line)).asked, negotiation);
  if ('sorry' in found) throw new Error(`“${line}” calls no command.`);
  return found;
};

/** Runs a command on a whole line, such as `demands canada`; a line that calls another command is refused. */
export const runLine = <V>(
  { name, run }: Pick<Command, 'name'> & { readonly run: (ask: Ask) => V },
  line: string,
  negotiation: Negotiation = nafta,
  today = dayOf(negotiation),
): V => {
  const { command, words } = called(line, negotiation);
  if (command.name !== name) throw new Error(`“${line}” calls ${command.name}, not ${name}.`);
  return run({ negotiation, today, calendar: calendarOf(negotiation), words });
};

/** Returns the undrawn result of a line: an answer, or `sorry`; throws when it needs more than a snapshot. */
export const outcomeOf = (line: string, negotiation: Negotiation = nafta, today = dayOf(negotiation)) => {
  const found = commandCalled(partAsked(wordsOf(line)).asked, negotiation);
  if ('sorry' in found) return found;
  const outcome = found.command.answer(
    { negotiation, today, calendar: calendarOf(negotiation), words: found.words },
    en,
  );
  if (isEffect(outcome) || isAsOfRedirect(outcome)) throw new Error(`“${line}” needs more than a snapshot.`);
  return outcome;
};

/** Tells whether a line is answered from the record's snapshot alone, without the log, another day or any effect. */
export const isPure = (line: string, negotiation: Negotiation = nafta): boolean => {
  const { command, words } = called(line, negotiation);
  const outcome = command.answer(
    { negotiation, today: dayOf(negotiation), calendar: calendarOf(negotiation), words },
    en,
  );
  return !isEffect(outcome) && !isAsOfRedirect(outcome);
};

/** Draws the answer to a line: its short form, or the page of the full form that the line asks for. */
export const messageFor = (
  line: string,
  negotiation: Negotiation = nafta,
  { today = dayOf(negotiation), mayEdit = true } = {},
): Message => {
  const { part } = partAsked(wordsOf(line));
  return drawn(outcomeOf(line, negotiation, today), withoutPart(line), negotiation, { today, mayEdit, ...part });
};

/** Returns all sentences read aloud for a line, even beyond one notification; none when it could not be read. */
export const sentencesOf = (
  line: string,
  negotiation: Negotiation = nafta,
  today = dayOf(negotiation),
): readonly string[] => {
  const outcome = outcomeOf(line, negotiation, today);
  return isSorry(outcome) ? [] : [outcome.text].flat();
};

/** Draws every page of the full form of the answer to a line. */
export const pagesFor = (
  line: string,
  negotiation: Negotiation = nafta,
  today = dayOf(negotiation),
): readonly Message[] => {
  const outcome = outcomeOf(line, negotiation, today);
  const count = isSorry(outcome) ? 1 : Math.max(1, Math.ceil(outcome.body.length / 9));
  return Array.from({ length: count }, (_, index) =>
    drawn(outcome, line, negotiation, { today, mayEdit: true, form: 'full', page: index + 1 }),
  );
};

const drawn = (
  outcome: Answer | Sorry,
  line: string,
  { header, seq }: Negotiation,
  { today, ...shown }: { readonly today: Day } & Pick<Frame, 'form' | 'page' | 'mayEdit'>,
): Message => {
  if (isSorry(outcome)) return sorryMessage(outcome, header.command, en);
  const clock = { day: today, kind: header.today ? ('frozen' as const) : ('live' as const) };
  const { name: negotiation, command } = header;
  return privateMessage(outcome, { negotiation, command, line, ...shown, clock, seq }, en);
};

/** Returns the text of a code block. */
const codeOf = (element: RichTextBlock['elements'][number]): string =>
  element.type === 'rich_text_preformatted'
    ? element.elements.map((one) => ('text' in one ? one.text : '')).join('')
    : '';

/** Returns the text of one block: its words, or the labels of its buttons. */
export const textOfBlock = (block: Block): string => {
  if (block.type === 'header' || block.type === 'section') return block.text?.text ?? '';
  if (block.type === 'context')
    return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
  if (block.type === 'rich_text') return block.elements.map(codeOf).join('\n');
  if (block.type !== 'actions') return '';
  return block.elements
    .flatMap((element) => {
      if (element.type === 'button') return [`[${element.text.text}]`];
      return element.type === 'static_select' ? [`[${element.placeholder?.text} ▾]`] : [];
    })
    .join(' ');
};

/** Returns the lines behind the buttons of a message, by their labels. */
export const buttonsOf = ({ blocks }: Message): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) =>
            element.type === 'button' ? [[element.text.text, element.value ?? '']] : [],
          )
        : [],
    ),
  );

/** Returns a message as it is read on the screen: block by block, a link as its label in ‹ ›. */
export const screenOf = ({ blocks }: Message): string =>
  blocks
    .map(textOfBlock)
    .join('\n\n')
    .replace(/<https?:[^|>]*\|([^>]*)>/g, '‹$1›');

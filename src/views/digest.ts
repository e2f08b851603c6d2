import type { EntryChange, FieldChange, FieldValue } from '../record/changes.ts';
import type { Clock } from '../record/clock.ts';
import type { Day } from '../record/dates.ts';
import type { EntryName } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { onItsDay } from './answer.ts';
import { inWords } from './in-words.ts';
import { askButtons, header, paragraphs, row, smallPrint, spokenText } from './kit.ts';
import { joined, type Markdown, md } from './markdown.ts';
import type { Block, Message } from './message.ts';
import {
  type DeadlineShown,
  deadlineSpoken,
  type MeetingShown,
  meetingSpoken,
  type RoundShown,
  roundSpoken,
} from './schedule.ts';
import { deadlineLine, nextMeetingLine, roundLine, underWayLine } from './schedule-lines.ts';
import { ruleOf, type ShortLine, shortForm } from './short-form.ts';
import { sourceName, sourceSpoken } from './sourcing.ts';

/** View model of the digest: changes since the channel was last told, and what is next. */
export interface DigestModel {
  readonly command: string;
  readonly negotiation: string;
  readonly clock: Clock;
  /** The local day on which the channel was last told, or its digest was set up. */
  readonly since: Day;
  readonly changes: readonly EntryChange[];
  readonly underWay: RoundShown | null;
  readonly nextRound: RoundShown | null;
  readonly nextMeeting: MeetingShown | null;
  readonly deadline: DeadlineShown | null;
}

/** Changes shown: a phone shows five at a glance; the rest are counted. */
const changesShown = 5;

/** The digest: what changed, then what is next. A day with nothing new is one line and what is ahead. */
export const digestMessage = (model: DigestModel, words: Words): Message => ({
  text: spokenText(spoken(model, words), title(model, words)),
  blocks: [header(title(model, words)), ...(model.changes.length === 0 ? quiet(model, words) : eventful(model, words))],
});

/** Returns the entries that the digest shows, by the lines that it draws. */
export const entriesInDigest = (model: DigestModel, words: Words): readonly EntryName[] =>
  shortForm(model.changes.length === 0 ? [foremost(model, words)] : [changed(model, words), ahead(model, words)], words)
    .entries;

const title = ({ negotiation, changes }: DigestModel, words: Words): string =>
  words.digest.title(negotiation, changes.length);

/** Draws a day with nothing new in one block, so that it takes little of a channel. */
const quiet = (model: DigestModel, words: Words): readonly Block[] => {
  const [button] = askButtons(model.command, [{ label: words.digest.more, line: 'status' }]);
  const first = foremost(model, words);
  const units = first.length > 0 ? shortForm([first], words).units : [md`${words.digest.nothingAhead}.`];
  const still = model.clock.kind === 'live' ? [] : [md`_${words.digest.standsStillShort}_`];
  const [block, ...more] = paragraphs([...onItsDay(units, model.clock, words), ...still]);
  return block ? [{ ...block, ...(button && { accessory: button }) }, ...more] : [];
};

const eventful = (model: DigestModel, words: Words): readonly Block[] => {
  const { changes, since, command } = model;
  const shown = changed(model, words);
  const { units } = shortForm([shown, ...ruleOf('first', 'changes', shown.length, changes.length, words)], words);
  return [
    ...paragraphs(onItsDay([md`_${words.digest.since(since)}_`, ...units], model.clock, words)),
    ...paragraphs(shortForm([ahead(model, words)], words).units),
    ...(model.clock.kind === 'live' ? [] : [smallPrint(md`${words.digest.standsStill}`)]),
    ...row(
      askButtons(command, [
        { label: words.digest.more, line: 'status' },
        { label: words.digest.demands, line: 'demands' },
        { label: words.digest.settings, line: 'digest' },
      ]),
    ),
  ];
};

/** Returns the lines of the changes that are shown. */
const changed = ({ changes }: DigestModel, words: Words): readonly ShortLine[] =>
  changes.slice(0, changesShown).flatMap((change) => changeLine(change, words));

/** Returns the first of the lines ahead, if there is one. */
const foremost = (model: DigestModel, words: Words): readonly ShortLine[] => ahead(model, words).slice(0, 1);

/** Returns the lines ahead: the round, the meeting and the deadline. */
const ahead = ({ underWay, nextRound, nextMeeting, deadline }: DigestModel, words: Words): readonly ShortLine[] => [
  ...(nextRound ? [roundLine(nextRound, words)] : underWay ? [underWayLine(underWay, words)] : []),
  ...(nextMeeting ? [nextMeetingLine(nextMeeting, words)] : []),
  ...(deadline ? [deadlineLine(deadline, words)] : []),
];

const changeLine = ({ what, kind, label, fields, source }: EntryChange, words: Words): readonly ShortLine[] => {
  if (!source) return [];
  const entry = words.digest.entry(kind, label);
  const told = what === 'changed' ? fields.map((field) => fieldText(field, words)) : newText(what, fields, words);
  return [[{ says: joined([md`*${words.digest.did(what)}* · ${entry}`, ...told], '; '), source }]];
};

/** Fields shown of a new entry, by name; the others are in the full form. */
const essentials: readonly string[] = ['by', 'on', 'when', 'where', 'outlook'];

const newText = (what: EntryChange['what'], fields: readonly FieldChange[], words: Words): readonly Markdown[] => {
  const shown = what === 'added' ? fields.filter(({ field }) => essentials.includes(field)) : [];
  const pieces = shown.map(({ field, after }) => md`${words.digest.field(field)}: ${valueText(field, after, words)}`);
  return pieces.length > 0 ? [joined(pieces)] : [];
};

const fieldText = ({ field, before, after }: FieldChange, words: Words): Markdown =>
  md`${words.digest.field(field)}: ${valueText(field, before, words)} → *${valueText(field, after, words)}*`;

const valueText = (field: string, value: FieldValue | null, words: Words): string => {
  if (value === null) return words.digest.nothingSaid;
  if ('when' in value) return words.dates.when(value.when);
  if ('text' in value) return words.digest.value(field, value.text);
  if ('cite' in value)
    return value.cite
      .map(({ source, level, by }) => `${sourceName(source, words)} (${words.sourcing.level(level, by)})`)
      .join('; ');
  return value.others
    .map(({ field, value }) => `${words.digest.field(field)} ${inWords(field, value, words)}`)
    .join('; ');
};

const spoken = (model: DigestModel, words: Words): readonly string[] => {
  const { changes, nextRound, nextMeeting, deadline, clock } = model;
  const day = words.frame.asOfFirst(clock);
  return [
    `${title(model, words)}.${day === null ? '' : ` ${day}`}`,
    ...changes.slice(0, changesShown).map((change) => spokenChange(change, words)),
    ...(nextRound ? [roundSpoken(nextRound, words)] : []),
    ...(nextMeeting ? [meetingSpoken(nextMeeting, words)] : []),
    ...(deadline ? [deadlineSpoken(deadline, words)] : []),
  ];
};

const spokenChange = ({ what, kind, label, fields, source }: EntryChange, words: Words): string =>
  words.digest.spokenChange(
    what,
    words.digest.entry(kind, label),
    what === 'changed'
      ? fields.map(
          ({ field, before, after }) =>
            `${words.digest.field(field)} from ${valueText(field, before, words)} to ${valueText(field, after, words)}`,
        )
      : [],
    source ? sourceSpoken(source, words) : '',
  );

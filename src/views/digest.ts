import type { EntryChange, FieldChange, FieldValue } from '../record/changes.ts';
import type { Day } from '../record/dates.ts';
import type { DigestRule } from '../record/digest-rule.ts';
import type { Words } from '../words/words.ts';
import type { Clock } from './answer.ts';
import {
  askButtons,
  fact,
  header,
  messageText,
  paragraph,
  row,
  type Statement,
  smallPrint,
  sourceSpoken,
  withoutMenu,
} from './kit.ts';
import { joined, type Markdown, md } from './markdown.ts';
import type { Block, Message } from './message.ts';
import {
  awayText,
  type DeadlineShown,
  dateText,
  deadlineBlock,
  deadlineSpoken,
  type MeetingShown,
  meetingBlock,
  meetingSpoken,
  type RoundShown,
  roundBlock,
  roundSpoken,
} from './schedule.ts';

/** What a channel is told: what changed since it was last told, and what is next. */
export interface DigestModel {
  readonly command: string;
  readonly rule: DigestRule;
  readonly clock: Clock;
  /** The local day on which the channel was last told, or its digest was set up. */
  readonly since: Day;
  readonly changes: readonly EntryChange[];
  readonly underWay: RoundShown | null;
  readonly nextRound: RoundShown | null;
  readonly nextMeeting: MeetingShown | null;
  readonly deadline: DeadlineShown | null;
}

/** A phone shows five changes at a glance; the rest are counted. */
const changesShown = 5;

/** The digest: at most eight blocks, the headline first. */
export const digestMessage = (model: DigestModel, words: Words): Message => ({
  text: messageText(spoken(model, words)),
  blocks: [
    header(headline(model, words)),
    ...changesBlocks(model, words),
    ...next(model, words).map(withoutMenu),
    ...row(
      askButtons(model.command, [
        { label: words.digest.more, line: 'status' },
        { label: words.digest.demands, line: 'demands' },
        { label: words.digest.settings, line: 'digest' },
      ]),
    ),
    smallPrint(md`${words.frame.asOf(model.clock)} ${words.digest.why(model.rule, model.command)}`),
  ],
});

const headline = (model: DigestModel, words: Words): string =>
  words.digest.headline(ahead(model, words), model.changes.length);

/** What a reader waits for first: a round, else a meeting, else a deadline. */
const ahead = ({ underWay, nextRound, nextMeeting, deadline }: DigestModel, words: Words): string => {
  const round = nextRound ?? underWay;
  if (round) return roundAhead(round, words);
  const other = nextMeeting ?? deadline;
  return other ? otherAhead(other, words) : words.digest.nothingAhead;
};

const roundAhead = ({ where, date, ...round }: RoundShown, words: Words): string =>
  words.digest.ahead(words.rounds.name(round), where, awayText(date, words) || dateText(date, words));

const otherAhead = ({ name, date }: MeetingShown | DeadlineShown, words: Words): string =>
  words.digest.ahead(name, undefined, awayText(date, words) || dateText(date, words));

const next = ({ underWay, nextRound, nextMeeting, deadline }: DigestModel, words: Words): readonly Block[] => [
  ...((nextRound ?? underWay) ? roundBlocks(nextRound ?? underWay, words) : [paragraph(md`${words.rounds.noNext}`)]),
  ...(nextMeeting ? [meetingBlock(nextMeeting, words, words.meetings.next(nextMeeting.isMinisterial))] : []),
  ...(deadline ? [deadlineBlock(deadline, words)] : []),
];

const roundBlocks = (round: RoundShown | null, words: Words): readonly Block[] =>
  round ? [roundBlock(round, words, { label: words.status.nextRound })] : [];

const changesBlocks = ({ changes, since }: DigestModel, words: Words): readonly Block[] => {
  const statements = changes.slice(0, changesShown).flatMap((change) => statement(change, words));
  if (statements.length === 0) return [paragraph(md`${words.digest.unchanged(since)}`)];
  const more = changes.length - statements.length;
  return [
    smallPrint(
      md`${words.digest.changesTitle(since)}${more > 0 ? ` (${changesShown} shown, ${words.digest.andMore(more)})` : ''}`,
    ),
    withoutMenu(fact(statements, words)),
  ];
};

const statement = ({ what, kind, label, fields, source }: EntryChange, words: Words): readonly Statement[] => {
  if (!source) return [];
  const entry = words.digest.entry(kind, label);
  const told = what === 'changed' ? fields.map((field) => fieldText(field, words)) : newText(what, fields, words);
  return [{ says: joined([md`*${words.digest.did(what)}* · ${entry}`, ...told], '\n'), source }];
};

/** What a reader wants to know at once of something new. */
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
    return value.cite.map(({ source, level, by }) => `${source.short} (${words.sourcing.level(level, by)})`).join('; ');
  return value.others.map((other) => `${words.digest.field(other.field)} ${other.value}`).join('; ');
};

const spoken = (model: DigestModel, words: Words): string => {
  const { changes, nextRound, nextMeeting, deadline, clock } = model;
  return [
    `${headline(model, words)}.`,
    ...changes.slice(0, changesShown).map((change) => spokenChange(change, words)),
    ...(nextRound ? [roundSpoken(nextRound, words)] : []),
    ...(nextMeeting ? [meetingSpoken(nextMeeting, words)] : []),
    ...(deadline ? [deadlineSpoken(deadline, words)] : []),
    words.frame.asOf(clock),
  ].join(' ');
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

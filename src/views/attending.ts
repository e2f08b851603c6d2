import type { Entry } from '../record/entries.ts';
import type { Sourced } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, type Related, sourceSpoken, spokenInTurn } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import { dateSpoken, type MeetingShown, meetingBlock } from './schedule.ts';

/** A person on record for a meeting: who they are, and whether they are expected, were there, or were not. */
export interface AttendeeShown {
  readonly name: string;
  readonly role: string;
  readonly party: PartyName;
  readonly part: Entry<'attendance'>['part'];
  readonly source: Sourced;
}

/** One meeting and who is in the room; or, where none or several match, what there is to choose from. */
export type AttendingModel =
  | { readonly meeting: MeetingShown; readonly people: readonly AttendeeShown[]; readonly others: readonly Related[] }
  /** `asked` is `null` when the next meeting was asked for and none is ahead. */
  | { readonly asked: string | null; readonly several: boolean; readonly others: readonly Related[] };

/** Who is in the room, person by person, each with a source. */
export const attendingView = (model: AttendingModel, words: Words): Answer =>
  'meeting' in model ? roomAnswer(model, words) : choiceAnswer(model, words);

const roomAnswer = (
  { meeting, people, others }: Extract<AttendingModel, { meeting: unknown }>,
  words: Words,
): Answer => ({
  title: words.meetings.title(meeting.name),
  text: words.meetings.spoken(
    meeting.name,
    dateSpoken(meeting.date, words),
    sourceSpoken(meeting.source, words),
    spokenInTurn(
      people.map(({ name, part, source }) => ({ says: words.meetings.partSpoken(name, part), source })),
      words,
    ),
  ),
  body: [
    meetingBlock(meeting, words),
    ...people.map((person) => attendeeBlock(person, words)),
    ...(people.length === 0 ? [paragraph(md`${words.meetings.nobody}`)] : []),
  ],
  related: [...others, ...addOne(people.length === 0, `attendance ${meeting.name}`, words)],
  shareable: true,
});

/** A person in the room, or not. */
export const attendeeBlock = ({ name, role, party, part, source }: AttendeeShown, words: Words): Block =>
  fact({ says: md`*${name}*: ${words.meetings.part(part)}\n${words.meetings.role(role, party.name)}`, source }, words);

const choiceAnswer = (
  { asked, several, others }: Extract<AttendingModel, { asked: unknown }>,
  words: Words,
): Answer => {
  const text = choiceText(asked, several, words);
  return {
    title: words.meetings.who,
    text,
    body: [paragraph(md`${text}`)],
    related: [...others, ...addOne(!several, 'meeting', words)],
    shareable: false,
  };
};

const choiceText = (asked: string | null, several: boolean, words: Words): string => {
  if (asked === null) return words.meetings.noneAhead;
  return several ? words.meetings.several(asked) : words.meetings.noneFor(asked);
};

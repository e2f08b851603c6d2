import type { Entry } from '../record/entries.ts';
import { type Sourced, sourceOf } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, type Related } from './kit.ts';
import { joined, type Markdown, md } from './markdown.ts';
import type { Block } from './message.ts';
import { type MeetingShown, meetingBlock, ownName, whenSpoken } from './schedule.ts';
import { dateLine } from './schedule-lines.ts';
import { isOpenOn, ruleOf, type ShortForm, type ShortLine, shortForm } from './short-form.ts';
import { spokenInTurn } from './sourcing.ts';

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
  | {
      readonly meeting: MeetingShown;
      readonly people: readonly AttendeeShown[];
      readonly others: readonly Related[];
      /** Set where the next meeting was asked for; `chosen`, where several are ahead. */
      readonly isNext?: true;
      readonly chosen?: { readonly isPolitical: boolean; readonly others: number };
    }
  /** `asked` is `null` when the next meeting was asked for and none is ahead. */
  | { readonly asked: string | null; readonly several: boolean; readonly others: readonly Related[] };

/** Lists the people in the room, each with a source. */
export const attendingView = (model: AttendingModel, words: Words): Answer =>
  'meeting' in model ? roomAnswer(model, words) : choiceAnswer(model, words);

const roomAnswer = (
  { meeting, people, others, isNext, chosen }: Extract<AttendingModel, { meeting: unknown }>,
  words: Words,
): Answer => ({
  title: words.meetings.title(isNext ? words.meetings.next(meeting.type).toLowerCase() : meeting.name),
  text: [
    `${meeting.name}, ${whenSpoken(meeting, words)}.`,
    ...(people.length === 0 ? [words.meetings.nobody] : [spokenPeople(people, words)]),
  ],
  short: short({ meeting, people, others, ...(isNext && { isNext }), ...(chosen && { chosen }) }, words),
  body: [
    meetingBlock(meeting, words),
    ...people.map((person) => attendeeBlock(person, words)),
    ...(people.length === 0 ? [paragraph(md`${words.meetings.nobody}`)] : []),
    ...chosenText(chosen, words).map(paragraph),
  ],
  related: [...others, ...addOne(people.length === 0, `attendance ${meeting.name}`, words)],
  shareable: true,
  saysAlone: true,
});

const spokenPeople = (people: readonly AttendeeShown[], words: Words): string => {
  const said = people.map(({ name, part, source }) => ({ says: words.meetings.partSpoken(name, part), source }));
  return `${spokenInTurn(said, words)}.`;
};

/** When the meeting is or was; where reports disagree on it, both values follow anyway. */
const dateAlone = ({ date, source }: MeetingShown, words: Words): string => {
  if (isOpenOn(source, 'when')) return '';
  return date.toLast < 0 ? words.dates.brief(date.when, date.hemisphere) : dateLine(date, source, words);
};

const peopleShown = 4;

/** How many are expected or were there, when the meeting is, and who they are. */
const short = (
  { meeting, people, isNext, chosen }: Extract<AttendingModel, { meeting: unknown }>,
  words: Words,
): ShortForm => {
  const counted = (part: AttendeeShown['part']) => people.filter((person) => person.part === part).length;
  const isMixed = new Set(people.map(({ part }) => part)).size > 1;
  const lead = words.meetings.lead({
    expected: counted('expected'),
    attended: counted('attended'),
    absent: counted('absent'),
  });
  const lines = people.map(({ name, role, party, part, source }): ShortLine => {
    const standing = isMixed ? `: ${words.meetings.part(part)}` : '';
    return [{ says: md`*${name}*, ${words.meetings.role(role, party.name)}${standing}`, source }];
  });
  const own = [...(isNext ? ownName(meeting, words).map((name) => `${name}.`) : []), lead];
  const hasProgramme = meeting.programme.length > 0;
  return shortForm(
    [
      joined(
        [md`*${own.join(' ')}*`, ...(hasProgramme ? [md`${words.meetings.seeProgramme(words.frame.full)}`] : [])],
        ' ',
      ),
      [[whenAndWhere(meeting, words)], ...lines.slice(0, peopleShown)],
      ...ruleOf('first', 'people', Math.min(peopleShown, lines.length), lines.length, words),
      ...chosenText(chosen, words),
    ],
    words,
    { saysAlone: true },
  );
};

/** Where it is and when, by who says so; where reports disagree on the day, both of its values follow. */
const whenAndWhere = (meeting: MeetingShown, words: Words): ShortLine[number] => {
  const { where, source } = meeting;
  // A name that holds the place says it already.
  const place = where !== undefined && !meeting.name.includes(where) ? where : '';
  const said = [place, dateAlone(meeting, words)].filter((one) => one !== '');
  return { says: md`${said.join(', ')}`, source: sourceOf(source, place ? ['when', 'where'] : ['when']) };
};

/** By which rule the meeting is the next, where others are ahead too. */
const chosenText = (
  chosen: Extract<AttendingModel, { meeting: unknown }>['chosen'],
  words: Words,
): readonly Markdown[] => (chosen ? [md`_${words.meetings.rule(chosen.isPolitical, chosen.others)}_`] : []);

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

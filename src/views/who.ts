import type { Entry } from '../record/entries.ts';
import { type Sourced, sourceOf } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, type Related } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import { type UnitemisedShown, unitemisedBlock, unitemisedLine, unitemisedSpoken } from './position.ts';
import { type DateShown, dateSpoken, dateText, whenSpoken } from './schedule.ts';
import { isOpenOn, ruleOf, type ShortForm, type ShortLine, shortForm } from './short-form.ts';
import { sourceSpoken, spokenInTurn } from './sourcing.ts';

/** A person and their role. */
export interface PersonShown {
  readonly name: string;
  readonly role: string;
  readonly party: PartyName;
  readonly source: Sourced;
}

/** A meeting that names a person, and what their part in it was. */
interface AppearanceShown {
  readonly meeting: string;
  readonly date: DateShown;
  /** Source of the meeting and its date. */
  readonly held: Sourced;
  readonly part: Entry<'attendance'>['part'];
  /** Source of the person's part in it. */
  readonly source: Sourced;
}

/** A person with their meetings, or a party with its people and how much is demanded by it and of it. */
export type WhoModel =
  | { readonly person: PersonShown; readonly appearances: readonly AppearanceShown[] }
  | {
      readonly party: PartyName;
      /** Of a bloc, its members; of a member, its blocs. */
      readonly members?: readonly PartyName[] | undefined;
      readonly blocs?: readonly PartyName[] | undefined;
      readonly people: readonly PersonShown[];
      /** Answers to demands as a whole, its own and those to it. */
      readonly unitemised: readonly UnitemisedShown[];
      readonly demands: { readonly by: number; readonly on: number };
      readonly related: readonly Related[];
    };

/** Draws a person and their meetings, or a party and who speaks for it. */
export const whoView = (model: WhoModel, words: Words): Answer =>
  'person' in model ? personAnswer(model, words) : partyAnswer(model, words);

const personAnswer = ({ person, appearances }: Extract<WhoModel, { person: unknown }>, words: Words): Answer => ({
  title: words.who.title(person.name),
  text: [
    `${words.who.person(person.name, person.role)}, ${person.party.name} (${sourceSpoken(person.source, words)}).`,
    ...(appearances.length === 0 ? [words.who.noMeetings(person.name)] : []),
    ...appearances.map((appearance) => `${appearanceSpoken(person, appearance, words)}.`),
  ],
  short: personShort({ person, appearances }, words),
  body: [
    personBlock(person, words),
    ...appearances.map((appearance) => appearanceBlock(appearance, words)),
    ...(appearances.length === 0 ? [paragraph(md`${words.who.noMeetings(person.name)}`)] : []),
  ],
  related: [
    { label: person.party.name, line: `who ${person.party.name.toLowerCase()}` },
    ...addOne(appearances.length === 0, `attendance ${person.name}`, words),
  ],
  shareable: true,
});

const meetingsShown = 2;
const peopleShown = 4;

const personShort = ({ person, appearances }: Extract<WhoModel, { person: unknown }>, words: Words): ShortForm =>
  shortForm(
    [
      [
        [{ says: md`*${words.meetings.role(person.role, person.party.name)}*`, source: person.source }],
        ...appearances.slice(-meetingsShown).map((appearance) => appearanceLine(appearance, words)),
      ],
      ...ruleOf('latest', 'meetings', Math.min(meetingsShown, appearances.length), appearances.length, words),
      ...(appearances.length === 0 ? [md`${words.who.noMeetings(person.name)}`] : []),
    ],
    words,
  );

const appearanceLine = ({ meeting, date, held, part, source }: AppearanceShown, words: Words): ShortLine => {
  const when = isOpenOn(held, 'when') ? '' : `, ${words.dates.brief(date.when, date.hemisphere)}`;
  return [
    { says: md`*${meeting}*${when}`, source: held },
    { says: md`*${words.meetings.part(part)}*`, source },
  ];
};

const partyShort = (
  { party, members, blocs, people, unitemised, demands }: Extract<WhoModel, { party: unknown }>,
  words: Words,
): ShortForm => {
  const lines = people.map(
    (person): ShortLine => [{ says: md`• ${personOf(person, party, words)}`, source: person.source }],
  );
  return shortForm(
    [
      md`*${people.length === 0 ? words.who.nobody(party.inSentence) : words.who.people(party.inSentence, people.length)}*`,
      ...membership({ party, members, blocs }, words).map((said) => md`${said}`),
      [...lines.slice(0, peopleShown), ...unitemised.map((response) => unitemisedLine(response, words))],
      ...ruleOf('first', 'people', Math.min(peopleShown, lines.length), lines.length, words),
      md`${demandsText({ party, members, blocs, demands, unitemised }, words).join(' ')} _(${words.demands.counted})_`,
    ],
    words,
  );
};

/** The meeting and the part in it may come from different sources, which disagree: each is shown with its own. */
const appearanceBlock = ({ meeting, date, held, part, source }: AppearanceShown, words: Words): Block =>
  fact(
    [
      { says: md`*${meeting}*\n${dateText(date, words)}`, source: held },
      { says: md`*${words.meetings.part(part)}*`, source, inline: true },
    ],
    words,
  );

const appearanceSpoken = (
  { name }: PersonShown,
  { meeting, date, held, part, source }: AppearanceShown,
  words: Words,
): string => {
  const own = { says: words.meetings.partSpoken(name, part), source };
  const meets = { says: `${meeting}, ${dateSpoken(date, words)}`, source: sourceOf(held, ['when']) };
  return isOpenOn(held, 'when')
    ? `${meeting}, ${whenSpoken({ date, source: held }, words)}; ${spokenInTurn([own], words)}`
    : spokenInTurn([meets, own], words);
};

/** A person of the party; of a member, with whose they are. */
const personOf = ({ name, role, party }: PersonShown, asked: PartyName, words: Words): string =>
  party.name === asked.name ? words.who.person(name, role) : words.who.memberPerson(name, role, party.name);

/** Members of a bloc, and the bloc of a member. */
const membership = (
  { party, members, blocs }: Pick<Extract<WhoModel, { party: unknown }>, 'party' | 'members' | 'blocs'>,
  words: Words,
): readonly string[] => [
  ...(members ? [words.who.members(members.map(({ name }) => name))] : []),
  ...(blocs
    ? [
        words.who.memberOf(
          party.name,
          blocs.map(({ inSentence }) => inSentence),
        ),
      ]
    : []),
];

/** How many demands are on record on the party and by it, in the words that `demands` itself has for them. */
const demandsText = (
  {
    party,
    members,
    blocs,
    demands,
    unitemised,
  }: Pick<Extract<WhoModel, { party: unknown }>, 'party' | 'members' | 'blocs' | 'demands' | 'unitemised'>,
  words: Words,
): readonly string[] => {
  const answers = answersAsWhole({ party, members, blocs, unitemised });
  return [
    words.demands.count({ on: party }, demands.on, answers.on),
    words.demands.count({ by: party }, demands.by, answers.by),
  ];
};

/** Whether demands by a party, and those on it, were answered as a whole: by it, by a member, or by its bloc. */
const answersAsWhole = ({
  party,
  members = [],
  blocs = [],
  unitemised,
}: Pick<Extract<WhoModel, { party: unknown }>, 'party' | 'members' | 'blocs' | 'unitemised'>) => {
  const isAmong = (among: readonly PartyName[], { name }: PartyName) => among.some((one) => one.name === name);
  return {
    by: unitemised.some(({ to }) => isAmong([party, ...members], to)),
    on: unitemised.some(({ by }) => by.some((one) => isAmong([party, ...members, ...blocs], one))),
  };
};

const partyAnswer = (
  { party, members, blocs, people, unitemised, demands, related }: Extract<WhoModel, { party: unknown }>,
  words: Words,
): Answer => ({
  title: words.who.title(party.name),
  text: [
    words.who.spokenParty(
      party.name,
      spokenInTurn(
        people.map((person) => ({ says: personOf(person, party, words), source: person.source })),
        words,
      ),
    ),
    ...membership({ party, members, blocs }, words),
    ...unitemised.map((response) => unitemisedSpoken(response, words)),
    ...demandsText({ party, members, blocs, demands, unitemised }, words),
  ],
  short: partyShort({ party, members, blocs, people, unitemised, demands, related }, words),
  body: [
    ...membership({ party, members, blocs }, words).map((said) => paragraph(md`${said}`)),
    ...people.map((person) => personBlock(person, words)),
    ...(people.length === 0 ? [paragraph(md`${words.who.nobody(party.inSentence)}`)] : []),
    ...unitemised.map((response) => unitemisedBlock(response, words)),
    paragraph(
      md`${demandsText({ party, members, blocs, demands, unitemised }, words).join(' ')}\n_${words.status.demandedSource}_`,
    ),
  ],
  related: [...related, ...addOne(people.length === 0, `person ${party.name}`, words)],
  shareable: true,
});

/** A person and their role. */
export const personBlock = ({ name, role, party, source }: PersonShown, words: Words): Block =>
  fact({ says: md`*${name}*\n${words.meetings.role(role, party.name)}`, source }, words);

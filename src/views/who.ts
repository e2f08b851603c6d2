import type { Entry } from '../record/entries.ts';
import type { Sourced } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, type Related } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import { type DateShown, dateText } from './schedule.ts';

/** A person and their role. */
export interface PersonShown {
  readonly name: string;
  readonly role: string;
  readonly party: PartyName;
  readonly source: Sourced;
}

/** A meeting that names a person, and what their part in it was. */
export interface AppearanceShown {
  readonly meeting: string;
  readonly date: DateShown;
  readonly part: Entry<'attendance'>['part'];
  readonly source: Sourced;
}

/** A person with their meetings, or a party with its people and how much is demanded by it and of it. */
export type WhoModel =
  | { readonly person: PersonShown; readonly appearances: readonly AppearanceShown[] }
  | {
      readonly party: PartyName;
      readonly people: readonly PersonShown[];
      readonly demands: { readonly by: number; readonly on: number };
      readonly related: readonly Related[];
    };

/** Who somebody is and where they were, or who speaks for a party. */
export const whoView = (model: WhoModel, words: Words): Answer =>
  'person' in model ? personAnswer(model, words) : partyAnswer(model, words);

const personAnswer = ({ person, appearances }: Extract<WhoModel, { person: unknown }>, words: Words): Answer => ({
  title: words.who.title(person.name),
  text: words.who.spoken(person.name, person.role, person.party.name, appearances.length),
  body: [
    personBlock(person, words),
    ...appearances.map(({ meeting, date, part, source }) =>
      fact({ says: md`${words.who.at(meeting, dateText(date, words), part)}`, source }, words),
    ),
    ...(appearances.length === 0 ? [paragraph(md`${words.who.noMeetings(person.name)}`)] : []),
  ],
  related: [{ label: person.party.name, line: `who ${person.party.name.toLowerCase()}` }],
  shareable: true,
});

const partyAnswer = (
  { party, people, demands, related }: Extract<WhoModel, { party: unknown }>,
  words: Words,
): Answer => ({
  title: words.who.title(party.name),
  text: words.who.spokenParty(
    party.name,
    people.map(({ name, role }) => `${name}, ${role}`),
  ),
  body: [
    ...people.map((person) => personBlock(person, words)),
    ...(people.length === 0 ? [paragraph(md`${words.who.nobody(party.inSentence)}`)] : []),
    paragraph(md`${words.who.demands(demands.by, demands.on)}\n_${words.status.openSource}_`),
  ],
  related,
  shareable: true,
});

const personBlock = ({ name, role, party, source }: PersonShown, words: Words): Block =>
  fact({ says: md`*${name}*\n${words.meetings.role(role, party.name)}`, source }, words);

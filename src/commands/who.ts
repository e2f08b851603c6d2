import { answeredDemands, unitemised } from '../record/demands.ts';
import type { Person } from '../record/entries.ts';
import { find, type Named, phrase } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { meetings } from '../record/schedule.ts';
import { sourced } from '../record/sourced.ts';
import { partyName, partyNames, personNames } from '../record/vocabulary.ts';
import { dateShown } from '../views/shown.ts';
import { type PersonShown, type WhoModel, whoView } from '../views/who.ts';
import { type Ask, command, unknown } from './command.ts';
import { unitemisedShown } from './position.ts';

/** `who`: a person's role and every meeting on record, or a party's people and its own statements. */
export const who = command({
  name: 'who',
  aliases: ['who is', 'person', 'party', 'people'],
  usage: 'who <person or party>',
  examples: ['who freeland', 'who lighthizer', 'who mexico'],
  patterns: ['who {person}', 'who {party}'],
  answeredBy: ['person', 'attendance', 'demand', 'response'],
  run(ask) {
    const among = [...partyNames(ask.negotiation).map(as('party')), ...personNames(ask.negotiation).map(as('person'))];
    const found = find(phrase(ask.words), among);
    if ('near' in found)
      return unknown('person', ask.words, { ...found, among, line: (label) => `who ${label.toLowerCase()}` });
    const person = found.hit.kind === 'person' ? ask.negotiation.entries.person.get(found.hit.id) : undefined;
    return person ? personModel(ask, person) : partyModel(ask.negotiation, found.hit.id);
  },
  view: whoView,
});

const as =
  (kind: 'party' | 'person') =>
  ({ value, ...names }: Named<string>): Named<{ kind: 'party' | 'person'; id: string }> => ({
    ...names,
    value: { kind, id: value },
  });

/** Returns the view model of a person. */
export const personShown = (negotiation: Negotiation, person: Person): PersonShown => ({
  name: person.style ? `${person.style} ${person.name}` : person.name,
  role: person.role,
  party: partyName(negotiation, person.party),
  source: sourced(negotiation, person),
});

const personModel = (ask: Ask, person: Person): WhoModel => ({
  person: personShown(ask.negotiation, person),
  appearances: meetings(ask.negotiation).flatMap((meeting) =>
    all(ask.negotiation, 'attendance')
      .filter((attendance) => attendance.meeting === meeting.entry.id && attendance.person === person.id)
      .map((attendance) => ({
        meeting: meeting.entry.name,
        date: dateShown(ask, meeting),
        held: sourced(ask.negotiation, meeting.entry),
        part: attendance.part,
        source: sourced(ask.negotiation, attendance),
      })),
  ),
});

const partyModel = (negotiation: Negotiation, id: string): WhoModel => {
  const party = partyName(negotiation, id);
  return {
    party,
    people: all(negotiation, 'person')
      .filter((person) => person.party === id)
      .map((person) => personShown(negotiation, person)),
    unitemised: [...unitemised(negotiation, { by: id }), ...unitemised(negotiation, { to: id })].map((response) =>
      unitemisedShown(negotiation, response),
    ),
    demands: {
      by: answeredDemands(negotiation, { by: id }).length,
      on: answeredDemands(negotiation, { on: id }).length,
    },
    related: [{ label: `Demands: ${party.name}`, line: `demands ${party.name.toLowerCase()}` }],
  };
};

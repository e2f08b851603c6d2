import { spanOf } from '../record/dates.ts';
import { type Entry, kindNames } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Dated } from '../record/schedule.ts';
import { sourced } from '../record/sourced.ts';
import { goneName, issueName, partyName } from '../record/vocabulary.ts';
import type { LineShown } from '../views/line-shown.ts';
import { dateShown, deadlineShown, type Moment, meetingShown, roundShown } from '../views/shown.ts';
import { attendeeShown } from './attending.ts';
import { positionShown, responseShown, unitemisedShown } from './position.ts';
import { sourceShown } from './sources.ts';
import { personShown } from './who.ts';

/** Returns an entry of any kind by its id; `undefined` when it is withdrawn or was never there. */
export const entryIn = ({ entries }: Negotiation, id: string): Entry | undefined =>
  kindNames.map((kind): Entry | undefined => entries[kind].get(id)).find((entry) => entry !== undefined);

/** Returns the view model of an entry's line by itself. */
export const lineShown = (moment: Moment, entry: Entry): LineShown => {
  const { negotiation } = moment;
  switch (entry.kind) {
    case 'source':
      return { kind: 'source', shown: sourceShown(negotiation, entry) };
    case 'party':
    case 'issue':
      return { kind: entry.kind, shown: { name: entry.name, others: entry.aliases } };
    case 'person':
      return { kind: 'person', shown: personShown(negotiation, entry) };
    case 'round':
      return { kind: 'round', shown: roundShown(moment, placed(moment, entry)) };
    case 'meeting':
      return { kind: 'meeting', shown: meetingShown(moment, placed(moment, entry)) };
    case 'attendance':
      return {
        kind: 'attendance',
        shown: attendeeShown(moment, entry),
        meeting: negotiation.entries.meeting.get(entry.meeting)?.name ?? goneName('meeting'),
      };
    case 'demand':
      return {
        kind: 'demand',
        shown: positionShown(negotiation, { demand: entry, responses: answersTo(negotiation, entry) }),
      };
    case 'response':
      return responseLine(negotiation, entry);
    case 'deadline':
      return { kind: 'deadline', shown: deadlineShown(moment, placed(moment, entry)) };
    case 'election': {
      const { name, party } = entry;
      const date = dateShown(moment, placed(moment, entry));
      const source = sourced(negotiation, entry);
      return { kind: 'election', shown: { name, party: partyName(negotiation, party), date, source } };
    }
    case 'pace': {
      const label = entry.measure === 'round-length' ? 'length' : 'spacing';
      return { kind: 'pace', shown: { label, says: entry.says, source: sourced(negotiation, entry) } };
    }
    case 'remark':
      return { kind: 'remark', shown: { says: entry.says, quote: entry.quote, source: sourced(negotiation, entry) } };
  }
};

/** Returns the responses shown with a demand: without them it would seem unanswered. */
const answersTo = (negotiation: Negotiation, { id }: Entry<'demand'>): readonly Entry<'response'>[] =>
  [...negotiation.entries.response.values()].filter(({ demand }) => demand === id);

/** Returns a response's line together with the demand it answers. */
const responseLine = (negotiation: Negotiation, entry: Entry<'response'>): LineShown => {
  const demand = negotiation.entries.demand.get(entry.demand ?? '');
  if (!demand) return { kind: 'unitemised', shown: unitemisedShown(negotiation, entry) };
  const { by, on, asks, issue } = demand;
  return {
    kind: 'response',
    shown: responseShown(negotiation, entry),
    to: {
      asks,
      issue: issueName(negotiation, issue),
      by: partyName(negotiation, by),
      on: on.map((party) => partyName(negotiation, party)),
    },
  };
};

const placed = <E extends { readonly when: string }>({ negotiation, today }: Moment, entry: E): Dated<E> => {
  const span = spanOf(entry.when, negotiation.header.hemisphere);
  const nowhere = { first: today, last: today, precision: 'day', uncertain: true, approximate: true } as const;
  return { entry, span: span ?? nowhere };
};

import { concernedBy, withMembers } from './blocs.ts';
import type { Demand, Entry } from './entries.ts';
import { all, type Negotiation } from './negotiation.ts';
import { issueName, type PartyName, partyName } from './vocabulary.ts';

type Response = Entry<'response'>;

/** A demand with the responses that answer it by name. */
export interface AnsweredDemand {
  readonly demand: Demand;
  readonly responses: readonly Response[];
}

/** Filter of a list of demands, by ids; a missing field does not narrow. */
export interface DemandFilter {
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  readonly issue?: string | undefined;
}

/** The same filter, with the parties and the issue called by name. */
export interface NamedDemandFilter {
  readonly by?: PartyName | undefined;
  readonly on?: PartyName | undefined;
  readonly issue?: string | undefined;
}

/** Replaces the ids of a filter by names. */
export const nameFilter = (negotiation: Negotiation, { by, on, issue }: DemandFilter): NamedDemandFilter => ({
  ...(by && { by: partyName(negotiation, by) }),
  ...(on && { on: partyName(negotiation, on) }),
  ...(issue && { issue: issueName(negotiation, issue) }),
});

/**
 * Returns the demands that pass the filter, each with its responses. By a bloc are its members’ too; on a party are those on
 * its members, and those on a bloc that it belongs to.
 */
export const answeredDemands = (
  negotiation: Negotiation,
  { by, on, issue }: DemandFilter,
): readonly AnsweredDemand[] => {
  const makers = by ? withMembers(negotiation, by) : null;
  const asked = on ? concernedBy(negotiation, on) : null;
  return all(negotiation, 'demand')
    .filter(
      (demand) =>
        (!makers || makers.includes(demand.by)) &&
        (!asked || demand.on.some((party) => asked.includes(party))) &&
        (!issue || demand.issue === issue),
    )
    .map((demand) => ({
      demand,
      responses: all(negotiation, 'response').filter((response) => response.demand === demand.id),
    }));
};

/** Responses to a party's demands as a whole, where the source itemises none: by one party, or by any. */
export const unitemised = (
  negotiation: Negotiation,
  { by, to }: { by?: string | undefined; to?: string | undefined },
): readonly Response[] => {
  const answering = by ? concernedBy(negotiation, by) : null;
  const makers = to ? withMembers(negotiation, to) : null;
  return all(negotiation, 'response').filter(
    (response) =>
      response.to !== undefined &&
      (!makers || makers.includes(response.to)) &&
      (!answering || response.by.some((party) => answering.includes(party))),
  );
};

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

/** Returns the demands that pass the filter, each with its responses. */
export const answeredDemands = (negotiation: Negotiation, { by, on, issue }: DemandFilter): readonly AnsweredDemand[] =>
  all(negotiation, 'demand')
    .filter(
      (demand) => (!by || demand.by === by) && (!on || demand.on.includes(on)) && (!issue || demand.issue === issue),
    )
    .map((demand) => ({
      demand,
      responses: all(negotiation, 'response').filter((response) => response.demand === demand.id),
    }));

/** Responses to a party's demands as a whole, where the source itemises none: by one party, or by any. */
export const unitemised = (
  negotiation: Negotiation,
  { by, to }: { by?: string | undefined; to?: string | undefined },
): readonly Response[] =>
  all(negotiation, 'response').filter(
    (response) => response.to !== undefined && (!to || response.to === to) && (!by || response.by.includes(by)),
  );

import { type AnsweredDemand, answeredDemands, type DemandFilter, nameFilter, unitemised } from '../record/demands.ts';
import type { Entry } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { sourced } from '../record/sourced.ts';
import { issueName, partyName } from '../record/vocabulary.ts';
import type { DemandsList } from '../views/demands.ts';
import type { PositionShown, ResponseShown, UnitemisedShown } from '../views/position.ts';

/** Returns the view model of the demands that fit a filter, with their responses. */
export const demandsList = (negotiation: Negotiation, wanted: DemandFilter): DemandsList => ({
  scope: nameFilter(negotiation, wanted),
  items: answeredDemands(negotiation, wanted).map((position) => positionShown(negotiation, position)),
  unitemised: wanted.issue
    ? []
    : unitemised(negotiation, { by: wanted.on, to: wanted.by }).map((response) =>
        unitemisedShown(negotiation, response),
      ),
});

/** Returns the view model of a demand and its responses. */
export const positionShown = (negotiation: Negotiation, { demand, responses }: AnsweredDemand): PositionShown => ({
  asks: demand.asks,
  issue: issueName(negotiation, demand.issue),
  by: partyName(negotiation, demand.by),
  on: demand.on.map((party) => partyName(negotiation, party)),
  source: sourced(negotiation, demand),
  responses: responses.map((response) => responseShown(negotiation, response)),
});

/** Returns the view model of a response. */
export const responseShown = (negotiation: Negotiation, response: Entry<'response'>): ResponseShown => ({
  by: response.by.map((party) => partyName(negotiation, party)),
  stance: response.stance,
  quote: response.quote,
  source: sourced(negotiation, response),
});

/** Returns the view model of a response to all demands of a party. */
export const unitemisedShown = (negotiation: Negotiation, response: Entry<'response'>): UnitemisedShown => ({
  ...responseShown(negotiation, response),
  to: partyName(negotiation, response.to ?? ''),
});

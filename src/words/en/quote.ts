import type { PartyName } from '../../record/vocabulary.ts';
import { dates } from './dates.ts';
import { lists } from './lists.ts';

interface Demand {
  readonly asks: string;
  readonly issue: string;
  readonly by: PartyName;
  readonly on: readonly PartyName[];
}

interface Response {
  readonly by: readonly PartyName[];
  readonly said: string;
  readonly demander: PartyName;
  readonly asks: string;
}

/** One line of the record as a quotation to paste. */
export const quote = {
  title: 'As a quotation',
  line: 'The line itself',
  /** `The United States asks of Canada (issue: Fisheries): More days at sea.` */
  demand: ({ asks, issue, by, on }: Demand): string =>
    `${lists.capital(by.inSentence)} asks of ${lists.and(on.map(({ inSentence }) => inSentence))} (issue: ${issue}): ${asks}.`,
  /** `Canada on a demand of the United States, “More days at sea”: red line.` */
  response: ({ by, said, demander, asks }: Response): string =>
    `${lists.capital(lists.and(by.map(({ inSentence }) => inSentence)))} on a demand of ${demander.inSentence}, “${asks}”: ${said}.`,
  /** Where a source without a link is found, under the quotation. */
  found: (title: string, short: string, where: string): string =>
    `No link on record for ${short}, “${title}”: ${where}`,
  source: (cites: string, certainty: string): string => `Source: ${cites}. Certainty: ${certainty}.`,
  asOf: (negotiation: string, day: string): string => `${negotiation}, as of ${dates.plainDay(day)}.`,
};

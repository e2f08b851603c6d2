import { dates } from './dates.ts';

/** One line of the record as a quotation to paste. */
export const quote = {
  title: 'As a quotation',
  line: 'The line itself',
  source: (cites: string, certainty: string): string => `Source: ${cites}. Certainty: ${certainty}.`,
  asOf: (negotiation: string, day: string): string => `${negotiation}, as of ${dates.plainDay(day)}.`,
};

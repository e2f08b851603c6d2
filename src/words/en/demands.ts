import type { NamedDemandFilter } from '../../record/demands.ts';
import type { Stance } from '../../record/entries.ts';
import type { PartyName } from '../../record/vocabulary.ts';
import { counted, lists } from './lists.ts';
import { sourcing } from './sourcing.ts';

const scoped = ({ by, on, issue }: NamedDemandFilter): string =>
  [by ? ` by ${by.inSentence}` : '', on ? ` on ${on.inSentence}` : '', issue ? ` about ${issue}` : ''].join('');

const names = (parties: readonly PartyName[]): string => lists.and(parties.map(({ name }) => name));

const title = (scope: NamedDemandFilter): string => `Demands${scoped(scope)}`;

/** Words of the demands: by whom, of whom, and the answers. */
export const demands = {
  title,
  both: ({ inSentence }: PartyName, { issue }: NamedDemandFilter): string =>
    `Demands on and by ${inSentence}${issue ? ` about ${issue}` : ''}`,
  /** `isAnswered`: all demands were answered at once, so some exist that the source does not itemise. */
  none: (scope: NamedDemandFilter, isAnswered: boolean): string =>
    `${title(scope)}: none ${isAnswered ? 'itemised ' : ''}on record.`,
  between: (by: PartyName, on: readonly PartyName[]): string =>
    `Made by ${by.inSentence}, asked of ${lists.and(on.map(({ inSentence }) => inSentence))}`,
  /** `5 demands on Canada, made by the United States.` What the question said already is not said again. */
  lead: (scope: NamedDemandFilter, count: number, by: PartyName | null, on: readonly PartyName[] | null): string =>
    [
      `${counted(count, 'demand')}${scoped(scope)}`,
      ...(by && !scope.by ? [`made by ${by.inSentence}`] : []),
      ...(on && !scope.on ? [`asked of ${lists.and(on.map(({ inSentence }) => inSentence))}`] : []),
    ].join(', '),
  /** How many are on record: `Demands on Canada: 5 on record.` */
  count: (scope: NamedDemandFilter, count: number, isAnswered: boolean): string =>
    count === 0 ? demands.none(scope, isAnswered) : `${title(scope)}: ${count} on record.`,
  /** Mark of a number that no source says. */
  counted: 'counted',
  /** Whose a demand is, and of whom, where not all on the list are of the same parties. */
  madeBy: (by: PartyName): string => `by ${by.inSentence}`,
  askedOf: (on: readonly PartyName[]): string => `asked of ${lists.and(on.map(({ inSentence }) => inSentence))}`,
  /** An answer to all of a party’s demands at once: none is named. */
  asWhole: (by: readonly PartyName[], to: PartyName, said: string): string =>
    `${names(by)}: ${said}, of ${to.name} demands as a whole`,
  response: (by: readonly PartyName[], stance: Stance): string => `${names(by)}: ${sourcing.stance(stance)}`,
  noResponse: 'No response on record.',
  unanswered: 'no response on record',
  unitemised: (by: readonly PartyName[], to: PartyName, said: string): string =>
    `${names(by)} on the demands of ${to.inSentence}: ${said}. The source does not say which demands.`,
  unitemisedSpoken: (by: readonly PartyName[], to: PartyName, said: string, source: string): string =>
    `${names(by)} on the demands of ${to.inSentence}: ${said} (${source}). The source does not say which demands.`,
  /** Read aloud: how many, whose, and each of them with what was answered. */
  summary: (scope: NamedDemandFilter, count: number, positions: string, isAnswered: boolean): string =>
    count === 0 ? demands.none(scope, isAnswered) : `${counted(count, 'demand')}${scoped(scope)}: ${positions}.`,
};

import type { Stance } from '../../record/entries.ts';
import type { Scope } from '../../record/positions.ts';
import type { PartyName } from '../../record/vocabulary.ts';
import { counted, lists } from './lists.ts';
import { sourcing } from './sourcing.ts';

const scoped = ({ by, on, issue }: Scope, party: (name: PartyName) => string): string =>
  [by ? ` by ${party(by)}` : '', on ? ` on ${party(on)}` : '', issue ? ` about ${issue}` : ''].join('');

const names = (parties: readonly PartyName[]): string => lists.and(parties.map(({ name }) => name));

const title = (scope: Scope): string => `Demands${scoped(scope, ({ name }) => name)}`;

/** What is demanded, by whom and of whom, and what was answered. */
export const demands = {
  title,
  both: ({ name }: PartyName, { issue }: Scope): string => `Demands on and by ${name}${issue ? ` about ${issue}` : ''}`,
  none: (scope: Scope): string => `Demands${scoped(scope, ({ inSentence }) => inSentence)}: none on record.`,
  between: (by: PartyName, on: readonly PartyName[]): string =>
    `Demanded by ${by.inSentence} of ${lists.and(on.map(({ inSentence }) => inSentence))}`,
  response: (by: readonly PartyName[], stance: Stance): string => `${names(by)}: ${sourcing.stance(stance)}`,
  noResponse: 'No response on record.',
  unitemised: (by: readonly PartyName[], to: PartyName, said: string): string =>
    `${names(by)} on the demands of ${to.inSentence}: ${said}. The source does not say which demands.`,
  /** Read aloud: how many, whose, and each of them. */
  summary: (scope: Scope, asks: readonly string[]): string =>
    asks.length === 0
      ? demands.none(scope)
      : `${counted(asks.length, 'demand')}${scoped(scope, ({ inSentence }) => inSentence)}: ${asks.join('; ')}.`,
};

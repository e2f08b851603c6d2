import { type Day, daysBetween, spanOf } from './dates.ts';
import type { Fact } from './entries.ts';
import { facts, type Negotiation } from './negotiation.ts';

/** Days for which an entry of each kind counts as fresh without being confirmed; a quoted remark never goes stale. */
const freshFor: Readonly<Record<Fact['kind'], number>> = {
  attendance: 7,
  meeting: 7,
  round: 14,
  demand: 30,
  response: 30,
  deadline: 30,
  pace: 60,
  person: 180,
  election: 180,
  remark: Number.POSITIVE_INFINITY,
};

/** An entry that was not confirmed for longer than its kind allows. */
interface Stale {
  readonly fact: Fact;
  /** Time of the last statement or confirmation. */
  readonly since: Day;
  readonly days: number;
}

/** Returns entries that are stale on a day, longest first. An entry whose dates are all past cannot be. */
export const stale = (negotiation: Negotiation, today: Day): readonly Stale[] =>
  facts(negotiation)
    .flatMap((fact): readonly Stale[] => {
      const [since, fresh] = [negotiation.standing.get(fact.id)?.knownAt, freshFor[fact.kind]];
      if (since === undefined || isOver(negotiation, fact, today)) return [];
      const days = daysBetween(since, today);
      return days > fresh ? [{ fact, since, days }] : [];
    })
    .sort((one, other) => other.days - one.days);

const isOver = ({ header, entries }: Negotiation, fact: Fact, today: Day): boolean => {
  const dated = fact.kind === 'attendance' ? entries.meeting.get(fact.meeting) : fact;
  const span = dated && 'when' in dated ? spanOf(dated.when, header.hemisphere) : null;
  return span !== null && span.last < today;
};

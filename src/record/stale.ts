import { type Day, daysBetween, spanOf } from './dates.ts';
import type { Fact } from './entries.ts';
import { facts, type Negotiation } from './negotiation.ts';

/** For how many days an entry of each kind is taken for true without being confirmed; what somebody said stays said. */
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

/** An entry that nobody has confirmed for too long. */
interface Stale {
  readonly fact: Fact;
  /** When it was last said or confirmed. */
  readonly since: Day;
  readonly days: number;
}

/** What has gone stale by a day, longest first. What is over, with all of its dates in the past, cannot. */
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

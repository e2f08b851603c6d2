import type { EntryChange } from '../record/changes.ts';
import type { Clock } from '../record/clock.ts';
import type { Kind } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { deadlines, nextMeeting, nextRound, roundUnderWay } from '../record/schedule.ts';
import type { DigestModel } from '../views/digest.ts';
import { deadlineShown, meetingShown, roundShown } from '../views/shown.ts';

/** Input of a digest's view model. */
interface DigestMatter {
  readonly negotiation: Negotiation;
  readonly clock: Clock;
  /** The local day on which the channel was last told. */
  readonly since: string;
  /** Changes since then; `composed` keeps those with a source, and orders them. */
  readonly changes: readonly EntryChange[];
}

/** Order of the changes by kind, those that a reader acts on first; kinds that are not listed come last. */
const order: readonly Kind[] = ['round', 'meeting', 'deadline', 'demand', 'response', 'attendance', 'pace', 'election'];

const rank = ({ kind }: EntryChange): number => {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
};

/** Returns the changes that state something, in `order`; names alone (a party, an issue, a source) state nothing. */
export const withSource = (changes: readonly EntryChange[]): readonly EntryChange[] =>
  changes.filter(({ source }) => source !== null).toSorted((a, b) => rank(a) - rank(b));

/** Composes the view model of a digest: the same record on the same day makes the same message. */
export const composed = ({ negotiation, clock, since, changes }: DigestMatter): DigestModel => {
  const moment = { negotiation, today: clock.day };
  const [underWay, next] = [roundUnderWay(negotiation, clock.day), nextRound(negotiation, clock.day)];
  const meeting = nextMeeting(negotiation, clock.day);
  const deadline = deadlines(negotiation).find(({ span }) => span.last >= clock.day);
  return {
    command: negotiation.header.command,
    negotiation: negotiation.header.name,
    clock,
    since,
    changes: withSource(changes),
    underWay: underWay ? roundShown(moment, underWay) : null,
    nextRound: next ? roundShown(moment, next) : null,
    nextMeeting: meeting ? meetingShown(moment, meeting) : null,
    deadline: deadline ? deadlineShown(moment, deadline) : null,
  };
};

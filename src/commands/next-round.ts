import type { Entry } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { all } from '../record/negotiation.ts';
import { deadlines, nextRound as nextOf, roundUnderWay, talksSought } from '../record/schedule.ts';
import { sourced } from '../record/sourced.ts';
import { nextRoundView, type PaceShown } from '../views/next-round.ts';
import { deadlineShown, roundShown } from '../views/shown.ts';
import { command } from './command.ts';

/** `next-round`: when and where, how long, and what comes after. */
export const nextRound = command({
  name: 'next-round',
  aliases: ['next', 'round', 'when'],
  usage: 'next-round',
  takesNoWords: true,
  examples: ['next-round', 'next round'],
  answeredBy: ['round'],
  run(ask) {
    const { negotiation, today } = ask;
    const [underWay, next] = [roundUnderWay(negotiation, today), nextOf(negotiation, today)];
    return {
      underWay: underWay ? roundShown(ask, underWay) : null,
      next: next ? roundShown(ask, next) : null,
      pace: [...paceShown(negotiation, 'round-length'), ...remarksOnPace(negotiation)],
      further: talksSought(negotiation, today).map((talks) => roundShown(ask, talks)),
      deadlines: deadlines(negotiation)
        .filter(({ span }) => span.last >= today)
        .map((deadline) => deadlineShown(ask, deadline)),
    };
  },
  view: nextRoundView,
});

/** Returns the statements on record about the length of rounds, or about their spacing. */
export const paceShown = (negotiation: Negotiation, measure: Entry<'pace'>['measure']): readonly PaceShown[] =>
  all(negotiation, 'pace')
    .filter((pace) => pace.measure === measure)
    .map((pace) => ({
      label: measure === 'round-length' ? 'length' : 'spacing',
      says: pace.says,
      source: sourced(negotiation, pace),
    }));

const remarksOnPace = (negotiation: Negotiation): readonly PaceShown[] =>
  all(negotiation, 'remark')
    .filter(({ about }) => about === 'pace')
    .map((remark) => ({ label: 'pace', says: remark.says, source: sourced(negotiation, remark) }));

import { all } from '../record/negotiation.ts';
import { dated, roundsOnCalendar } from '../record/schedule.ts';
import { roundsView } from '../views/rounds.ts';
import { roundShown } from '../views/shown.ts';
import { command } from './command.ts';
import { paceShown } from './next-round.ts';

/** `rounds`: all rounds, with the spacing and length that their dates give. */
export const rounds = command({
  name: 'rounds',
  aliases: ['schedule', 'calendar'],
  usage: 'rounds',
  takesNoWords: true,
  examples: ['rounds'],
  answeredBy: ['round', 'pace'],
  run(ask) {
    const unnumbered = all(ask.negotiation, 'round').filter(({ number }) => number === undefined);
    return {
      numbered: roundsOnCalendar(ask.negotiation).map(({ days, sinceStart, sinceEnd, ...round }) => ({
        ...roundShown(ask, round),
        days,
        sinceStart,
        sinceEnd,
      })),
      further: dated(ask.negotiation, unnumbered).map((round) => roundShown(ask, round)),
      spacing: paceShown(ask.negotiation, 'round-spacing'),
    };
  },
  view: roundsView,
});

import { deadlines as deadlinesOf, elections, roundsOnCalendar } from '../record/schedule.ts';
import { sourced } from '../record/sourced.ts';
import { partyName } from '../record/vocabulary.ts';
import { deadlinesView } from '../views/deadlines.ts';
import { dateShown, deadlineShown } from '../views/shown.ts';
import { command } from './command.ts';

/** `deadlines`: whose they are, how they stand, and the elections behind them. */
export const deadlines = command({
  name: 'deadlines',
  aliases: ['deadline', 'elections', 'election'],
  usage: 'deadlines',
  takesNoWords: true,
  examples: ['deadlines'],
  answeredBy: ['deadline', 'election'],
  run(ask) {
    const { negotiation, today } = ask;
    const ahead = roundsOnCalendar(negotiation).filter(({ span }) => span.first > today);
    return {
      deadlines: deadlinesOf(negotiation).map((deadline) => ({
        ...deadlineShown(ask, deadline),
        roundsBefore: ahead.filter(({ span }) => span.first <= deadline.span.last).map(({ number }) => number),
      })),
      elections: elections(negotiation).map((election) => ({
        name: election.entry.name,
        party: partyName(negotiation, election.entry.party),
        date: dateShown(ask, election),
        source: sourced(negotiation, election.entry),
      })),
    };
  },
  view: deadlinesView,
});

import { all } from '../record/negotiation.ts';
import { deadlines, nextMeeting, nextRound, roundUnderWay } from '../record/schedule.ts';
import { partyName } from '../record/vocabulary.ts';
import { deadlineShown, meetingShown, roundShown } from '../views/shown.ts';
import { statusView } from '../views/status.ts';
import { command } from './command.ts';

/** `status`, or nothing at all: where the negotiation stands. */
export const status = command({
  name: 'status',
  usage: 'status',
  takesNoWords: true,
  examples: ['', 'status'],
  run(ask) {
    const { negotiation, today } = ask;
    const underWay = roundUnderWay(negotiation, today);
    const next = nextRound(negotiation, today);
    const meeting = nextMeeting(negotiation, today);
    const demanded = all(negotiation, 'demand');
    return {
      negotiation: negotiation.header.name,
      underWay: underWay ? roundShown(ask, underWay) : null,
      nextRound: next ? roundShown(ask, next) : null,
      nextMeeting: meeting ? meetingShown(ask, meeting) : null,
      deadlines: deadlines(negotiation)
        .filter(({ span }) => span.last >= today)
        .map((deadline) => deadlineShown(ask, deadline)),
      demands: demanded.length,
      demandedBy: [...new Set(demanded.map(({ by }) => by))].map((party) => partyName(negotiation, party)),
    };
  },
  view: statusView,
});

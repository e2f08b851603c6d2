import { answeredDemands, unitemised } from '../record/demands.ts';
import { find, phrase } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { issueName, issueNames, partyName } from '../record/vocabulary.ts';
import { issueView } from '../views/issue.ts';
import { command, unknown } from './command.ts';
import { demandsList } from './position.ts';

/** `issue`: one issue across the parties. */
export const issue = command({
  name: 'issue',
  aliases: ['issues', 'about', 'topic'],
  usage: 'issue <name>',
  examples: ['issue dairy', 'issue dispute settlement'],
  patterns: ['issue {issue}'],
  answeredBy: ['demand', 'response'],
  run({ negotiation, words }) {
    const among = issueNames(negotiation);
    const found = find(phrase(words), among);
    if ('near' in found)
      return unknown('issue', words, { ...found, among, line: (label) => `issue ${label.toLowerCase()}` });
    const speaking = answeredDemands(negotiation, { issue: found.hit }).flatMap(({ demand, responses }) => [
      demand.by,
      ...responses.flatMap(({ by }) => by),
    ]);
    const others = all(negotiation, 'party').filter(({ id }) => !speaking.includes(id));
    const [answered = [], silent = []] = [true, false].map((is) =>
      others.filter(({ id }) => isAnswered(negotiation, id) === is).map(({ id }) => partyName(negotiation, id)),
    );
    return {
      name: issueName(negotiation, found.hit),
      list: demandsList(negotiation, { issue: found.hit }),
      silent,
      unitemised: answered,
    };
  },
  view: issueView,
});

/** Returns whether a party gave, or was given, a response to all demands at once. */
const isAnswered = (negotiation: Negotiation, party: string): boolean =>
  [{ by: party }, { to: party }].some((wanted) => unitemised(negotiation, wanted).length > 0);

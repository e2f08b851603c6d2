import { find, phrase } from '../record/names.ts';
import { all } from '../record/negotiation.ts';
import { positions } from '../record/positions.ts';
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
  run({ negotiation, words }) {
    const among = issueNames(negotiation);
    const found = find(phrase(words), among);
    if ('near' in found)
      return unknown('issue', words, { ...found, among, line: (label) => `issue ${label.toLowerCase()}` });
    const speaking = positions(negotiation, { issue: found.hit }).flatMap(({ demand, responses }) => [
      demand.by,
      ...responses.flatMap(({ by }) => by),
    ]);
    return {
      name: issueName(negotiation, found.hit),
      list: demandsList(negotiation, { issue: found.hit }),
      silent: all(negotiation, 'party')
        .filter(({ id }) => !speaking.includes(id))
        .map(({ id }) => partyName(negotiation, id)),
    };
  },
  view: issueView,
});

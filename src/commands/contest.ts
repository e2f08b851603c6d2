import { isStatement } from '../record/find-entry.ts';
import { command, isSorry } from './command.ts';
import { entryNamed } from './find.ts';
import { formAbout } from './form-about.ts';

/** `contest`: opens the form that puts a second value beside the first. */
export const contest = command({
  name: 'contest',
  group: 'keep',
  aliases: ['dispute', 'disagree'],
  usage: 'contest <anything on record>',
  examples: ['contest round 5'],
  patterns: ['contest {round}'],
  needs: () => 'edit',
  isOfNow: true,
  run({ negotiation, words }) {
    const entry = entryNamed(negotiation, words, 'contest', isStatement);
    return isSorry(entry) ? entry : formAbout('contest', entry);
  },
  view: (nothing: never) => nothing,
});

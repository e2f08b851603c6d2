import { command, isSorry } from './command.ts';
import { entryNamed } from './find.ts';
import { formAbout } from './form-about.ts';

/** `edit`: opens the form for adding, filled in with the entry. */
export const edit = command({
  name: 'edit',
  group: 'keep',
  aliases: ['correct', 'amend'],
  usage: 'edit <anything on record>',
  examples: ['edit round 5'],
  patterns: ['edit {round}'],
  needs: () => 'edit',
  isOfNow: true,
  run({ negotiation, words }) {
    const entry = entryNamed(negotiation, words, 'edit');
    return isSorry(entry) ? entry : formAbout('edit', entry);
  },
  view: (nothing: never) => nothing,
});

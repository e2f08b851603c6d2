import { isStatement } from '../record/find-entry.ts';
import { command, isSorry } from './command.ts';
import { entryNamed } from './find.ts';
import { formAbout } from './form-about.ts';

/** `confirm`: opens the form that says who says an entry is still true. */
export const confirm = command({
  name: 'confirm',
  group: 'keep',
  aliases: ['still true', 'reconfirm'],
  usage: 'confirm <anything on record>',
  examples: ['confirm new-year deadline'],
  patterns: ['confirm {deadline}'],
  needs: () => 'edit',
  isOfNow: true,
  run({ negotiation, words }) {
    const entry = entryNamed(negotiation, words, 'confirm', isStatement);
    return isSorry(entry) ? entry : formAbout('confirm', entry);
  },
  view: (nothing: never) => nothing,
});

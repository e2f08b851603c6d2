import { command, isSorry } from './command.ts';
import { entryNamed } from './find.ts';
import { formAbout } from './form-about.ts';

/** `withdraw`: opens the form that takes an entry out of all answers; its history stays. */
export const withdraw = command({
  name: 'withdraw',
  group: 'keep',
  aliases: ['retract', 'remove', 'delete'],
  usage: 'withdraw <anything on record>',
  examples: ['withdraw talks-february-2018'],
  patterns: ['withdraw {meeting}'],
  needs: () => 'edit',
  isOfNow: true,
  run({ negotiation, words }) {
    const entry = entryNamed(negotiation, words, 'withdraw');
    return isSorry(entry) ? entry : formAbout('withdraw', entry);
  },
  view: (nothing: never) => nothing,
});

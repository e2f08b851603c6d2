import { quoted, type Word } from '../record/names.ts';
import { type CorrectionsModel, correctionsView } from '../views/corrections.ts';
import { command, type Outcome } from './command.ts';

/** `corrections`: whether what was posted in this channel is corrected when the record changes. */
export const corrections = command<CorrectionsModel>({
  name: 'corrections',
  group: 'digest',
  aliases: ['correction', 'corrected'],
  usage: 'corrections [on|off]',
  examples: ['corrections', 'corrections off'],
  isOfNow: true,
  needs: ([first]) => (first ? 'edit' : 'read'),
  run({ words }): Outcome<CorrectionsModel> {
    const wanted = words.length === 0 ? null : turned.get(words.length === 1 ? (words[0]?.text ?? '') : '');
    if (wanted === undefined) return unread(words);
    return {
      effect: 'corrections',
      request: { turn: wanted },
      next: ({ offBy }) => ({ deed: wanted, offBy }),
    };
  },
  view: correctionsView,
});

const turned: ReadonlyMap<string, 'on' | 'off'> = new Map([
  ['on', 'on'],
  ['off', 'off'],
]);

const unread = (words: readonly Word[]): Outcome<CorrectionsModel> => ({
  sorry: 'extra',
  word: quoted(words),
  near: ['corrections on', 'corrections off'].map((line) => ({ label: line, line })),
  known: [],
});

import type { Reason } from '../../record/reason.ts';

const plain: Record<Exclude<Reason['code'], 'withdrawn' | 'undone'>, string> = {
  added: 'It was added.',
  corrected: 'It was corrected.',
  spelling: 'Only the spelling was corrected: it says what it said.',
  confirmed: 'It was confirmed and is still true.',
  'second-value': 'A second value was put beside the first.',
  imported: 'It was imported from a file.',
  'as-in-file': 'It is as the data file has it.',
  'changed-in-file': 'The data file changed.',
  'dropped-from-file': 'It is no longer in the data file.',
  'taken-from-file': 'What the data file says was taken over.',
  'kept-beside-file': 'Our own was kept beside the data file.',
  'demand-reworded': 'It was withdrawn, since the demand that it answered has changed.',
  purged: 'It was purged.',
  altered: 'It was changed in the file by another hand than the bot’s: what it says now is not shown.',
};

/** Sentence of a reason code; the author's own words are shown beside it. */
export const reason = (said: Reason): string => {
  if (said.code === 'undone') return 'It takes back an earlier change.';
  if (said.code !== 'withdrawn') return plain[said.code];
  return said.replacedBy === undefined ? 'It was withdrawn.' : `It was replaced by ${said.replacedBy}.`;
};

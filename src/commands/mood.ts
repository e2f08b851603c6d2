import { all } from '../record/negotiation.ts';
import { sourced } from '../record/sourced.ts';
import { moodView } from '../views/mood.ts';
import { command } from './command.ts';

/** `mood`: quotations and reports of how the talks feel. */
export const mood = command({
  name: 'mood',
  aliases: ['morale', 'remarks', 'quotes', 'rumours'],
  usage: 'mood',
  takesNoWords: true,
  examples: ['mood'],
  answeredBy: ['remark'],
  run: ({ negotiation }) => ({
    remarks: all(negotiation, 'remark')
      .filter(({ about }) => about !== 'pace')
      .map((remark) => ({
        says: remark.says,
        quote: remark.quote,
        source: sourced(negotiation, remark),
      })),
  }),
  view: moodView,
});

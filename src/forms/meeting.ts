import { meetingTypes } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { date, lines, one, optional, text, word } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of a single meeting, in a round or by itself. */
export const meeting = entryForm('meeting', {
  fields: {
    name: text(({ forms }) => forms.meeting.name),
    type: word(
      ({ forms }) => forms.meeting.type,
      meetingTypes,
      (type, { forms }) => forms.meetingTypes[type],
    ),
    when: date(({ forms }) => forms.when),
    where: optional(text(({ forms }) => forms.where)),
    round: optional(one('round', ({ forms }) => forms.meeting.round)),
    programme: lines(({ forms }) => forms.meeting.programme),
    aliases: lines(({ forms }) => forms.aliases),
  },
  more: ['round', 'programme', 'aliases'],
  prefill: { names: ['round'], rest: 'name', when: 'when' },
  idOf: ({ name }) => String(name),
  isSimilar: (one, other) =>
    isSimilarText(one.name, other.name) || (one.when === other.when && one.type === other.type),
});

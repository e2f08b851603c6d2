import { parts } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { one, oneOrNew, word } from './fields.ts';

/** Form of an attendance: who was, was not or is to be at a meeting. */
export const attendance = entryForm('attendance', {
  fields: {
    person: oneOrNew('person', ({ forms }) => forms.attendance.person),
    meeting: one('meeting', ({ forms }) => forms.attendance.meeting),
    part: word(
      ({ forms }) => forms.attendance.part,
      parts,
      (part, { meetings }) => meetings.part(part),
    ),
  },
  prefill: { names: ['person', 'meeting', 'part'], rest: 'part' },
  idOf: ({ meeting, person }) => `${meeting} ${person}`,
  isSimilar: (one, other) => one.meeting === other.meeting && one.person === other.person,
});

import { entryForm } from './entry-form.ts';
import { date, one, optional, text, whole } from './fields.ts';

/** Form of a round of talks, held or to come. */
export const round = entryForm('round', {
  fields: {
    number: optional(whole(({ forms }) => forms.round.number)),
    name: optional(text(({ forms }) => forms.round.name)),
    when: date(({ forms }) => forms.when),
    where: optional(text(({ forms }) => forms.where)),
    host: optional(one('party', ({ forms }) => forms.round.host)),
  },
  more: ['host'],
  prefill: { names: ['host'], rest: 'number', when: 'when' },
  idOf: ({ number, name }) => (number === undefined ? String(name ?? 'talks') : `round ${number}`),
  isSimilar: (one, other) => (one.number === undefined ? one.when === other.when : one.number === other.number),
});

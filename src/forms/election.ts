import { entryForm } from './entry-form.ts';
import { date, one, text } from './fields.ts';

/** Form of an election: a vote that presses on the talks. */
export const election = entryForm('election', {
  fields: {
    name: text(({ forms }) => forms.election.name),
    when: date(({ forms }) => forms.when),
    party: one('party', ({ forms }) => forms.election.party),
  },
  prefill: { names: ['party'], rest: 'name', when: 'when' },
  idOf: ({ party, name }) => `${party} ${name}`,
  isSimilar: (one, other) => one.party === other.party && one.when.slice(0, 4) === other.when.slice(0, 4),
});

import { expect, test } from 'vitest';
import { drawFields, nameOf, readFields, states, writeFields } from '../../src/forms/entry-form.ts';
import { entryForms } from '../../src/forms/index.ts';
import { kindNames } from '../../src/record/entries.ts';
import { bodyOf, readWith, squid } from '../support/kind-forms.ts';

test('a field goes by its kind and its name, so that two forms in one view never mix', () => {
  expect(nameOf('round', 'when')).toBe('round.when');
  const drawn = drawFields(entryForms.election, {}, squid).map((block) =>
    block.type === 'input' ? block.block_id : '',
  );
  expect(drawn).toEqual(['election.name', 'election.when', 'election.party']);
});

test('only what an entry says stands in its form', () => {
  expect(writeFields(entryForms.round, bodyOf('winter-talks'))).toEqual({
    'round.name': 'Talks on observers',
    'round.when': '2031-22',
  });
});

test('parties, issues and sources state nothing; every other kind does', () => {
  expect(kindNames.filter((kind) => !states(kind))).toEqual(['source', 'party', 'issue']);
});

test('an unchanged field keeps its value, and only what changed is read back', () => {
  const odd = { ...bodyOf('second-round'), host: 'atlantis' };
  const values = { ...writeFields(entryForms.round, odd), 'round.when': '20 June 2031' };
  expect(readFields(entryForms.round, values, squid, odd)).toEqual({
    body: { number: 2, when: '2031-06-20', where: 'Port Veld', host: 'atlantis' },
    readBack: ['When: 2031-06-20, that is Fri 20 June 2031.'],
  });
});

test('what does not fit the other fields is told beside the one it concerns', () => {
  expect(readWith('response', 'not-a-tonne', { 'response.demand': '', 'response.to': '' })).toEqual({
    errors: { 'response.demand': expect.stringContaining('Name either one demand or') },
  });
});

test('nothing is like an entry that is not on record', () => {
  expect(entryForms.round.possibleDuplicates(squid.negotiation, 'round-99')).toEqual([]);
});

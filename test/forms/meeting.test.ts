import { expect, test } from 'vitest';
import { meeting } from '../../src/forms/meeting.ts';
import { readWith, similarTo } from '../support/kind-forms.ts';

test('a meeting goes by its name', () => {
  expect(meeting.idOf({ name: 'Quota lunch' })).toBe('Quota lunch');
});

test('a meeting of nearly the same name, or of one type and time, may be the same', () => {
  expect({
    name: similarTo('meeting', 'ministers', { name: 'Minister’s evening', when: '2031-07-01' }),
    time: similarTo('meeting', 'ministers', { name: 'A walk' }),
    otherType: similarTo('meeting', 'ministers', { name: 'A walk', type: 'lunch' }),
  }).toEqual({ name: ['ministers'], time: ['ministers'], otherType: [] });
});

test('a programme is a line for each point, empty lines left out', () => {
  const read = readWith('meeting', 'ministers', { 'meeting.programme': ' dinner \n\n speeches' });
  expect('body' in read && read.body.programme).toEqual(['dinner', 'speeches']);
});

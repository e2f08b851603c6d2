import { expect, test } from 'vitest';
import { attendance } from '../../src/forms/attendance.ts';
import { prefilled, similarTo } from '../support/kind-forms.ts';

test('an attendance goes by its meeting and its person', () => {
  expect(attendance.idOf({ meeting: 'quota-lunch', person: 'merrow', part: 'absent' })).toBe('quota-lunch merrow');
});

test('the same person at the same meeting may be the same, whatever part they had', () => {
  expect({
    otherPart: similarTo('attendance', 'lunch-merrow', { part: 'absent' }),
    otherPerson: similarTo('attendance', 'ministers-merrow', { person: 'brandt' }),
  }).toEqual({ otherPart: ['lunch-merrow'], otherPerson: [] });
});

test('a part stands in its field where it is one of those there are', () => {
  expect(prefilled('attendance', 'Ada Merrow at Quota lunch attended')).toEqual({
    'attendance.person': 'merrow',
    'attendance.meeting': 'quota-lunch',
    'attendance.part': 'attended',
  });
});

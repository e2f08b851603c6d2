import { expect, test } from 'vitest';
import { entryForms } from '../../src/forms/index.ts';
import { contestable, fieldLabel, readSecond } from '../../src/forms/second-value.ts';
import { bodyOf, squid } from '../support/kind-forms.ts';

test('sources can disagree on the fields that hold one value', () => {
  expect(contestable(entryForms.round, bodyOf('second-round'))).toEqual(['number', 'when', 'where', 'host']);
});

test('a field is called what its form calls it, and one that no form has by its name', () => {
  expect({
    asked: fieldLabel(entryForms.round, 'when', squid),
    unknown: fieldLabel(entryForms.round, 'weather', squid),
  }).toEqual({ asked: 'When', unknown: 'round weather' });
});

test('a second value is read as its field is, a choice by its label or its name', () => {
  const read = (field: string, said: string) => readSecond(entryForms.round, field, said, squid);
  expect({
    date: read('when', '16–20 June 2031'),
    label: read('host', 'ostral ISLES'),
    name: read('host', 'veldmark'),
    none: read('host', 'Atlantis'),
    unknown: read('weather', 'rain'),
  }).toEqual({
    date: { value: '2031-06-16/2031-06-20' },
    label: { value: 'ostral-isles' },
    name: { value: 'veldmark' },
    none: { error: '“Atlantis” is none of them. Write Ostral Isles or Veldmark.' },
    unknown: { error: 'Choose one of those in the list.' },
  });
});

test('a choice from a short list is read by what the list calls it', () => {
  expect(readSecond(entryForms.deadline, 'outlook', 'missed', squid)).toEqual({ value: 'missed' });
});

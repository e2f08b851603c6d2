import { expect, test } from 'vitest';
import { find } from '../../src/record/names.ts';
import {
  issueName,
  issueNames,
  meetingNames,
  partyName,
  partyNames,
  personNames,
  sourceNames,
} from '../../src/record/vocabulary.ts';
import { nafta, second } from '../support/asking.ts';

test('a party is called one thing in a list and another in a sentence', () => {
  expect({
    unitedStates: partyName(nafta, 'united-states'),
    mexico: partyName(nafta, 'mexico'),
    unknown: partyName(nafta, 'atlantis'),
  }).toEqual({
    unitedStates: { name: 'United States', inSentence: 'the United States' },
    mexico: { name: 'Mexico', inSentence: 'Mexico' },
    unknown: { name: 'a withdrawn party', inSentence: 'a withdrawn party' },
  });
  expect({ known: issueName(nafta, 'dairy'), unknown: issueName(nafta, 'gone') }).toEqual({
    known: 'Dairy',
    unknown: 'a withdrawn issue',
  });
});

test('every name in the file, in either negotiation, finds its own entry and no other', () => {
  const wrong = [nafta, second].flatMap((negotiation) =>
    [partyNames, issueNames, meetingNames, sourceNames].flatMap((names) =>
      names(negotiation).flatMap(({ value, label, keys }) =>
        [label, ...keys].filter((name) => {
          const found = find(name, names(negotiation));
          return !('hit' in found) || found.hit !== value;
        }),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['Lighthizer', 'lighthizer'],
  ['Robert Lighthizer', 'lighthizer'],
  ['U.S. Trade Representative', 'lighthizer'],
  ['guajardo villarreal', 'guajardo'],
  ['secretary of commerce', 'ross'],
])('“%s” is a person, by name or by office', (name, id) => {
  expect(find(name, personNames(nafta))).toEqual({ hit: id });
});

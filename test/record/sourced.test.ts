import { expect, test } from 'vitest';
import { facts } from '../../src/record/negotiation.ts';
import { sourced } from '../../src/record/sourced.ts';
import { nafta } from '../support/asking.ts';
import { cited, reported, shownWith, unnamed } from '../support/citing.ts';

const shown = (id: string) => {
  const fact = facts(nafta).find((one) => one.id === id);
  if (!fact) throw new Error(`Nothing on record is called ${id}.`);
  return sourced(nafta, fact);
};

test('who says so, where, at what level, and how sure it is', () => {
  expect(shown('us-dairy')).toEqual(reported('¶17'));
  expect(shown('do-not-like-it')).toEqual(
    unnamed('¶21', 'a source not authorised to speak on the record', 'confirmed'),
  );
});

test('of a field in dispute, the preferred value is cited by who gives that field, the other by who gives the other', () => {
  expect(shown('ministers-meeting')).toEqual(
    shownWith({
      cite: [cited('cbc', '¶4, 26, 27', 'press-report'), cited('statement-4', undefined, 'document')],
      certainty: 'contested',
      contested: [
        {
          field: 'when',
          preferred: { value: '2017-10-17', cite: [cited('statement-4', undefined, 'document')] },
          others: [
            {
              value: '2017-10-18?',
              cite: [cited('cbc', '¶4, 26', 'press-report')],
              why: 'The article says Wednesday; which Wednesday is inferred.',
            },
          ],
        },
      ],
    }),
  );
});

test('a source that is gone has no name', () => {
  const without = { ...nafta, entries: { ...nafta.entries, source: new Map() } };
  const [fact] = facts(nafta);
  if (!fact) throw new Error('The record states nothing.');
  expect(sourced(without, fact).cite.map(({ source }) => source)).toEqual([{ id: 'cbc', short: '', published: '' }]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormValues } from '../../src/forms/field.ts';
import { entryForms } from '../../src/forms/index.ts';
import { prefillValues } from '../../src/forms/prefill.ts';
import { type Kind, kindNames } from '../../src/record/entries.ts';
import { naftaRoom } from '../support/filling.ts';

const context = naftaRoom();

/** What stands in the form of `add <line>`. */
const standing = (line: string) => {
  const kind = kindNames.find((name) => line.startsWith(`${name} `)) ?? 'remark';
  return prefillValues(entryForms[kind], line.slice(kind.length + 1), context);
};

test.each<[string, FormValues, string?]>([
  ['remark Freeland: talks are hard', { 'remark.says': 'Freeland: talks are hard' }],
  [
    'remark the U.S. team said: no deal',
    { 'remark.says': 'the U.S. team said: no deal', 'remark.parties': ['united-states'] },
  ],
  ['remark Mexico: nobody laughed', { 'remark.says': 'nobody laughed', 'remark.parties': ['mexico'] }],
  ['remark Mexico might walk', { 'remark.says': 'Mexico might walk', 'remark.parties': ['mexico'] }],
  ['remark no no — a very very bad deal', { 'remark.says': 'no no — a very very bad deal' }],
  ['demand us on narnia: x', { 'demand.by': 'united-states', 'demand.asks': 'on narnia: x' }],
  ['demand Canada wants softwood: more wood', { 'demand.by': 'canada', 'demand.asks': 'wants softwood: more wood' }],
  ['demand Canada: more — and better — wood', { 'demand.by': 'canada', 'demand.asks': 'more — and better — wood' }],
  ['demand by Canada by Mexico: wood', { 'demand.by': 'canada', 'demand.asks': 'by Mexico: wood' }],
  ['attendance Freeland round 5', { 'attendance.person': 'freeland' }, 'round 5'],
  [
    'round 6 Washington 23-28 January',
    { 'round.number': '6', 'round.where': 'Washington', 'round.when': '23-28 January' },
  ],
  [
    'round 6: round of talks, 23-28 January',
    { 'round.number': '6', 'round.where': 'round of talks,', 'round.when': '23-28 January' },
  ],
  [
    'deadline us 1 December 2017: notice',
    {
      'deadline.of': ['united-states'],
      'deadline.name': 'notice',
      'deadline.when': '1 December 2017',
    },
  ],
  ['meeting dinner on 20 October: Ottawa', { 'meeting.name': 'dinner: Ottawa', 'meeting.when': '20 October' }],
  ['meeting 20 October: dinner 21 October', { 'meeting.name': '20 October: dinner', 'meeting.when': '21 October' }],
  ['remark 20 October: nobody laughed', { 'remark.says': '20 October: nobody laughed' }],
  ['round round 6', { 'round.number': '6' }],
  ['round talks on the side', { 'round.name': 'talks on the side' }],
  [
    'response canada rejects dairy',
    { 'response.by': ['canada'], 'response.stance': 'rejected', 'response.demand': 'us-dairy' },
  ],
  [
    'response Canada to the US: red line on autos',
    { 'response.by': ['canada'], 'response.stance': 'red-line', 'response.demand': 'us-autos' },
  ],
  [
    'response Canada to US red line on dairy: “over my dead body”',
    {
      'response.by': ['canada'],
      'response.stance': 'red-line',
      'response.demand': 'us-dairy',
      'response.quote': 'over my dead body',
    },
  ],
  [
    'response canada will not open dairy',
    { 'response.by': ['canada'], 'response.demand': 'us-dairy', note: 'will not open' },
  ],
  [
    'demand us on canada about wine: shelf space',
    {
      'demand.by': 'united-states',
      'demand.on': ['canada'],
      'demand.issue': '+new',
      'issue.name': 'wine',
      'demand.asks': 'shelf space',
    },
  ],
  [
    'attendance Trudeau at the dinner was absent',
    { 'attendance.person': 'trudeau', 'attendance.meeting': 'ottawa-dinner', 'attendance.part': 'absent' },
  ],
  ['response canada: “never on dairy”', { 'response.by': ['canada'], 'response.quote': 'never on dairy' }],
  ['person Hanne Kok: Deputy negotiator', { 'person.name': 'Hanne Kok: Deputy negotiator' }],
])('“add %s” loses no word', (line, values, unfilled = '') => {
  expect(standing(line)).toEqual({ values, unfilled, offRecord: null });
});

test('each word that is no name is kept, whether a colon is typed or not', () => {
  const words = fc.array(fc.constantFrom('wants', 'narnia', 'Canada', 'us', 'Mexico', 'wood', 'wood', 'autos', '—'));
  fc.assert(
    fc.property(fc.constantFrom<Kind>(...kindNames), words, words, (kind, head, tail) => {
      const line = [head.join(' '), tail.join(' ')].filter(Boolean).join(': ');
      const { values, unfilled } = prefillValues(entryForms[kind], line, context);
      const all = [...Object.values(values).flat(), unfilled].join(' ');
      const count = (text: string, word: string) => text.split(/[\s:]+/u).filter((one) => one === word).length;
      for (const word of ['wants', 'narnia', 'wood']) expect(count(all, word)).toBe(count(line, word));
    }),
  );
});

test.each([
  'off the record: they will sign',
  'Off-record, they will sign',
  'Freeland off the record: they will sign',
  'they will sign (off the record)',
])('“%s” is refused, and none of it stands in a form', (line) => {
  expect(standing(`remark ${line}`)).toEqual({ values: {}, unfilled: '', offRecord: 'said' });
});

test('what only speaks of something off the record is kept', () => {
  expect(standing('remark nobody spoke off the record today')).toEqual({
    values: { 'remark.says': 'nobody spoke off the record today' },
    unfilled: '',
    offRecord: 'mentioned',
  });
});

test('only the beginning of a long line is read for names, and every word is kept', () => {
  const words = 'more wood '.repeat(200).trim();
  expect({
    demand: standing(`demand us on canada: ${words} by Mexico about autos`),
    isLong: standing(`remark ${words}`),
    round: standing(`round 6 Washington ${words}`),
  }).toEqual({
    demand: {
      values: {
        'demand.by': 'united-states',
        'demand.on': ['canada'],
        'demand.asks': `${words} by Mexico about autos`,
      },
      unfilled: '',
      offRecord: null,
    },
    isLong: { values: { 'remark.says': words }, unfilled: '', offRecord: null },
    round: { values: { 'round.number': '6', 'round.where': `Washington ${words}` }, unfilled: '', offRecord: null },
  });
});

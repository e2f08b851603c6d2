import { expect, test } from 'vitest';
import { cut, cutPieces, tightSource, withoutLinks } from '../../src/views/cut.ts';
import { link, md } from '../../src/views/markdown.ts';
import { cited } from '../support/citing.ts';

test('text is cut between characters, with a sign that something is missing', () => {
  expect({
    whole: cut('abc', 3),
    long: cut('abcd', 3),
    // A flag takes four units; what has no room for one shows none.
    flags: cut('🇨🇦🇲🇽', 7),
    flag: cut('🇨🇦🇲🇽', 5),
    half: cut('🇨🇦🇲🇽', 4),
  }).toEqual({ whole: 'abc', long: 'ab…', flags: '🇨🇦…', flag: '🇨🇦…', half: '…' });
});

test('markup is cut piece by piece, without half a link, half an escape or half of bold', () => {
  const long = `${'x'.repeat(59)}& and more`;
  const text = md`*${long}*: ${link(`${'y'.repeat(70)}`, 'https://a.example/')} · ${'Autos'}, ${long}`;
  expect(String(cutPieces(text, 10))).toBe(`*${'x'.repeat(58)}…*: ${'y'.repeat(59)}… · Autos, ${'x'.repeat(59)}…`);
});

test('however little room there is, an inferred date keeps its mark', () => {
  expect(String(cutPieces(md`${'z'.repeat(300)} · ${'Wed 11 October – Wed 18 October 2017 (inferred date)'}`, 1))).toBe(
    `${'z'.repeat(59)}… · Wed 11 October – Wed 18 October 2017 (inferred date)`,
  );
});

const said = {
  entry: { kind: 'round', id: 'round-4', label: '4', command: '/nafta' },
  cite: [cited('cbc', '¶17 and further on', 'background', 'an aide who was there')],
  certainty: 'contested',
  contested: [
    {
      field: 'where',
      preferred: { value: 'Arlington, Virginia', cite: [cited('statement-4', undefined, 'document')] },
      others: [{ value: 'Washington', cite: [cited('cbc', '¶4', 'press-report')], why: 'Announced before.' }],
    },
  ],
  note: 'A note.',
} as const;

test('without links, a source keeps all else', () => {
  const plain = withoutLinks(said);
  expect({ urls: JSON.stringify(plain).includes('https://'), note: plain.note, at: plain.cite[0]?.at }).toEqual({
    urls: false,
    note: 'A note.',
    at: '¶17 and further on',
  });
});

test('cut to a length, a source still says who, where, at what level and which values', () => {
  const statement = { id: 'statement-4', published: '2017-10-17', short: 'Joint…' };
  expect(tightSource(said, 6)).toEqual({
    entry: said.entry,
    certainty: 'contested',
    cite: [
      {
        source: { id: 'cbc', published: '2017-10-17?', short: 'CBC N…' },
        level: 'background',
        at: '¶17 a…',
        by: 'an ai…',
      },
    ],
    contested: [
      {
        field: 'where',
        preferred: { value: 'Arlin…', cite: [{ source: statement, level: 'document' }] },
        others: [
          {
            value: 'Washi…',
            why: 'Annou…',
            cite: [
              { source: { id: 'cbc', published: '2017-10-17?', short: 'CBC N…' }, level: 'press-report', at: '¶4' },
            ],
          },
        ],
      },
    ],
  });
});

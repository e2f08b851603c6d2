import { expect, test } from 'vitest';
import { renameReference } from '../../src/record/rename-reference.ts';

test('every reference is replaced, and words that read like the id are left alone', () => {
  const body = {
    ...{ asks: 'dairy', by: 'hills', on: ['coast', 'dairy'], issue: 'dairy', note: 'dairy', certainty: 'possible' },
    cite: [{ source: 'dairy', at: 'dairy', level: 'background', by: 'dairy' }],
    contested: [
      { field: 'issue', value: 'dairy', why: 'dairy', cite: [{ source: 'dairy', level: 'document' }] },
      { field: 'asks', value: 'dairy', why: 'heard', cite: [{ source: 'post', level: 'document' }] },
    ],
  };
  expect(renameReference('demand', body, 'dairy', 'purged-7')).toEqual({
    ...{
      asks: 'dairy',
      by: 'hills',
      on: ['coast', 'purged-7'],
      issue: 'purged-7',
      note: 'dairy',
      certainty: 'possible',
    },
    cite: [{ source: 'purged-7', at: 'dairy', level: 'background', by: 'dairy' }],
    contested: [
      { field: 'issue', value: 'purged-7', why: 'dairy', cite: [{ source: 'purged-7', level: 'document' }] },
      { field: 'asks', value: 'dairy', why: 'heard', cite: [{ source: 'post', level: 'document' }] },
    ],
  });
});

test('a body of a kind that is not known is left as it is', () => {
  const body = { issue: 'dairy', more: [{ issue: 'dairy' }, null, 3] };
  expect(renameReference('treaty', body, 'dairy', 'purged-7')).toEqual(body);
});

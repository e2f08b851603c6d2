import { expect, test } from 'vitest';
import { lastLabel } from '../../src/record/last-label.ts';
import { fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { nafta } from '../support/asking.ts';

const first = nafta.standing.get('us-autos');
if (!first) throw new Error('There is no us-autos.');
const next = (version: number, said: Partial<Revision>): Revision => ({
  ...first,
  version,
  seq: nafta.seq + version,
  ...said,
});
const edited = next(2, { body: { ...first.body, asks: 'More cars' } });
const gone = next(3, { body: null });
const later = next(4, { body: { ...first.body, asks: 'Later words' } });

test('what is gone is called by its last words, up to the revision that stands', () => {
  const record = fold(nafta, [gone]);
  expect({
    gone: lastLabel(record, 'us-autos', [first, edited, gone]),
    onThatDay: lastLabel(record, 'us-autos', [first, edited, gone, later]),
    purged: lastLabel(record, 'us-autos', [{ ...first, body: null }, { ...edited, body: null }, gone]),
  }).toEqual({ gone: 'More cars', onThatDay: 'More cars', purged: null });
});

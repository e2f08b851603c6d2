import { expect, test } from 'vitest';
import { fileDrift, takingFile } from '../../src/record/file-drift.ts';
import { emptyNegotiation, fold, readEntry } from '../../src/record/negotiation.ts';
import { revision } from '../support/any-negotiation.ts';

test('what a team takes from the file is known since the day on which the file says it was reported', () => {
  const header = { id: 'tea', name: 'Tea', command: '/tea', zone: 'UTC', hemisphere: 'north' as const };
  const own = revision({ origin: 'slack', body: { name: 'Our leaves' }, version: 2 });
  const leaves = readEntry({ kind: 'issue', entry: 'leaves', body: { name: 'Leaves' } });
  const taken = (reported?: string) =>
    fileDrift(fold(emptyNegotiation(header), [own]), [{ ...leaves, ...(reported && { reported }) }], new Map())
      .flatMap((found) => takingFile(found, 'U1'))
      .map(({ knownAt, body, from, reason }) => ({ knownAt, body, from, reason }));
  const said = { body: { name: 'Leaves', aliases: [] }, from: 2, reason: { code: 'taken-from-file' } };
  expect(taken('2017-10-12')).toEqual([{ ...said, knownAt: '2017-10-12' }]);
  expect(taken()).toEqual([{ ...said, knownAt: own.knownAt }]);
});

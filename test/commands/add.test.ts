import { expect, test } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { runLine } from '../support/asking.ts';

test.each([
  ['add', null, 0],
  ['add demand us on mexico: textiles', 'demand', 1],
  ['new topic Rules of origin', 'issue', 1],
  ['add parties', 'party', 1],
  ['note down quotation “no deal”', 'remark', 1],
  ['add textiles', null, 0],
])('“%s” asks for the form of %s, which reads what stands behind', (line, kind, read) => {
  expect(runLine(add, line)).toEqual({ effect: 'open-form', call: { formKind: 'add', kind, entry: null, read } });
});

test('it is for those who may edit, and not asked of the past', () => {
  expect({ needs: add.needs?.([]), isOfNow: add.isOfNow }).toEqual({ needs: 'edit', isOfNow: true });
});

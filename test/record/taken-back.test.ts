import { expect, test } from 'vitest';
import { isTakenBack } from '../../src/record/taken-back.ts';

test('an entry is taken back where an undo ends it, and not where somebody withdraws it', () => {
  const undone = { code: 'undone', revision: 3 } as const;
  expect({
    undo: isTakenBack({ body: null, reason: undone }),
    undoOfAnEdit: isTakenBack({ body: {}, reason: undone }),
    withdrawal: isTakenBack({ body: null, reason: { code: 'withdrawn' } }),
    silent: isTakenBack({ body: null }),
  }).toEqual({ undo: true, undoOfAnEdit: false, withdrawal: false, silent: false });
});

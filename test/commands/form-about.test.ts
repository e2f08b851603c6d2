import { expect, test } from 'vitest';
import { formAbout } from '../../src/commands/form-about.ts';

test('a form is asked for by what is done, the kind and the entry', () => {
  expect({
    known: formAbout('edit', { id: 'round-5', kind: 'round', withdrawn: false }),
    // An entry that is withdrawn may be of no kind that there is any more.
    strange: formAbout('withdraw', { id: 'old', kind: 'rumour', withdrawn: true }),
  }).toEqual({
    known: { effect: 'open-form', call: { formKind: 'edit', kind: 'round', entry: 'round-5', read: 0 } },
    strange: { effect: 'open-form', call: { formKind: 'withdraw', kind: null, entry: 'old', read: 0 } },
  });
});

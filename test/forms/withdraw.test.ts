import { expect, test } from 'vitest';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { withdrawFields, withdrawForm } from '../../src/forms/withdraw.ts';
import { squid } from '../support/kind-forms.ts';

const about = (kind: ModalState['kind'], entry: string): ModalState => ({
  ...{ command: '/squid', channel: 'C1', formKind: 'withdraw' },
  kind,
  entry,
  version: 1,
});
const winter = about('round', 'winter-talks');
const choose = 'Choose one of those in the list.';

test('a withdrawal keeps apart what a person wrote and what replaced the entry', () => {
  expect(withdrawForm.read(winter, { why: 'Overtaken.', replaced: 'second-round' }, squid)).toEqual({
    entry: 'winter-talks',
    changes: [
      {
        entry: 'winter-talks',
        kind: 'round',
        body: null,
        from: 1,
        knownAt: '2031-04-01',
        author: squid.person,
        origin: 'slack',
        why: 'Overtaken.',
        reason: { code: 'withdrawn', replacedBy: 'second-round' },
      },
    ],
    readBack: [],
    embargo: null,
  });
});

test.each(['', '+none'])('nothing need replace it: “%s”', (replaced) => {
  expect(withdrawForm.read(winter, { why: 'Gone.', replaced }, squid)).toMatchObject({
    changes: [{ why: 'Gone.', reason: { code: 'withdrawn' } }],
  });
});

test.each([
  [winter, { why: '' }, { why: 'This is needed.' }],
  [winter, { why: 'x'.repeat(201) }, { why: 'This has 201 characters, and there is room for 200.' }],
  [winter, { why: 'Gone.', replaced: 'winter-talks' }, { replaced: choose }],
  [winter, { why: 'Gone.', replaced: 'nowhere' }, { replaced: choose }],
  [about('demand', 'more-squid'), { why: 'Gone.' }, { why: expect.stringContaining('Other lines rest on it: ') }],
] as const)('%o with %o is refused', (state, values, errors) => {
  expect(withdrawForm.read(state, values, squid)).toEqual({ errors });
});

test('anything on record may replace it, and nothing', () => {
  const offered = withdrawFields.replaced?.choices?.(squid).map(({ value }) => value) ?? [];
  expect({ first: offered[0], hasRound: offered.includes('second-round') }).toEqual({ first: '+none', hasRound: true });
});

import { expect, test } from 'vitest';
import { citationsIn, entryChange, standingBody } from '../../src/forms/entry-change.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { bodyOf, squid } from '../support/kind-forms.ts';

const adding: ModalState = { command: '/squid', channel: 'C1', formKind: 'add', kind: 'issue' };
const editing: ModalState = { ...adding, formKind: 'edit', entry: 'quota', version: 1 };
const by = { kind: 'issue', author: squid.person, origin: 'slack' };

test('a new entry gets a free id, a reason, and the day since when such is known', () => {
  expect(entryChange(adding, { name: 'Quota', aliases: [] }, squid, {})).toEqual({
    entry: 'quota-2',
    changes: [
      {
        ...by,
        entry: 'quota-2',
        body: { name: 'Quota', aliases: [] },
        from: 0,
        knownAt: '0001-01-01',
        why: '',
        reason: { code: 'added' },
      },
    ],
  });
});

test('a correction is made from its version, with what its author wrote', () => {
  const { changes } = entryChange(editing, { name: 'Quotas', aliases: [] }, squid, { why: 'Plural.' });
  expect(changes).toMatchObject([
    { entry: 'quota', from: 1, body: { name: 'Quotas' }, why: 'Plural.', reason: { code: 'corrected' } },
  ]);
});

test('what says what stands already is no change', () => {
  expect(entryChange(editing, bodyOf('quota'), squid, { why: 'Nothing.' })).toEqual({ entry: 'quota', changes: [] });
});

test('the id of a source that is added with it is taken', () => {
  const source = { entry: 'fees', kind: 'source', body: {}, from: 0, knownAt: '2031-04-01', author: 'U1' };
  const cited = { reported: '2031-03-30', sources: [{ ...source, origin: 'slack', why: '' } as const] };
  const { entry, changes } = entryChange(adding, { name: 'Fees', aliases: [] }, squid, {}, cited);
  expect({ entry, knownAt: changes[0]?.knownAt }).toEqual({ entry: 'fees-2', knownAt: '2031-03-30' });
});

test('the standing body is that of the entry; what holds no citations has none', () => {
  expect({
    known: standingBody(editing, squid),
    none: standingBody(adding, squid),
    cited: citationsIn(bodyOf('not-a-tonne')).map(({ source }) => source),
    uncited: citationsIn(bodyOf('quota')),
    nothing: citationsIn(undefined),
  }).toEqual({ known: bodyOf('quota'), none: undefined, cited: ['interview'], uncited: [], nothing: [] });
});

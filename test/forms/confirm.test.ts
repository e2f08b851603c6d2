import { expect, test } from 'vitest';
import { confirmForm } from '../../src/forms/confirm.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { bodyOf, squid } from '../support/kind-forms.ts';

const state: ModalState = {
  command: '/squid',
  channel: 'C1',
  formKind: 'confirm',
  kind: 'deadline',
  entry: 'season',
  version: 1,
};
const filled = { 'cite.source': 'gazette', 'cite.level': 'press-report', reported: '2031-03-20' };
const [stood] = [{ source: 'communique', level: 'document' }];

test('whoever says so stands beside the first, and nothing else changes', () => {
  expect(confirmForm.read(state, filled, squid)).toEqual({
    entry: 'season',
    changes: [
      {
        entry: 'season',
        kind: 'deadline',
        body: { ...bodyOf('season'), cite: [stood, { source: 'gazette', level: 'press-report' }] },
        from: 1,
        knownAt: '2031-03-20',
        author: squid.person,
        origin: 'slack',
        why: '',
        reason: { code: 'confirmed' },
      },
    ],
    readBack: [],
    embargo: null,
  });
});

test('who says so already is not named twice', () => {
  const again = { 'cite.source': 'communique', 'cite.level': 'document', reported: '2031-03-20' };
  expect(confirmForm.read(state, again, squid)).toMatchObject({ changes: [{ body: { cite: [stood] } }] });
});

test('a mistake is told beside its input', () => {
  expect(confirmForm.read(state, { ...filled, 'cite.source': '' }, squid)).toEqual({
    errors: { 'cite.source': 'Choose one of those in the list.' },
  });
});

test('a source that cannot carry the level is named, with what its type can carry', () => {
  expect(confirmForm.read(state, { ...filled, 'cite.level': 'document' }, squid)).toEqual({
    errors: {
      'cite.level':
        'Harbour Gazette is an article, which cannot carry an official text. It can carry a reporter’s own account, a named person on the record or an unnamed source.',
    },
  });
});

test('it opens with no source, and the record’s own day', () => {
  expect(confirmForm.opening(state, squid)).toEqual({ reported: '2031-04-01' });
});

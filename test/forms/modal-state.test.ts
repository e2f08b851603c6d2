import { expect, test } from 'vitest';
import { type ModalState, readModalState, writeModalState } from '../../src/forms/modal-state.ts';

const state: ModalState = {
  command: '/nafta',
  channel: 'C1',
  formKind: 'add',
  kind: 'remark',
  values: { 'remark.says': 'Tired' },
};

const wire = { command: '/nafta', channel: 'C1', deed: 'add', kind: 'remark', typed: { 'remark.says': 'Tired' } };

test('a modal or a draft keeps the keys that earlier versions wrote', () => {
  expect({ read: readModalState(JSON.stringify(wire)), written: JSON.parse(writeModalState(state)) }).toEqual({
    read: state,
    written: wire,
  });
});

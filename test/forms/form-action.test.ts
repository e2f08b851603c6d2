import { expect, test } from 'vitest';
import { buttonId, readFormAction } from '../../src/forms/form-action.ts';

const button = (actionId: string, value = '') => readFormAction({ actionId, value, isButton: true });
const choice = (actionId: string, value: string) => readFormAction({ actionId, value, isButton: false });

test('every button that a form draws is read back as its own action', () => {
  expect({
    back: button(buttonId('back'), 'back'),
    afresh: button(buttonId('afresh'), 'afresh'),
    publish: button(buttonId('publish-here'), 'publish'),
    edit: button(buttonId('edit-instead'), 'us-dairy'),
  }).toEqual({
    back: { kind: 'back' },
    afresh: { kind: 'afresh' },
    publish: { kind: 'publish-here' },
    edit: { kind: 'edit-instead', entry: 'us-dairy' },
  });
});

test('a choice changes its field, and the kind of entry changes the form', () => {
  expect({ field: choice('cite.source', '+new'), kind: choice('kind', 'demand') }).toEqual({
    field: { kind: 'field', field: 'cite.source', value: '+new' },
    kind: { kind: 'choose-kind', chosen: 'demand' },
  });
});

test.each(['erase:0', 'cite.source', 'publish', '', 'back-to-front:0', 'toString:0'])(
  'a button “%s” that no form has is no action, and no field',
  (actionId) => {
    expect(button(actionId, 'x')).toBeNull();
  },
);

test('a choice in a field that is called like a button is a choice all the same', () => {
  expect(choice('back', 'x')).toEqual({ kind: 'field', field: 'back', value: 'x' });
});

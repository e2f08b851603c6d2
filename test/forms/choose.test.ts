import { expect, test } from 'vitest';
import { drawChoice, kindField } from '../../src/forms/choose.ts';
import { kindsToAdd } from '../../src/record/kinds-to-add.ts';
import { squid } from '../support/kind-forms.ts';

const places = [
  { command: '/squid', name: 'Squid' },
  { command: '/tuna', name: 'Tuna' },
];

/** The inputs that are drawn, with what stands in each at first. */
const drawn = (values: Parameters<typeof drawChoice>[0], among = places) =>
  drawChoice(values, squid, among).map((block) =>
    block.type === 'input' && block.element.type === 'static_select'
      ? { name: block.block_id, chosen: block.element.initial_option?.value }
      : null,
  );

test('the negotiation is asked for only where there are several', () => {
  expect({
    several: drawn({ place: '/tuna', kind: 'demand' }),
    one: drawn({ place: '/squid', kind: '' }, places.slice(0, 1)),
  }).toEqual({
    several: [
      { name: 'place', chosen: '/tuna' },
      { name: 'kind', chosen: 'demand' },
    ],
    one: [{ name: 'kind', chosen: undefined }],
  });
});

test('a kind is one of those that can be added, and choosing it changes the form', () => {
  const block = kindField.draw('kind', 'demand', squid);
  expect({
    read: kindsToAdd.map((kind) => kindField.read(kind, squid)),
    other: kindField.read('rumour', squid),
    dispatches: block.type === 'input' && block.dispatch_action,
  }).toEqual({
    read: kindsToAdd.map((value) => ({ value })),
    other: { error: 'Choose one of those in the list.' },
    dispatches: true,
  });
});

import { expect, test } from 'vitest';
import type { FormValues } from '../../src/forms/field.ts';
import { type ModalState, readModalState } from '../../src/forms/modal-state.ts';
import { chooseModal, fillModal, keptModal, type Outlook, previewModal, stepNamed } from '../../src/forms/modals.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import type { Modal } from '../../src/views/inputs.ts';
import { md } from '../../src/views/markdown.ts';
import { squid } from '../support/kind-forms.ts';

const state: ModalState = { command: '/squid', channel: 'C1', formKind: 'edit', kind: 'demand' };
const values = recordForm.opening(state, squid);
const intent = { changes: [], entry: 'more-squid', readBack: ['When: soon'], embargo: null };
const outlook: Outlook = {
  line: [],
  goes: false,
  possibleDuplicate: null,
  waits: [],
  needsSecond: false,
  isWarned: false,
};

/** More than half of what Slack lets a form carry. */
const long = 'x'.repeat(1_600);

const told = ({ blocks }: Modal) =>
  blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
const buttons = ({ blocks }: Modal) =>
  blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((one) => ('action_id' in one ? one.action_id : '')) : [],
  );
const carried = ({ private_metadata: text = '' }: Modal) => readModalState(text);

test('what the state notes stands above the inputs, below what is said this once', () => {
  const noted = { ...state, notes: ['Not filled in: late'] };
  const modal = fillModal(noted, values, squid, { notes: [md`*Look again.*`], errors: { why: 'Too long.' } });
  expect({ told: told(modal), carried: carried(modal) }).toEqual({
    told: ['*Look again.*', 'Not filled in: late', '*Why:* Too long.'],
    carried: noted,
  });
});

test('an open form carries no values, and leaves notes that are too long to its draft', () => {
  const small = fillModal({ ...state, values: { a: 'b' }, kept: true }, values, squid);
  const large = fillModal({ ...state, notes: [long, long] }, values, squid);
  expect({ small: carried(small), large: carried(large), stillShown: told(large) }).toEqual({
    small: state,
    large: { ...state, kept: true },
    stillShown: [long, long],
  });
});

test('a preview is published, published here, or gone back from', () => {
  const modal = previewModal(state, intent, outlook, squid.words);
  expect({ submit: modal.submit?.text, buttons: buttons(modal), told: told(modal) }).toEqual({
    submit: 'Publish',
    buttons: ['publish-here:0', 'back:0'],
    told: ['This is what readers will see:'],
  });
});

test('what waits or goes is never posted at once, and what waits can be proposed', () => {
  const waits = previewModal(state, intent, { ...outlook, waits: ['It waits.'], needsSecond: true }, squid.words);
  const goes = previewModal(state, intent, { ...outlook, goes: true }, squid.words);
  expect({ submit: waits.submit?.text, waits: buttons(waits), goes: buttons(goes) }).toEqual({
    submit: 'Propose',
    waits: ['back:0'],
    goes: ['back:0'],
  });
});

test('what it may be a second copy of stands first, and can be edited instead', () => {
  const possibleDuplicate = { id: 'more-squid', label: 'More squid', line: [] };
  const modal = previewModal(state, intent, { ...outlook, possibleDuplicate }, squid.words);
  expect({ first: told(modal)[0], button: buttons(modal)[0] }).toEqual({
    first: '*Something like it is on record already: More squid.*',
    button: 'edit-instead:0',
  });
});

test('what was kept is gone on with or begun afresh, and comes from its draft', () => {
  const modal = keptModal({ ...state, draft: 'V1', notes: ['late'] }, '2031-04-01T08:00:00.000Z', squid.words);
  expect({ buttons: buttons(modal), carried: carried(modal) }).toEqual({
    buttons: ['afresh:0'],
    carried: { ...state, draft: 'V1', kept: true },
  });
});

test('each modal is of the step that its submission is read by, and of no other', () => {
  const modals = [
    chooseModal({ ...state, formKind: 'choose' }, squid, []),
    fillModal(state, values, squid),
    previewModal(state, intent, outlook, squid.words),
    keptModal(state, '2031-04-01T08:00:00.000Z', squid.words),
  ];
  expect({
    known: modals.map((modal) => stepNamed(modal.callback_id ?? '')),
    other: ['done', '', 'publish'].map(stepNamed),
  }).toEqual({ known: ['choose', 'fill', 'preview', 'kept'], other: [null, null, null] });
});

const adding: ModalState = { ...state, formKind: 'add' };
const begun: FormValues = { ...recordForm.opening(adding, squid), 'demand.asks': 'More squid' };
const drawn = ({ blocks }: Modal) => blocks.flatMap((block) => (block.type === 'input' ? [block.block_id ?? ''] : []));

test('a form that adds shows its first questions, and carries the other values', () => {
  const modal = fillModal(adding, { ...begun, 'remark.about': 'mood' }, squid);
  const { undrawn = {}, more } = carried(modal) ?? {};
  const isBoth = drawn(modal).filter((name) => name in undrawn);
  expect({ asks: drawn(modal)[0], isBoth, other: undrawn['remark.about'], certainty: undrawn.certainty, more }).toEqual(
    {
      asks: 'demand.asks',
      isBoth: [],
      other: 'mood',
      certainty: begun.certainty,
      more: undefined,
    },
  );
});

test('an error in an input that was left out shows all of them, with its label above', () => {
  const modal = fillModal(adding, begun, squid, { errors: { certainty: 'Choose one.' } });
  expect({ drawn: drawn(modal).includes('certainty'), told: told(modal), more: carried(modal)?.more }).toEqual({
    drawn: true,
    told: ['*How sure is it:* Choose one.'],
    more: true,
  });
});

test('where Slack has no room for the values of those left out, all are shown', () => {
  const modal = fillModal({ ...adding, notes: ['x'.repeat(2_850)] }, begun, squid);
  expect({ drawn: drawn(modal).includes('certainty'), buttons: buttons(modal) }).toEqual({ drawn: true, buttons: [] });
});

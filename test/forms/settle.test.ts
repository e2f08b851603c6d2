import { expect, test } from 'vitest';
import { newSource } from '../../src/forms/citation-fields.ts';
import type { FormValues } from '../../src/forms/field.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { settle } from '../../src/forms/settle.ts';
import { naftaRoom } from '../support/filling.ts';

const nafta = naftaRoom();
const opened: ModalState = { command: '/nafta', channel: 'C1', formKind: 'add', kind: 'remark' };
const blank: FormValues = { 'cite.level': '', reported: '2017-10-17' };

/** What stands in a form after each of these choices, the last one included. */
const after = (...choices: readonly FormValues[]) => {
  let held = { state: opened, values: blank };
  for (const choice of choices) {
    const [field = ''] = Object.keys(choice);
    held = settle(field, { state: held.state, values: { ...held.values, ...choice } }, nafta);
  }
  return { level: held.values['cite.level'], reported: held.values.reported };
};

test('a source brings its level and its day', () => {
  expect(after({ 'cite.source': 'statement-2' })).toEqual({ level: 'document', reported: '2017-09-05' });
  expect(after({ 'cite.source': 'cbc' })).toEqual({ level: 'press-report', reported: '2017-10-17' });
});

test('the next source brings its own, as long as nobody chose another', () => {
  expect(after({ 'cite.source': 'statement-2' }, { 'cite.source': 'cbc' })).toEqual({
    level: 'press-report',
    reported: '2017-10-17',
  });
});

test('a day that a person typed stays, whatever source is chosen', () => {
  const typed = { reported: '2017-10-12' };
  expect({
    before: after(typed, { 'cite.source': 'statement-2' }).reported,
    after: after({ 'cite.source': 'statement-2' }, typed, { 'cite.source': 'statement-3' }).reported,
  }).toEqual({ before: '2017-10-12', after: '2017-10-12' });
});

test('a level that a person chose stays where the next source carries it', () => {
  const chosen = (level: string, then: string) =>
    after({ 'cite.source': 'cbc' }, { 'cite.level': level }, { 'cite.source': then }).level;
  expect({
    carried: chosen('on-record', 'statement-2'),
    stronger: chosen('background', 'statement-2'),
    itself: chosen('background', 'cbc'),
  }).toEqual({ carried: 'on-record', stronger: 'document', itself: 'background' });
});

test('a new source has today until it is dated, and the level of its type', () => {
  const fresh = { 'cite.source': newSource };
  expect({
    untyped: after({ 'cite.source': 'statement-2' }, fresh),
    interview: after(fresh, { 'source.type': 'interview' }).level,
    article: after(fresh, { 'source.type': 'interview' }, { 'source.type': 'article' }).level,
  }).toEqual({
    untyped: { level: 'document', reported: '2017-10-17' },
    interview: 'on-record',
    article: 'press-report',
  });
});

test('no other choice settles anything', () => {
  const held = { state: opened, values: { ...blank, 'cite.source': 'statement-2' } };
  expect(settle('cite.level', held, nafta)).toEqual(held);
});

import { describe, expect, test } from 'vitest';
import { drawFields } from '../../src/forms/entry-form.ts';
import type { FormValues } from '../../src/forms/field.ts';
import { entryForms } from '../../src/forms/index.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { type Kind, kindNames } from '../../src/record/entries.ts';
import { initialValues } from '../../src/views/inputs.ts';
import { squid } from '../support/kind-forms.ts';

const adding = (kind: Kind, more?: boolean): ModalState => ({
  ...{ command: '/squid', channel: 'C1', formKind: 'add', kind, more },
});
const cited: FormValues = { 'cite.source': 'gazette', 'cite.level': 'press-report' };

/** Names of the inputs that are drawn, in their order, and whether “More” is there. */
const drawn = (state: ModalState, values: FormValues = {}) => {
  const blocks = recordForm.draw(state, { ...recordForm.opening(state, squid), ...values }, squid);
  return { inputs: Object.keys(initialValues(blocks)), hasMore: blocks.some(({ type }) => type === 'actions') };
};

test.each<[Kind, readonly string[]]>([
  ['demand', ['demand.asks', 'demand.by', 'demand.on', 'demand.issue']],
  ['response', ['response.by', 'response.stance', 'response.demand']],
  ['remark', ['remark.says', 'remark.about', 'remark.parties']],
  ['round', ['round.number', 'round.name', 'round.when', 'round.where']],
  ['meeting', ['meeting.name', 'meeting.type', 'meeting.when', 'meeting.where']],
  ['attendance', ['attendance.person', 'attendance.meeting', 'attendance.part']],
  ['deadline', ['deadline.name', 'deadline.when', 'deadline.of']],
  ['election', ['election.name', 'election.when', 'election.party']],
  ['person', ['person.name', 'person.party', 'person.role']],
])('to add a %s one is asked what it says, then its source and the place', (kind, own) => {
  expect(drawn(adding(kind), cited)).toEqual({ inputs: [...own, 'cite.source', 'cite.at'], hasMore: true });
});

test.each<[Kind, readonly string[]]>([
  ['source', ['source.title', 'source.short', 'source.type', 'source.published']],
  ['party', ['party.name']],
  ['issue', ['issue.name']],
])('a %s has no source, and its few questions', (kind, inputs) => {
  expect(drawn(adding(kind))).toEqual({ inputs, hasMore: true });
});

test.each(kindNames)('“More” shows every input of a %s in the order of its edit form', (kind) => {
  const [more, edit] = [drawn(adding(kind, true), cited), drawn({ ...adding(kind), formKind: 'edit' }, cited)];
  expect({ first: drawn(adding(kind), cited).inputs, all: more }).toEqual({
    first: more.inputs.filter((name) => drawn(adding(kind), cited).inputs.includes(name)),
    all: { inputs: edit.inputs.filter((name) => name !== 'why'), hasMore: false },
  });
  const own = Object.keys(initialValues(drawFields(entryForms[kind], {}, squid)));
  expect(own.filter((name) => !more.inputs.includes(name))).toEqual([]);
});

describe('what waits under “More” is shown', () => {
  test.each<[string, Kind, FormValues, string]>([
    ['a note that was typed on the line', 'response', { note: 'Loudly.' }, 'note'],
    ['a quotation that is there', 'remark', { 'remark.quote': 'No deal' }, 'remark.quote'],
    ['the description of an unnamed source', 'demand', { 'cite.level': 'background' }, 'cite.by'],
    ['the name of who speaks on the record', 'demand', { 'cite.level': 'on-record' }, 'cite.by'],
    ['a certainty that is not settled', 'demand', { certainty: '' }, 'certainty'],
  ])('for %s', (_what, kind, values, name) => {
    expect(drawn(adding(kind), { ...cited, ...values }).inputs).toContain(name);
  });
});

test('of a new source all but its link is asked, and of a captured message nothing', () => {
  const values = {
    ...{ 'cite.source': '+new', 'source.title': 'Message', 'source.short': 'Message', 'source.type': 'message' },
    ...{ 'source.published': '2031-04-01', 'cite.level': 'team' },
  };
  const sources = ({ inputs }: ReturnType<typeof drawn>) => inputs.filter((name) => name.startsWith('source.'));
  expect({
    fresh: sources(drawn(adding('remark'), values)),
    captured: sources(drawn({ ...adding('remark'), source: 'message-1' }, values)),
  }).toEqual({ fresh: ['source.title', 'source.short', 'source.type', 'source.published'], captured: [] });
});

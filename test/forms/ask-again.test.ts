import { describe, expect, test } from 'vitest';
import type { FormValues } from '../../src/forms/field.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { naftaRoom, untouched } from '../support/filling.ts';

const nafta = naftaRoom();
const editing = (kind: ModalState['kind'], entry: string): ModalState => ({
  ...{ command: '/nafta', channel: 'C1', formKind: 'edit', kind, entry, version: 1 },
});
const dairy = editing('demand', 'us-dairy');
const dinner = editing('meeting', 'ottawa-dinner');

/** The form of an entry on record, read with these values in it. */
const read = (state: ModalState, values: FormValues) =>
  recordForm.read(
    state,
    { ...untouched(recordForm.draw(state, recordForm.opening(state, nafta), nafta)), ...values },
    nafta,
  );

const reworded = { 'demand.asks': 'Full access to Canada’s dairy market', why: 'Read again.' };
const cbc = { source: 'cbc', at: '¶17', level: 'press-report' };

test.each<[string, ModalState, FormValues]>([
  ['what it says', dairy, reworded],
  ['of whom it is asked', dairy, { 'demand.on': ['canada', 'mexico'] }],
  ['when it is', editing('round', 'round-5'), { 'round.when': '18–22 Nov' }],
  ['who it is about', editing('attendance', 'dinner-freeland'), { 'attendance.person': 'trudeau' }],
])('%s is changed under an untouched citation: who says so is asked', (_what, state, values) => {
  expect(read(state, values)).toEqual({ more: true, values: { 'basis.1': '' } });
});

test.each<[string, ModalState, FormValues]>([
  [
    'another place is cited',
    dinner,
    { 'meeting.where': 'Rideau Hall, Ottawa', 'cite.at': '¶23, 24', why: 'Read again.' },
  ],
  ['only the note changes', dinner, { note: 'See the table.', why: 'Asked by readers.' }],
  ['only other names change', editing('person', 'trump'), { 'person.aliases': 'POTUS', why: 'Typed so.' }],
])('nothing is asked where %s', (_what, state, values) => {
  expect(read(state, values)).toMatchObject({ changes: [{ reason: { code: 'corrected' } }] });
});

const ministers = editing('meeting', 'ministers-meeting');
const moved = { 'meeting.when': '19 Oct', 'basis.1': 'same-place', why: 'Read again.' };

test('the further sources of what was changed are asked about, and stay or go', () => {
  const answered = (values: FormValues) => {
    const meant = read(ministers, { ...moved, ...values });
    return 'changes' in meant ? meant.changes.at(-1)?.body?.cite : meant;
  };
  const question = 'keep.+others.1';
  const [cited, statement] = [expect.objectContaining({ source: 'cbc' }), { source: 'statement-4', level: 'document' }];
  expect({
    unasked: answered({}),
    unanswered: answered({ [question]: '' }),
    kept: answered({ [question]: 'keep' }),
    dropped: answered({ [question]: 'drop' }),
    ofAnotherField: answered({ 'meeting.when': '2017-10-17', 'meeting.programme': 'a walk' }),
  }).toEqual({
    unasked: { more: true, values: { [question]: '' } },
    unanswered: { errors: { [question]: expect.any(String) } },
    kept: [cited, expect.objectContaining(statement)],
    dropped: [cited],
    ofAnotherField: [cited, expect.objectContaining(statement)],
  });
});

test('the question about further sources names them', () => {
  const labels = recordForm
    .draw(ministers, { 'keep.+others.1': '' }, nafta)
    .flatMap((block) => (block.type === 'input' ? [block.label.text] : []));
  expect(labels[0]).toBe('It also rests on Joint statement, round 4. Is what it says now said there too?');
});

test('the question stays in the form once it was asked', () => {
  const labels = (values: FormValues) =>
    recordForm.draw(dairy, values, nafta).flatMap((block) => (block.type === 'input' ? [block.label.text] : []));
  expect({ before: labels({}).includes('Who says so now'), after: labels({ 'basis.1': '' })[0] }).toEqual({
    before: false,
    after: 'Who says so now',
  });
});

test('the same place says this too: the citation stays, and why is written down', () => {
  expect(
    read(dinner, { 'meeting.where': 'Rideau Hall, Ottawa', 'basis.1': 'same-place', why: 'Read again.' }),
  ).toMatchObject({
    changes: [
      { body: { where: 'Rideau Hall, Ottawa', cite: [{ at: '¶23' }] }, why: 'Read again.', knownAt: '2017-10-17' },
    ],
  });
});

test('another place says it: then it is given', () => {
  const values = { 'meeting.where': 'Rideau Hall, Ottawa', 'basis.1': 'other-place', why: 'Read again.' };
  expect({ same: read(dinner, values), other: read(dinner, { ...values, 'cite.at': '¶14' }) }).toMatchObject({
    same: { errors: { 'basis.1': expect.stringContaining('Give the other source or the other place in it') } },
    other: { changes: [{ body: { cite: [{ source: 'cbc', at: '¶14' }] } }] },
  });
});

test('no answer is no answer', () => {
  expect(read(dairy, { ...reworded, 'basis.1': '' })).toEqual({
    errors: { 'basis.1': 'Choose one of those in the list.' },
  });
});

describe('spelling only', () => {
  const spelling = { 'basis.1': 'spelling' };

  test('shows the difference, needs no reason, is marked, and keeps what the world knew', () => {
    expect(read(dairy, { ...spelling, 'demand.asks': 'More acces to Canada’s dairy market' })).toMatchObject({
      changes: [
        {
          body: { asks: 'More acces to Canada’s dairy market', cite: [cbc] },
          why: '',
          reason: { code: 'spelling' },
          knownAt: nafta.negotiation.standing.get('us-dairy')?.knownAt,
        },
      ],
      readBack: [
        'Spelling only. What is asked for: “More access to Canada’s dairy market” → “More acces to Canada’s dairy market”',
      ],
    });
  });

  test.each<[string, ModalState, FormValues]>([
    ['other words', dairy, { 'demand.asks': 'Full access to Canada’s dairy market' }],
    ['another party', dairy, { 'demand.on': ['mexico'] }],
    ['another date', editing('round', 'round-5'), { 'round.when': '18–21 Nov' }],
    ['another number', editing('round', 'round-5'), { 'round.number': '6' }],
    ['another stance', editing('response', 'canada-dairy'), { 'response.stance': 'open' }],
    ['another certainty', dairy, { certainty: 'possible', 'demand.asks': 'More acces to Canada’s dairy market' }],
    ['a note that was not there', dairy, { note: 'Not so.', 'demand.asks': 'More acces to Canada’s dairy market' }],
  ])('is refused for %s', (_what, state, values) => {
    expect(read(state, { ...values, ...spelling })).toEqual({
      errors: { 'basis.1': expect.stringContaining('This changes more than spelling') },
    });
  });

  test('is refused together with another source', () => {
    const values = { ...spelling, 'demand.asks': 'More acces to Canada’s dairy market', 'cite.at': '¶18' };
    expect(read(dairy, values)).toEqual({
      errors: { 'basis.1': 'Spelling only leaves the source as it is, and you changed it.' },
    });
  });
});

describe('the responses to a demand that changes', () => {
  const asked = { ...reworded, 'basis.1': 'same-place' };

  test.each<[string, FormValues]>([
    ['its wording', asked],
    ['its parties', { 'demand.on': ['canada', 'mexico'], 'basis.1': 'same-place', why: 'Read again.' }],
    ['its wording and its citation', { ...reworded, 'cite.at': '¶18' }],
  ])('are asked about when it is %s', (_what, values) => {
    expect(read(dairy, values)).toEqual({ more: true, values: { 'keep.canada-dairy': '' } });
  });

  test('are asked about by name and stance', () => {
    const drawn = recordForm.draw(dairy, { 'keep.canada-dairy': '' }, nafta);
    expect(drawn[0]).toMatchObject({
      label: { text: 'Canada: red line answered the old words. Keep it under the new ones?' },
    });
  });

  test('stay as they are when they are kept, and an answer is needed', () => {
    expect({
      kept: read(dairy, { ...asked, 'keep.canada-dairy': 'keep' }),
      open: read(dairy, { ...asked, 'keep.canada-dairy': '' }),
    }).toMatchObject({
      kept: { changes: [{ entry: 'us-dairy' }] },
      open: { errors: { 'keep.canada-dairy': 'Choose one of those in the list.' } },
    });
  });

  test('are withdrawn in the same batch, with the reason, and the preview says so', () => {
    expect(read(dairy, { ...asked, 'keep.canada-dairy': 'withdraw' })).toMatchObject({
      entry: 'us-dairy',
      changes: [
        {
          ...{ entry: 'canada-dairy', kind: 'response', body: null, from: 1 },
          ...{ why: 'Read again.', reason: { code: 'demand-reworded' } },
        },
        { entry: 'us-dairy', reason: { code: 'corrected' } },
      ],
      readBack: ['Withdrawn with it: Canada: red line.'],
    });
  });

  test('are not asked about where only the issue changes', () => {
    const values = { 'demand.issue': 'autos', 'basis.1': 'same-place', why: 'Filed wrong.' };
    expect(read(dairy, values)).toMatchObject({ changes: [{ entry: 'us-dairy' }] });
  });
});

test.each<[string, ModalState, FormValues]>([
  ['of a statement', dinner, { 'meeting.where': 'Rideau Hall, Ottawa', 'basis.1': 'same-place' }],
  ['of a name', editing('issue', 'dairy'), { 'issue.name': 'Milk and cheese' }],
])('an edit %s says why', (_what, state, values) => {
  expect(read(state, values)).toEqual({
    errors: { why: 'Say why it changes: the history shows it beside your name.' },
  });
});

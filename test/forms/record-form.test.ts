import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormContext, FormValues } from '../../src/forms/field.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { type Entry, kindNames } from '../../src/record/entries.ts';
import { all } from '../../src/record/negotiation.ts';
import { preview } from '../../src/record/preview.ts';
import { anyEntry } from '../support/any-entry.ts';
import { naftaRoom, squidRoom, untouched } from '../support/filling.ts';

const modalState = { command: '/nafta', channel: 'C1', formKind: 'add', kind: 'demand' } satisfies ModalState;

const editing = (kind: ModalState['kind'], entry: string, version = 1): ModalState => ({
  ...modalState,
  formKind: 'edit',
  kind,
  entry,
  version,
});

/** The form as it is opened, submitted without a touch. */
const unchanged = (about: ModalState, context: FormContext) => {
  const opening = recordForm.opening(about, context);
  return recordForm.read(about, untouched(recordForm.draw(about, opening, context)), context);
};

const nafta = naftaRoom();
const squid = squidRoom();

describe.each(kindNames)('an entry of the kind %s', (kind) => {
  test.each([...all(nafta.negotiation, kind), ...all(squid.negotiation, kind)].map(({ id }) => id))(
    '%s, opened and submitted as it stands, changes nothing',
    (id) => {
      const context = nafta.negotiation.entries[kind].has(id) ? nafta : squid;
      expect(unchanged(editing(kind, id), context)).toEqual({ entry: id, changes: [], readBack: [], embargo: null });
    },
  );

  test('changes nothing either when it is any that the record takes', () => {
    fc.assert(
      fc.property(anyEntry(kind, squid.negotiation), (entry: Entry) => {
        const { id, kind: _kind, ...body } = entry;
        const knownAt = '2031-04-01';
        const change = { entry: id, kind, body, from: 0, knownAt, author: 'U1', origin: 'slack', why: '' } as const;
        const context = { ...squid, negotiation: preview(squid.negotiation, [change]) };
        expect(unchanged(editing(kind, id), context)).toEqual({ entry: id, changes: [], readBack: [], embargo: null });
      }),
      { numRuns: process.env.SOAK ? 2000 : 20 },
    );
  });
});

const filled: FormValues = {
  'cite.source': 'cbc',
  'cite.at': '¶19',
  'cite.level': 'press-report',
  reported: '17 October 2017',
  'demand.asks': 'Longer rules of origin for textiles',
  'demand.by': 'united-states',
  'demand.on': ['mexico'],
  'demand.issue': 'autos',
  certainty: 'reported',
};

const cited = { source: 'cbc', at: '¶19', level: 'press-report' };

test('a form that is filled in is one new entry with its source', () => {
  expect(recordForm.read(modalState, filled, nafta)).toEqual({
    entry: 'united-states-autos',
    changes: [
      {
        entry: 'united-states-autos',
        kind: 'demand',
        from: 0,
        body: {
          asks: 'Longer rules of origin for textiles',
          by: 'united-states',
          on: ['mexico'],
          issue: 'autos',
          cite: [cited],
          certainty: 'reported',
          contested: [],
        },
        knownAt: '2017-10-17',
        author: 'U0AMARA00001',
        origin: 'slack',
        why: '',
        reason: { code: 'added' },
      },
    ],
    readBack: [],
    embargo: null,
  });
});

test('an edit names the version it is made from, and keeps what it does not ask about', () => {
  const about = editing('round', 'round-4', 2);
  const opening = recordForm.opening(about, nafta);
  const values = {
    ...opening,
    'round.where': 'Crystal City',
    'basis.2': 'same-place',
    why: 'The hotel’s own name',
    reported: 'today',
  };
  const before = nafta.negotiation.standing.get('round-4')?.body ?? {};
  expect(recordForm.read(about, values, nafta)).toMatchObject({
    entry: 'round-4',
    changes: [
      {
        entry: 'round-4',
        from: 2,
        body: { ...before, where: 'Crystal City' },
        knownAt: '2017-10-17',
        why: 'The hotel’s own name',
        reason: { code: 'corrected' },
      },
    ],
  });
});

test('a new source is added with what rests on it, and its date is read back', () => {
  const values = {
    ...filled,
    'cite.source': '+new',
    'source.title': 'Textiles at the table',
    'source.short': 'El Diario',
    'source.type': 'article',
    'source.published': '16 Oct',
    'source.url': 'https://diario.example/textiles?a=1&b=2',
  };
  const meant = recordForm.read(modalState, values, nafta);
  expect(meant).toMatchObject({
    changes: [
      {
        entry: 'el-diario',
        kind: 'source',
        from: 0,
        knownAt: '2017-10-16',
        body: {
          title: 'Textiles at the table',
          short: 'El Diario',
          type: 'article',
          published: '2017-10-16',
          url: 'https://diario.example/textiles?a=1&b=2',
        },
      },
      { entry: 'united-states-autos', body: { cite: [{ ...cited, source: 'el-diario' }] } },
    ],
    readBack: ['When it came out: 2017-10-16, that is Mon 16 October 2017.'],
  });
});

test('a new source that was chosen before its inputs were there asks for them', () => {
  expect(recordForm.read(modalState, { ...filled, 'cite.source': '+new' }, nafta)).toEqual({ more: true });
});

test.each([
  ['cite.source', 'nowhere', 'Choose one of those in the list.'],
  ['cite.level', 'hearsay', 'Choose one of those in the list.'],
  [
    'cite.level',
    'document',
    'CBC News is an article, which cannot carry an official text. It can carry a reporter’s own account, a named person on the record or an unnamed source.',
  ],
  [
    'certainty',
    'confirmed',
    'Only an official text or a named person confirms, and none is cited. Say “reported”, or cite who confirms it.',
  ],
  ['reported', '', 'This is needed.'],
  [
    'reported',
    'soon',
    '“soon” could not be read as one day that has come. Try 2017-10-17, “yesterday” or “last Friday”.',
  ],
  [
    'reported',
    'January',
    '“January” could not be read as one day that has come. Try 2017-10-17, “yesterday” or “last Friday”.',
  ],
  [
    'reported',
    '12/10/2017',
    '“12/10/2017” could be 12 October 2017 or 10 December 2017. Write 2017-10-12 or 2017-12-10.',
  ],
  [
    'reported',
    '2099-01-01',
    '“2099-01-01” is still to come: what is known was reported on 24 November 2026 or before.',
  ],
  [
    'reported',
    '2017-10-01',
    '1 October 2017 is before CBC News came out, on 17 October 2017. Give that day or a later one, or an earlier source.',
  ],
  ['demand.asks', '', 'This is needed.'],
  ['demand.asks', 'x'.repeat(301), 'This has 301 characters, and there is room for 300.'],
  ['demand.by', 'atlantis', 'Choose one of those in the list.'],
  ['demand.on', [], 'Choose one of those in the list.'],
  ['certainty', 'surely', 'Choose one of those in the list.'],
] as const)('%s: “%s” is refused beside its input', (name, said, error) => {
  expect(recordForm.read(modalState, { ...filled, [name]: said }, nafta)).toEqual({ errors: { [name]: error } });
});

test('every mistake is told at once', () => {
  expect(recordForm.read(modalState, { reported: 'soon' }, nafta)).toEqual({
    errors: expect.objectContaining({
      'cite.source': expect.any(String),
      'cite.level': expect.any(String),
      reported: expect.any(String),
      'demand.asks': expect.any(String),
      'demand.issue': expect.any(String),
      certainty: expect.any(String),
    }),
  });
});

test.each(['off-record', 'off the record', 'Off Record'])('what was said “%s” is refused with the reason', (level) => {
  const meant = recordForm.read(modalState, { ...filled, 'cite.level': level }, nafta);
  expect(meant).toEqual({ errors: { 'cite.level': expect.stringContaining('is not kept here at all') } });
});

test('no form offers what was said off the record', () => {
  for (const kind of kindNames)
    expect(JSON.stringify(recordForm.draw({ ...modalState, kind }, {}, nafta))).not.toContain('off-record');
});

test('an unnamed source is described, and never named', () => {
  const background = { ...filled, 'cite.level': 'background' };
  expect({
    bare: recordForm.read(modalState, background, nafta),
    named: recordForm.read(modalState, { ...background, 'cite.by': 'Wilbur Ross' }, nafta),
  }).toEqual({
    bare: {
      errors: {
        'cite.by': 'Describe the unnamed source, never by name: “a source with direct knowledge of the talks”.',
      },
    },
    named: {
      errors: {
        'cite.by': '“Wilbur Ross” names Wilbur Ross. Describe an unnamed source so that nobody is named.',
      },
    },
  });
});

test('a response answers either one demand or all of a party, not both', () => {
  const values = {
    ...filled,
    'response.by': ['canada'],
    'response.stance': 'rejected',
    'response.demand': 'us-dairy',
    'response.to': 'united-states',
  };
  expect(recordForm.read({ ...modalState, kind: 'response' }, values, nafta)).toEqual({
    errors: {
      'response.demand':
        'Name either one demand or, where the source itemises none, the party whose demands are answered. Not both.',
    },
  });
});

test('what people type is data, whatever it looks like', () => {
  const asks = '<!channel> *all* <https://evil.example|here> & \u202eright to left\u202c "$(rm)" =1+1';
  const meant = recordForm.read(modalState, { ...filled, 'demand.asks': asks }, nafta);
  expect(meant).toMatchObject({ changes: [{ body: { asks } }] });
});

test('a record whose clock stands still takes what was reported since, up to today', () => {
  const meant = recordForm.read(modalState, { ...filled, reported: '2026-11-20' }, nafta);
  expect(meant).toMatchObject({ changes: [{ knownAt: '2026-11-20' }] });
});

test('a form that nothing filled in has no source, and is as sure as a report is', () => {
  const { changes } = Object.assign(
    { changes: [] },
    recordForm.read(modalState, { ...filled, 'cite.source': 'statement-3', 'cite.level': 'document' }, nafta),
  );
  const context = { ...nafta, negotiation: preview(nafta.negotiation, changes) };
  expect({ changes: changes.length, opening: recordForm.opening(modalState, context) }).toEqual({
    changes: 1,
    opening: { reported: '2017-10-17', certainty: 'reported' },
  });
});

/** The certainties that a form offers, and the one that it holds. */
const certaintiesIn = (about: ModalState, values: FormValues, context: FormContext) => {
  const block = recordForm
    .draw(about, values, context)
    .find((one) => one.type === 'input' && one.block_id === 'certainty');
  if (block?.type !== 'input' || block.element.type !== 'static_select') throw new Error('There is no certainty.');
  return {
    offered: block.element.options?.map(({ value }) => value),
    held: block.element.initial_option?.value ?? null,
  };
};

test('a form offers the certainties that its citations carry', () => {
  const weak = ['reported', 'expected', 'possible'];
  const offered = (values: FormValues) => certaintiesIn(modalState, values, nafta).offered;
  expect({
    none: offered({}),
    report: offered({ 'cite.source': 'cbc' }),
    text: offered({ 'cite.source': 'statement-4' }),
    person: offered({ 'cite.source': 'cbc', 'cite.level': 'on-record' }),
  }).toEqual({ none: weak, report: weak, text: ['confirmed', ...weak], person: ['confirmed', ...weak] });
});

test('what was confirmed by a text is reported once a report alone is cited', () => {
  const about = editing('round', 'round-5');
  const opening = recordForm.opening(about, nafta);
  const shown = (values: FormValues) => certaintiesIn(about, { ...opening, ...values }, nafta).held;
  const values = { ...opening, 'cite.source': 'cbc', 'cite.level': 'press-report', why: 'The article alone' };
  expect({
    text: shown({}),
    report: shown({ 'cite.source': 'cbc', 'cite.level': 'press-report' }),
    sent: recordForm.read(about, values, nafta),
  }).toEqual({
    text: 'confirmed',
    report: 'reported',
    sent: { errors: { certainty: expect.stringContaining('Only an official text or a named person confirms') } },
  });
});

test('beside a second value nothing is confirmed', () => {
  const about = editing('meeting', 'ministers-meeting');
  const opening = recordForm.opening(about, nafta);
  expect({
    offered: certaintiesIn(about, opening, nafta).offered,
    sent: recordForm.read(about, { ...opening, certainty: 'confirmed', why: 'It was held' }, nafta),
  }).toEqual({
    offered: ['reported', 'expected', 'possible', 'contested'],
    sent: {
      errors: {
        certainty: 'Nothing is confirmed beside a second value. Say “contested”, or how sure the value shown first is.',
      },
    },
  });
});

test('a line that is too strong for its citations opens and is kept as they carry it', () => {
  const body = {
    ...nafta.negotiation.standing.get('us-sunset')?.body,
    cite: [{ source: 'cbc', at: '¶14', level: 'document' }],
    certainty: 'confirmed',
  };
  const change = { entry: 'us-sunset', kind: 'demand', body, from: 1, knownAt: '2017-10-17', author: 'U1', why: '' };
  const context = { ...nafta, negotiation: preview(nafta.negotiation, [{ ...change, origin: 'slack' }]) };
  const about = editing('demand', 'us-sunset', 2);
  const opening = recordForm.opening(about, context);
  expect({
    opening,
    noted: recordForm.read(about, { ...opening, note: 'Every five years', why: 'As it says' }, context),
  }).toMatchObject({
    opening: { 'cite.level': 'press-report', certainty: 'reported' },
    noted: {
      changes: [{ body: { certainty: 'reported', cite: [{ source: 'cbc', at: '¶14', level: 'press-report' }] } }],
    },
  });
});

test('a source is refused a type that its lines cannot rest on, and they are named', () => {
  const about = editing('source', 'statement-2');
  const values = { ...recordForm.opening(about, nafta), why: 'It is a report' };
  expect({
    article: recordForm.read(about, { ...values, 'source.type': 'article' }, nafta),
    document: recordForm.read(about, { ...values, 'source.type': 'document' }, nafta),
  }).toMatchObject({
    article: {
      errors: {
        'source.type':
          'Joint statement, round 2 cannot become an article: these lines rest on it at a level that an article does not carry: Round 2. Correct their citations first.',
      },
    },
    document: { changes: [{ body: { type: 'document' } }] },
  });
});

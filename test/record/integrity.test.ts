import { expect, test } from 'vitest';
import { objections, stillFit } from '../../src/record/integrity.ts';
import type { Change } from '../../src/record/revision.ts';
import { en } from '../../src/words/en.ts';
import { nafta } from '../support/asking.ts';
import { change } from '../support/store.ts';

const cite = [{ source: 'cbc', level: 'press-report' }];
const body = {
  asks: 'Tariffs on softwood',
  by: 'united-states',
  on: ['canada'],
  issue: 'autos',
  cite,
  certainty: 'possible',
};

const demand = (said: object, rest: Partial<Change> = {}): Change =>
  change('softwood', 0, { kind: 'demand', body: { ...body, ...said }, knownAt: '2017-10-17', ...rest });

const against = (...changes: readonly Change[]) => objections(nafta, changes, '2017-10-17');

const said = (...changes: readonly Change[]) => against(...changes).map(en.rules.says);

test('nothing speaks against a demand that says who says so and when', () => {
  expect(against(demand({}))).toEqual([]);
});

test('a fact without a source is not kept', () => {
  const refused = [{ rule: 'no-source', entry: 'softwood', field: 'cite', said: '' }];
  expect(against(demand({ cite: [] }))).toMatchObject(refused);
  expect(against(demand({ cite: undefined }))).toMatchObject(refused);
});

test('a citation that says at no level is not kept', () => {
  expect(said(demand({ cite: [{ source: 'cbc' }] }))).toEqual(['Say who stands behind it: its level is missing.']);
});

test.each(['off-record', 'off the record', 'Off_Record'])(
  'what was said “%s” is refused in a sentence that says why',
  (level) => {
    expect(said(demand({ cite: [{ source: 'cbc', level }] }))).toEqual([
      'What was said off the record is not kept: whoever said it was promised that. Leave it out, or find somebody who says it on the record.',
    ]);
  },
);

test('a source that is not named has to be described', () => {
  expect(said(demand({ cite: [{ source: 'cbc', level: 'background' }] }))).toEqual([
    'Describe the source that is not named, such as “a source with direct knowledge of the talks”.',
  ]);
});

test.each([
  'Chrystia Freeland',
  'freeland',
  'Minister Freeland',
  'Secretary Ross',
  'the U.S. Trade Representative Lighthizer',
  'an aide to Robert Lighthizer',
])('the description “%s” names somebody, and is refused', (by) => {
  expect(against(demand({ cite: [{ source: 'cbc', level: 'background', by }] }))).toMatchObject([
    { rule: 'named', field: 'cite', said: by },
  ]);
});

test.each([
  'a source with direct knowledge of the talks',
  'somebody close to Ross',
  'the minister',
  'a U.S. official',
  '部長に近い人',
])('the description “%s” names nobody, and is kept', (by) => {
  expect(against(demand({ cite: [{ source: 'cbc', level: 'background', by }] }))).toEqual([]);
});

test('what was reported on a day that this record has not come to is not kept', () => {
  expect(said(demand({}, { knownAt: '2017-10-18' }))).toEqual([
    'It was reported on 18 October 2017, but this record has only come to 17 October 2017.',
  ]);
  expect(said(demand({}, { knownAt: '2017-02-30' }))).toEqual([
    '“2017-02-30” is no day. Write when it was reported as 2017-10-17.',
  ]);
});

test('a change that speaks of what is not on record is not kept', () => {
  expect(said(demand({ by: 'japan' }), demand({ issue: 'fish' }, { entry: 'fish-quota' }))).toEqual([
    'It speaks of the party “japan”, which is not on record.',
    'It speaks of the issue “fish”, which is not on record.',
  ]);
});

test('a change may speak of what is put on record with it', () => {
  const source = change('gazette', 0, {
    kind: 'source',
    body: { title: 'The Gazette', short: 'Gazette', type: 'document', published: '2017-10-17' },
    knownAt: '2017-10-17',
  });
  expect(against(source, demand({ cite: [{ source: 'gazette', level: 'document' }] }))).toEqual([]);
});

test('a source that others rest on cannot be withdrawn, and they are named', () => {
  const [refused] = against(change('statement-2', 1, { kind: 'source', body: null }));
  expect(refused).toMatchObject({ rule: 'rests', entry: 'statement-2', said: 'Joint statement, round 2' });
  expect(refused?.names.length).toBeGreaterThan(0);
});

test('a source may be withdrawn together with all that rests on it', () => {
  const resting = [...nafta.standing.values()].filter(({ body: said }) =>
    JSON.stringify(said).includes('"statement-2"'),
  );
  const withdrawn = resting.map(({ entry, kind, version }) => change(entry, version, { kind, body: null }));
  expect(against(...withdrawn, change('statement-2', 1, { kind: 'source', body: null }))).toEqual([]);
});

test('a new entry takes no name that another has, whatever its kind', () => {
  expect(against(demand({}, { entry: 'cbc' }))).toMatchObject([{ rule: 'taken', said: 'cbc' }]);
  expect(against(demand({}, { entry: 'Soft Wood' }))).toMatchObject([{ rule: 'taken', said: 'Soft Wood' }]);
});

test('a field that its kind does not have, or that says what it cannot, is named', () => {
  expect(against(demand({ certainty: 'sure' }))).toMatchObject([{ rule: 'field', field: 'certainty', said: 'sure' }]);
  expect(against(demand({ colour: 'red' }))).toMatchObject([{ rule: 'field', field: null }]);
});

const cbcAs = (said: object, certainty = 'reported', more: object = {}) =>
  demand({ cite: [{ source: 'cbc', ...said }], certainty, ...more });

test('a press article is no official text, and the sentence names what it can carry', () => {
  expect(said(cbcAs({ level: 'document' }, 'confirmed'))).toEqual([
    'CBC News is an article, which cannot carry an official text. It can carry a reporter’s own account, a named person on the record or an unnamed source.',
  ]);
});

test('the level of a second value is held to its source as well', () => {
  const contested = [{ field: 'asks', value: 'Other', why: 'x', cite: [{ source: 'statement-4', level: 'team' }] }];
  expect(against(demand({ contested, certainty: 'contested' }))).toMatchObject([
    { rule: 'level', field: 'cite', said: 'team', names: ['Joint statement, round 4', 'joint-statement'] },
  ]);
});

test('on the record is only who is named', () => {
  expect(said(cbcAs({ level: 'on-record' }))).toEqual([
    'Who said it in CBC News? Without a name it is not on the record.',
  ]);
  expect(against(cbcAs({ level: 'on-record', by: 'Wilbur Ross' }, 'confirmed'))).toEqual([]);
});

test('nothing is confirmed on a report alone, nor beside a second value', () => {
  const second = [{ field: 'asks', value: 'Other', why: 'x', cite }];
  const text = { cite: [...cite, { source: 'statement-4', level: 'document' }] };
  expect({
    report: said(cbcAs({ level: 'press-report' }, 'confirmed')),
    disputed: said(demand({ ...text, contested: second, certainty: 'confirmed' })),
    text: said(demand({ ...text, certainty: 'confirmed' })),
  }).toEqual({
    report: [
      'Only an official text or a named person confirms, and none is cited. Say “reported”, or cite who confirms it.',
    ],
    disputed: ['Nothing is confirmed beside a second value. Say “contested”, or how sure the value shown first is.'],
    text: [],
  });
});

test('a source cannot become of a type that its lines cannot rest on, and they are named', () => {
  const from = (id: string) => nafta.standing.get(id);
  const retyped = (id: string, type: string) =>
    change(id, from(id)?.version ?? 0, {
      kind: 'source',
      body: { ...from(id)?.body, type },
      knownAt: '2017-10-17',
    });
  expect({
    article: said(retyped('statement-2', 'article')),
    document: said(retyped('statement-2', 'document')),
    same: said(retyped('statement-2', 'joint-statement')),
  }).toEqual({
    article: [
      'Joint statement, round 2 cannot become an article: these lines rest on it at a level that an article does not carry: Round 1 and Round 2. Correct their citations first.',
    ],
    document: [],
    same: [],
  });
});

test('a new entry of the name of another, of its kind or not, is told of what kind that is', () => {
  const name = (entry: string, from: number, kind: string) =>
    against(change(entry, from, { kind, body: { ...body }, knownAt: '2017-10-17' })).filter(
      ({ rule }) => rule === 'taken',
    );
  const taken = (entry: string, kind: string) => [{ rule: 'taken', entry, field: 'id', said: entry, names: [kind] }];
  expect({
    sameKind: name('us-dairy', 0, 'demand'),
    otherKind: name('freeland', 1, 'demand'),
    edited: name('us-dairy', 1, 'demand'),
    noName: name('Soft Wood', 0, 'demand'),
  }).toEqual({
    sameKind: taken('us-dairy', 'demand'),
    otherKind: taken('freeland', 'person'),
    edited: [],
    noName: [{ rule: 'taken', entry: 'Soft Wood', field: 'id', said: 'Soft Wood', names: [] }],
  });
});

test('who is named on the record may be named', () => {
  const by = 'Chrystia Freeland, minister of foreign affairs';
  expect(against(demand({ cite: [{ source: 'cbc', level: 'on-record', by }] }))).toEqual([]);
});

test('a description that names somebody is told who that is, in a second value too', () => {
  const unnamed = { source: 'cbc', level: 'background', by: 'an aide to Robert Lighthizer' };
  const named = [
    {
      rule: 'named',
      entry: 'softwood',
      field: 'cite',
      said: 'an aide to Robert Lighthizer',
      names: ['Robert E. Lighthizer'],
    },
  ];
  const contested = [{ field: 'asks', value: 'Logs', cite: [unnamed], why: 'Heard' }];
  expect({ first: against(demand({ cite: [unnamed] })), second: against(demand({ contested })) }).toEqual({
    first: named,
    second: named,
  });
});

test.each(['off the record of the talks', 'far off record', 'of the record', 'official'])(
  '“%s” is a level that there is not, and no promise',
  (level) => {
    expect(against(demand({ cite: [{ source: 'cbc', level }] }))).toMatchObject([{ rule: 'no-level', said: level }]);
  },
);

test.each(['off record', 'offrecord', 'OFF-THE-RECORD', 'off_the_record'])('“%s” is off the record', (level) => {
  expect(against(demand({ cite: [{ source: 'cbc', level }] }))).toMatchObject([{ rule: 'off-record', said: level }]);
});

test('a citation without its source is told as a fact without one', () => {
  expect(against(demand({ cite: [{ level: 'press-report' }] }))).toMatchObject([
    { rule: 'no-source', field: 'cite', said: '' },
  ]);
});

test('a field that says what it cannot is told with what was said and what it may be', () => {
  const told = (said: object) =>
    against(demand(said)).map(({ rule, field, said, names }) => ({ rule, field, said, explained: names.length }));
  expect({
    word: told({ certainty: 'sure' }),
    list: told({ on: 'canada' }),
    none: told({ asks: undefined }),
    object: told({ asks: { words: 'More' } }),
    inside: told({ contested: [{ field: 'asks', value: 'Logs', cite: [cite[0]], why: 7 }] }),
    by: told({ by: 7 }),
  }).toEqual({
    word: [{ rule: 'field', field: 'certainty', said: 'sure', explained: 1 }],
    list: [{ rule: 'field', field: 'on', said: 'canada', explained: 1 }],
    none: [{ rule: 'field', field: 'asks', said: '', explained: 1 }],
    object: [{ rule: 'field', field: 'asks', said: '', explained: 1 }],
    inside: [{ rule: 'field', field: 'contested', said: '7', explained: 1 }],
    by: [{ rule: 'field', field: 'by', said: '7', explained: 1 }],
  });
});

test('what rests on a withdrawn entry is named by its label', () => {
  expect(against(change('ministers-meeting', 1, { kind: 'meeting', body: null, knownAt: '2017-10-17' }))).toEqual([
    {
      rule: 'rests',
      entry: 'ministers-meeting',
      field: null,
      said: 'Ministers’ meeting',
      names: expect.arrayContaining(['Chrystia Freeland, Ministers’ meeting: expected']),
    },
  ]);
});

test('a day of report that is none, or is too late, is told with the last day there may be', () => {
  expect(against(demand({}, { knownAt: '2017-10' }), demand({}, { knownAt: '2017-10-18', entry: 'logs' }))).toEqual([
    { rule: 'no-day', entry: 'softwood', field: 'knownAt', said: '2017-10', names: ['2017-10-17'] },
    { rule: 'future', entry: 'logs', field: 'knownAt', said: '2017-10-18', names: ['2017-10-17'] },
  ]);
});

test('changes made from an earlier state still fit while nothing speaks against them, of whatever day they are', () => {
  const ofLater = demand({}, { knownAt: '2031-01-01' });
  expect({ fits: stillFit(nafta, [ofLater]), strays: stillFit(nafta, [demand({ by: 'japan' })]) }).toEqual({
    fits: true,
    strays: false,
  });
});

test('a source that is not described is told so; a description that is no text is a field of no use', () => {
  const citing = (by: unknown) => against(demand({ cite: [{ source: 'cbc', level: 'background', by }] }));
  expect({ missing: citing(undefined), noText: citing(7) }).toEqual({
    missing: [{ rule: 'undescribed', entry: 'softwood', field: 'cite', said: '', names: [] }],
    noText: [{ rule: 'field', entry: 'softwood', field: 'cite', said: '7', names: [expect.any(String)] }],
  });
});

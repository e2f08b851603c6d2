import fc from 'fast-check';
import { levelsOf } from '../../src/record/carries.ts';
import {
  type Citation,
  certainties,
  levels,
  outlooks,
  parts,
  type SourceType,
  stances,
  subjects,
} from '../../src/record/entries.ts';
import { emptyNegotiation, fold, type Negotiation } from '../../src/record/negotiation.ts';
import type { Body, Revision } from '../../src/record/revision.ts';

/** Text as people paste it: markup, mentions, quotes, other scripts, marks that reverse the writing direction. */
export const hostile = fc.constantFrom(
  '<!channel>',
  '<@U0EVERYONE>',
  '<#C1|general>',
  '<https://evil.example|CBC News>',
  '*bold* _italic_ ~struck~ `code`',
  '> quoted & more',
  '&lt;!here&gt;',
  '\u202egnorw eht yaw\u202c',
  '“curly” ‘quotes’ – dashes — and …',
  'línea 🇨🇦 日本語 العربية',
  '```fence```',
  'a\nsecond line',
);

/** Maximum length of a line after ⟦said⟧ or a mark like it, in characters. */
const longest = 280;

/** Lines of the maximum length: of words, in one piece, of emoji, and of characters that escaping makes longer. */
export const extreme = fc.constantFrom(
  ...['words & more ', 'x', '🇨🇦', '👩🏽‍🚀', '&', '<', '*', '_ '].map((piece) => {
    const whole = piece.repeat(longest);
    return whole.slice(0, longest - (longest % piece.length)).trim();
  }),
);

const text = fc
  .oneof(
    { weight: 3, arbitrary: hostile },
    { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }) },
    { weight: 1, arbitrary: extreme },
  )
  .map((words) => words.trim() || 'words');

/** Words of a statement, marked ⟦said⟧ so that a test finds them in the drawn message. */
const statement = text.map((words) => `⟦said⟧ ${words}`);

/** Types of the two sources: what each carries is cited more often than what it does not. */
const sourceTypes: ReadonlyMap<string, SourceType> = new Map([
  ['gazette', 'article'],
  ['note', 'joint-statement'],
]);

const citation = (sources: readonly string[]) =>
  fc
    .constantFrom(...sources)
    .chain((source) =>
      fc.record({
        source: fc.constant(source),
        level: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...levelsOf(sourceTypes.get(source) ?? 'analysis')) },
          { weight: 1, arbitrary: fc.constantFrom(...levels) },
        ),
        at: text,
      }),
    )
    .map((one): Citation => {
      if (one.level === 'background') return { ...one, by: '⟦unnamed⟧ aide' };
      return one.level === 'on-record' && one.at.length % 4 > 0 ? { ...one, by: one.at } : one;
    });

const cited = (sources: readonly string[]) =>
  fc.record({
    cite: fc.array(citation(sources), { minLength: 1, maxLength: 3 }),
    certainty: fc.constantFrom(...certainties),
    note: fc.option(text, { nil: undefined }),
  });

const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2019-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Inferred day that no record holds as anything else. */
export const inferredDay = '2019-07-13?';

const when = fc.oneof(
  day,
  fc.constantFrom('2017-10', '2018-21', '2018', '2017-11-01/2017-11-09', '2017-10-18?', inferredDay),
);

const parties = ['north', 'south', 'east'] as const;
const sources = ['gazette', 'note'] as const;
const party = fc.constantFrom(...parties);

const bodies: Readonly<Record<string, fc.Arbitrary<Body>>> = {
  source: fc.record({
    title: text,
    short: text,
    type: fc.constant('article'),
    published: fc.oneof(day, fc.constant(inferredDay)),
    url: fc.option(fc.constantFrom('https://a.example/x?a=1&b=2', 'http://b.example/'), { nil: undefined }),
  }),
  party: fc.record({ name: text, aliases: fc.array(text, { maxLength: 2 }) }),
  issue: fc.record({ name: text }),
  person: fc.record({ name: text, role: text, party }),
  round: fc.record({
    name: text,
    number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    when,
    where: text,
  }),
  meeting: fc.record({
    name: text,
    type: fc.constantFrom('ministerial', 'dinner'),
    when,
    programme: fc.array(statement, { maxLength: 3 }),
  }),
  attendance: fc.record({
    meeting: fc.constant('meeting-0'),
    person: fc.constant('person-0'),
    part: fc.constantFrom(...parts),
  }),
  demand: fc.record({
    asks: statement,
    by: party,
    on: fc.subarray([...parties], { minLength: 1 }),
    issue: fc.constant('issue-0'),
  }),
  response: fc
    .record({ by: fc.subarray([...parties], { minLength: 1 }), stance: fc.constantFrom(...stances), quote: statement })
    .chain((body) =>
      fc.oneof(
        fc.constant({ ...body, demand: 'demand-0' }),
        party.map((to) => ({ ...body, to })),
      ),
    ),
  deadline: fc.record({
    name: text,
    when,
    of: fc.subarray([...parties], { minLength: 1 }),
    outlook: fc.constantFrom(...outlooks),
  }),
  election: fc.record({ name: text, when, party }),
  pace: fc.record({
    measure: fc.constantFrom('round-length', 'round-spacing'),
    days: fc.constant([5]),
    says: statement,
  }),
  remark: fc.record({
    about: fc.constantFrom(...subjects),
    says: statement,
    quote: fc.option(statement, { nil: undefined }),
  }),
};

const unsourced = ['source', 'party', 'issue'];
const names = (kind: string, index: number): string =>
  kind === 'party' ? (parties[index] ?? '') : kind === 'source' ? (sources[index] ?? '') : `${kind}-${index}`;
const most: Readonly<Record<string, number>> = { source: 2, party: 3, issue: 1, person: 1 };

/** Makes an arbitrary of the entries of a kind, each in one state with any values that fit its fields. */
const entriesOf = (kind: string): fc.Arbitrary<readonly Revision[]> => {
  const body = bodies[kind] ?? fc.constant({});
  const whole = unsourced.includes(kind)
    ? body
    : fc.tuple(body, cited(sources)).map(([one, said]) => ({ ...marked(one, said.cite), ...said }));
  const count = most[kind];
  return fc
    .array(whole, { minLength: count ?? 0, maxLength: count ?? 4 })
    .map((all) =>
      all.map((one, index) =>
        revision({ kind, entry: names(kind, index), body: withoutGaps(typed(kind, index, one)) }),
      ),
    );
};

const typed = (kind: string, index: number, body: Body): Body =>
  kind === 'source' ? { ...body, type: sourceTypes.get(names(kind, index)) } : body;

/** Marks the words of a statement by an unnamed source, so that a test finds them. */
const marked = (body: Body, cite: readonly Citation[]): Body =>
  cite.some(({ level }) => level === 'background')
    ? Object.fromEntries(
        Object.entries(body).map(([field, value]) => [
          field,
          typeof value === 'string' ? value.replace('⟦said⟧', '⟦said⟧⟦aide⟧') : value,
        ]),
      )
    : body;

const withoutGaps = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

/** Makes a revision with defaults for the fields the test is not about. */
export const revision = (said: Partial<Revision>): Revision => ({
  seq: 1,
  team: 'T1',
  negotiation: 'tea',
  kind: 'issue',
  entry: 'leaves',
  version: 1,
  body: { name: 'Leaves' },
  knownAt: '2017-10-11',
  recordedAt: '2017-10-17T12:00:00.000Z',
  author: 'tea.yml',
  origin: 'seed',
  why: 'as in the data file',
  ...said,
});

/** Revisions of entries of every kind, each the first of its entry, in the order of kinds. */
export const anyRevisions: fc.Arbitrary<readonly Revision[]> = fc
  .tuple(...Object.keys(bodies).map(entriesOf))
  .map((all) => all.flat().map((one, index) => ({ ...one, seq: index + 1 })));

/** Makes an arbitrary of contested fields of a dated entry: another day, and for a round another place. */
const contestedOf = (kind: string) =>
  fc.array(
    fc.record({
      field: fc.constantFrom(...(kind === 'round' ? ['when', 'where'] : ['when'])),
      value: fc.constant(''),
      cite: fc.array(citation(sources), { minLength: 1, maxLength: 2 }),
      why: text,
    }),
    { minLength: 1, maxLength: 2 },
  );

const disputed = (one: Revision): fc.Arbitrary<Revision> =>
  ['round', 'meeting', 'deadline', 'election'].includes(one.kind)
    ? fc.tuple(contestedOf(one.kind), when, text, fc.boolean()).map(([contested, day, place, isContested]) => ({
        ...one,
        body: {
          ...one.body,
          ...(isContested && { certainty: 'contested' }),
          contested: contested.map((other) => ({ ...other, value: other.field === 'when' ? day : place })),
        },
      }))
    : fc.constant(one);

/** Any negotiation in which reports disagree on every date, settled or not. */
export const anyDisputedNegotiation: fc.Arbitrary<Negotiation> = anyRevisions
  .chain((revisions) => fc.tuple(...revisions.map(disputed)))
  .map((revisions) => negotiationOf(revisions));

/** Any negotiation that the schema allows, with hostile words in every field. */
export const anyNegotiation: fc.Arbitrary<Negotiation> = anyRevisions.map((revisions) => negotiationOf(revisions));

const negotiationOf = (revisions: readonly Revision[]): Negotiation =>
  fold(
    emptyNegotiation({
      id: 'tea',
      name: 'Tea <!channel>',
      command: '/tea',
      zone: 'UTC',
      hemisphere: 'north',
      today: '2017-10-17',
    }),
    revisions,
  );

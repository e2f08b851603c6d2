import { describe, expect, test } from 'vitest';
import type { FormValues } from '../../src/forms/field.ts';
import { entryForms } from '../../src/forms/index.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { fillModal } from '../../src/forms/modals.ts';
import { prefillValues } from '../../src/forms/prefill.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { checkView } from '../../src/playground/limits.ts';
import { viewShape } from '../../src/playground/view.ts';
import { type Kind, kindNames } from '../../src/record/entries.ts';
import { preview } from '../../src/record/preview.ts';
import { squidRoom, untouched } from '../support/filling.ts';

const context = squidRoom();

const modalState = (kind: Kind): ModalState => ({ command: '/squid', channel: 'C1', formKind: 'add', kind });

/** What is typed behind `add <kind>`, what of it stands in the form, and what is typed into the form then. */
interface Example {
  readonly line: string;
  readonly stands: FormValues;
  readonly values: FormValues;
  readonly body: object;
  /** Inputs with what they do not take. */
  readonly wrong: FormValues;
}

const examples: Readonly<Record<Kind, Example>> = {
  source: {
    line: 'Squid in season, 2031-03-20',
    stands: { 'source.title': 'Squid in season,', 'source.published': '2031-03-20' },
    values: {
      'source.short': 'Gazette',
      'source.type': 'article',
      'source.url': 'https://gazette.example/squid?a=1',
      'source.title': 'Squid in season',
    },
    body: {
      title: 'Squid in season',
      short: 'Gazette',
      type: 'article',
      url: 'https://gazette.example/squid?a=1',
      published: '2031-03-20',
    },
    wrong: {
      'source.title': '',
      'source.short': 'x'.repeat(61),
      'source.type': 'rumour',
      'source.published': 'soon',
      'source.url': 'gazette.example',
    },
  },
  party: {
    line: 'Northern Shoals',
    stands: { 'party.name': 'Northern Shoals' },
    values: {
      'party.inSentence': 'the Northern Shoals',
      'party.members': ['veldmark'],
      'party.aliases': 'NS\n\nShoals',
    },
    body: {
      name: 'Northern Shoals',
      inSentence: 'the Northern Shoals',
      members: ['veldmark'],
      aliases: ['NS', 'Shoals'],
    },
    wrong: { 'party.name': ' ', 'party.aliases': 'x'.repeat(301) },
  },
  issue: {
    line: 'Harbour fees',
    stands: { 'issue.name': 'Harbour fees' },
    values: {},
    body: { name: 'Harbour fees', aliases: [] },
    wrong: { 'issue.name': '' },
  },
  person: {
    line: 'of Veldmark: Hanne Kok',
    stands: { 'person.party': 'veldmark', 'person.name': 'Hanne Kok' },
    values: { 'person.role': 'Deputy negotiator' },
    body: { name: 'Hanne Kok', party: 'veldmark', role: 'Deputy negotiator', aliases: [] },
    wrong: { 'person.name': '', 'person.party': 'atlantis', 'person.role': '' },
  },
  round: {
    line: '3 15–19 September 2031',
    stands: { 'round.number': '3', 'round.when': '15–19 September 2031' },
    values: { 'round.where': 'Tern Bay', 'round.host': 'ostral-isles' },
    body: { number: 3, when: '2031-09-15/2031-09-19', where: 'Tern Bay', host: 'ostral-isles' },
    wrong: { 'round.number': 'three', 'round.when': '19–15 September', 'round.host': 'atlantis' },
  },
  meeting: {
    line: 'Breakfast at the quay on 17 June 2031',
    stands: { 'meeting.name': 'Breakfast at the quay', 'meeting.when': '17 June 2031' },
    values: { 'meeting.type': 'bilateral', 'meeting.round': 'second-round', 'meeting.programme': 'coffee\nquota' },
    body: {
      name: 'Breakfast at the quay',
      type: 'bilateral',
      when: '2031-06-17',
      round: 'second-round',
      programme: ['coffee', 'quota'],
      aliases: [],
    },
    wrong: { 'meeting.name': '', 'meeting.type': 'brunch', 'meeting.when': '', 'meeting.round': 'round-9' },
  },
  attendance: {
    line: 'Joris Brandt at Ministers’ evening',
    stands: { 'attendance.person': 'brandt', 'attendance.meeting': 'ministers' },
    values: { 'attendance.part': 'expected' },
    body: { meeting: 'ministers', person: 'brandt', part: 'expected' },
    wrong: { 'attendance.meeting': '', 'attendance.person': 'nobody', 'attendance.part': 'late' },
  },
  demand: {
    line: 'by Veldmark on the Ostral Isles: fewer observers on board',
    stands: {
      'demand.by': 'veldmark',
      'demand.on': ['ostral-isles'],
      'demand.issue': 'observers',
      'demand.asks': 'fewer observers on board',
    },
    values: {},
    body: { asks: 'fewer observers on board', by: 'veldmark', on: ['ostral-isles'], issue: 'observers' },
    wrong: { 'demand.asks': 'x'.repeat(301), 'demand.by': '', 'demand.on': [], 'demand.issue': 'salt' },
  },
  response: {
    line: 'by Veldmark: “under no flag of ours”',
    stands: { 'response.by': ['veldmark'], 'response.quote': 'under no flag of ours' },
    values: { 'response.stance': 'red-line', 'response.demand': 'observers-on-board' },
    body: { by: ['veldmark'], stance: 'red-line', demand: 'observers-on-board', quote: 'under no flag of ours' },
    wrong: { 'response.by': [], 'response.stance': 'maybe', 'response.demand': 'nothing' },
  },
  deadline: {
    line: 'Veldmark: Licences run out 31 Dec 2031',
    stands: {
      'deadline.of': ['veldmark'],
      'deadline.name': 'Licences run out',
      'deadline.when': '31 Dec 2031',
    },
    values: { 'deadline.outlook': 'at-risk' },
    body: { name: 'Licences run out', when: '2031-12-31', of: ['veldmark'], outlook: 'at-risk', aliases: [] },
    wrong: { 'deadline.name': '', 'deadline.when': '31 Nov', 'deadline.of': ['atlantis'], 'deadline.outlook': 'grim' },
  },
  election: {
    line: 'in Veldmark: Council vote autumn 2032',
    stands: {
      'election.party': 'veldmark',
      'election.name': 'Council vote',
      'election.when': 'autumn 2032',
    },
    values: {},
    body: { name: 'Council vote', when: '2032-23', party: 'veldmark' },
    wrong: { 'election.name': '', 'election.when': 'some day', 'election.party': '' },
  },
  pace: {
    line: 'A round may last seven days',
    stands: { 'pace.says': 'A round may last seven days' },
    values: { 'pace.measure': 'round-length', 'pace.days': '7 or 10' },
    body: { measure: 'round-length', days: [7, 10], says: 'A round may last seven days' },
    wrong: { 'pace.says': '', 'pace.measure': 'speed', 'pace.days': 'a week' },
  },
  remark: {
    line: 'on Veldmark: Nobody laughed',
    stands: { 'remark.says': 'Nobody laughed' },
    values: { 'remark.about': 'mood', 'remark.quote': 'not once', 'remark.parties': ['veldmark'] },
    body: { about: 'mood', says: 'Nobody laughed', quote: 'not once', parties: ['veldmark'] },
    wrong: { 'remark.says': '', 'remark.quote': 'x'.repeat(301), 'remark.about': 'weather' },
  },
};

const cited: FormValues = { 'cite.source': 'interview', 'cite.level': 'press-report', reported: '1 April 2031' };

describe.each(kindNames)('the form of the kind %s', (kind) => {
  const { line, stands, values, body, wrong } = examples[kind];
  const opening = {
    ...recordForm.opening(modalState(kind), context),
    ...prefillValues(entryForms[kind], line, context).values,
  };
  const isStatement = kind !== 'source' && kind !== 'party' && kind !== 'issue';
  const filled = { ...opening, ...(isStatement ? cited : {}), ...values };

  test(`is filled in by “${line}”`, () => {
    expect(opening).toMatchObject(stands);
  });

  test('is one that Slack takes, however little or much stands in it', () => {
    const full = Object.fromEntries(
      Object.entries(untouched(recordForm.draw(modalState(kind), filled, context))).map(([name, value]) => [
        name,
        typeof value === 'string' && value !== 'interview' ? `${value}${'é&<'.repeat(1200)}` : value,
      ]),
    );
    const views = [{}, filled, full].map((stand) => fillModal(modalState(kind), stand, context));
    expect(views.map((view) => checkView(viewShape.parse(view)))).toEqual([null, null, null]);
  });

  test('takes what is typed, and says the same when it is opened again', () => {
    const meant = recordForm.read(modalState(kind), filled, context);
    expect(meant).toMatchObject({ changes: [{ kind, from: 0, body, origin: 'slack' }] });
    if (!('changes' in meant)) return;
    const after = { ...context, negotiation: preview(context.negotiation, meant.changes) };
    const about: ModalState = { ...modalState(kind), formKind: 'edit', entry: meant.entry, version: 1 };
    const again = recordForm.read(
      about,
      untouched(recordForm.draw(about, recordForm.opening(about, after), after)),
      after,
    );
    expect(again).toMatchObject({ changes: [] });
  });

  test('tells every mistake beside its input', () => {
    for (const [name, said] of Object.entries(wrong))
      expect(recordForm.read(modalState(kind), { ...filled, [name]: said }, context)).toEqual({
        errors: { [name]: expect.any(String) },
      });
    const all = recordForm.read(modalState(kind), { ...filled, ...wrong }, context);
    expect('errors' in all ? Object.keys(all.errors).sort() : []).toEqual(Object.keys(wrong).sort());
  });

  test('finds no twin of what is new, and one of what is there', () => {
    const meant = recordForm.read(modalState(kind), filled, context);
    const changes = 'changes' in meant ? meant.changes : [];
    const [once] = changes;
    const twice = preview(context.negotiation, [...changes, ...(once ? [{ ...once, entry: 'again' }] : [])]);
    expect(entryForms[kind].possibleDuplicates(twice, 'again')).toContain(once?.entry);
  });
});

test.each(kindNames)('every text in the form of the kind %s says how much room there is for it', (kind) => {
  const blocks = recordForm.draw(modalState(kind), { 'cite.source': '+new' }, context);
  const texts = blocks.flatMap((block) =>
    block.type === 'input' && block.element.type === 'plain_text_input'
      ? [{ hint: block.hint?.text ?? '', limit: block.element.max_length ?? 0 }]
      : [],
  );
  expect(texts.length).toBeGreaterThan(0);
  for (const { hint, limit } of texts)
    expect(hint).toMatch(
      new RegExp(`(^|[.?] )At most (${limit} characters|300 characters on each line, ${limit} in all)\\.$`),
    );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWritten } from '../../src/bot/read-log.ts';
import { parseFile } from '../../src/record/file.ts';
import { emptyNegotiation, facts, fold, type Header, type Negotiation } from '../../src/record/negotiation.ts';
import { restingOn } from '../../src/record/references.ts';
import type { Body, Change } from '../../src/record/revision.ts';
import { seedChanges } from '../../src/record/seed.ts';
import { undoing } from '../../src/record/undo.ts';
import type { Store } from '../../src/store/store.ts';
import { key, recordedAt, temporaryStore } from '../support/store.ts';
import { tea } from '../support/tea.ts';

const soak = process.env.SOAK !== undefined;
const days = ['2031-08-31', '2031-10-01', '2031-10-05', '2031-10-10', '2031-10-17', '2031-12-31'];

/** Something one does to a record, whatever there is at that moment to do it to. */
const anyAction = fc.record({
  action: fc.constantFrom(
    'add',
    'add with its source',
    'edit',
    'edit twice',
    'contest',
    'withdraw',
    'undo',
    'undo theirs',
  ),
  person: fc.constantFrom('UANNA', 'UBELA'),
  pick: fc.nat(50),
  knownAt: fc.constantFrom(...days),
});
type Action = typeof anyAction extends fc.Arbitrary<infer T> ? T : never;

const cite = [{ source: 'post', level: 'document' }];
const citing = (source: string) => [{ source, level: 'document' }];

/** The record as the log has it by now, folded from the standing revisions. */
const standing = async (store: Store, header: Header, asOf?: string) =>
  fold(emptyNegotiation(header), await store.standing(key, asOf));

const change = ({ person, knownAt }: Action, said: Pick<Change, 'entry' | 'kind' | 'body' | 'from'>): Change => ({
  ...said,
  knownAt,
  author: person,
  origin: 'slack',
  why: 'heard',
});

const demand = (number: number, source = 'post'): Body => ({
  asks: `Demand ${number}`,
  by: 'hills',
  on: ['coast'],
  issue: 'leaves',
  cite: citing(source),
  certainty: 'possible',
});

/** What an action writes down; nothing where there is nothing to do it to. */
const changesFor = (negotiation: Negotiation, action: Action, number: number): readonly Change[] => {
  const among = facts(negotiation);
  const fact = among[action.pick % Math.max(1, among.length)];
  const now = fact && negotiation.standing.get(fact.id);
  const edited = (said: Body, later = 0) =>
    now
      ? [
          change(action, {
            entry: now.entry,
            kind: now.kind,
            body: { ...now.body, ...said },
            from: now.version + later,
          }),
        ]
      : [];
  switch (action.action) {
    case 'add':
      return [change(action, { entry: `demand-${number}`, kind: 'demand', body: demand(number), from: 0 })];
    case 'add with its source':
      return [
        change(action, {
          entry: `source-${number}`,
          kind: 'source',
          body: { title: 'A paper', short: 'Paper', type: 'article', published: '2031-10-01' },
          from: 0,
        }),
        change(action, {
          entry: `demand-${number}`,
          kind: 'demand',
          body: demand(number, `source-${number}`),
          from: 0,
        }),
      ];
    case 'edit':
      return edited({ note: `Note ${number}` });
    case 'edit twice':
      return [...edited({ note: 'First' }), ...edited({ note: `Then ${number}` }, 1)];
    case 'contest':
      return fact?.kind === 'demand'
        ? edited({ contested: [{ field: 'asks', value: `Less ${number}`, cite, why: 'another report' }] })
        : [];
    case 'withdraw':
      return fact && now && restingOn(negotiation, fact.id).length === 0
        ? [change(action, { entry: fact.id, kind: fact.kind, body: null, from: now.version })]
        : [];
    default:
      return [];
  }
};

/** What taking back somebody's last change writes down, if nothing stands in the way; as a change that can be taken back itself. */
const undoOf = async (store: Store, negotiation: Negotiation, person: string): Promise<readonly Change[]> => {
  const written = await readWritten(store, { key, actor: { person } }, 'mine');
  const found = written.revisions.length > 0 ? undoing(negotiation, written, person) : { changes: [] };
  const changes = 'changes' in found ? found.changes : [];
  return changes.map((change) => ({ ...change, reason: undefined }));
};

const seeded = async (): Promise<{ readonly store: Store; readonly header: Header }> => {
  const store = temporaryStore();
  const parsed = parseFile('tea.yml', tea);
  if ('problems' in parsed) throw new Error('The tea file is not in order.');
  await store.append(key, seedChanges(new Map(), parsed.file.entries, 'tea.yml'), recordedAt);
  return { store, header: parsed.file.header };
};

const asOfAll = async (store: Store, header: Header) =>
  Promise.all(days.map(async (day) => (await standing(store, header, day)).entries));

/** Does one action and holds everything that has to hold after it; returns the record as it was kept up to date. */
const held = async (store: Store, header: Header, before: Negotiation, action: Action, number: number) => {
  const isUndo = action.action.startsWith('undo');
  const person = action.action === 'undo theirs' && action.person === 'UANNA' ? 'UBELA' : action.person;
  const [then, changes] = [
    await asOfAll(store, header),
    isUndo ? await undoOf(store, before, person) : changesFor(before, action, number),
  ];
  const saved = await store.append(key, changes, recordedAt);
  if (saved.outcome !== 'saved') throw new Error('Nobody else writes here.');
  const after = fold(before, await store.since(key, before.seq));

  const all = fold(emptyNegotiation(header), await store.since(key, 0));
  expect(after).toEqual(all);
  expect((await standing(store, header)).entries).toEqual(all.entries);

  const now = await asOfAll(store, header);
  const earliest = changes.map(({ knownAt }) => knownAt).sort()[0] ?? '9999';
  for (const [index, day] of days.entries()) if (day < earliest) expect(now[index]).toEqual(then[index]);

  if (changes.length > 0 && !isUndo) {
    const back = await undoOf(store, after, action.person);
    await store.append(key, back, recordedAt);
    expect((await standing(store, header)).entries).toEqual(before.entries);
    expect(await asOfAll(store, header)).toEqual(then);
    // And taking that back says it again, so that the sequence can go on.
    const undone = fold(after, await store.since(key, after.seq));
    await store.append(key, await undoOf(store, undone, action.person), recordedAt);
    expect((await standing(store, header)).entries).toEqual(after.entries);
    expect(await asOfAll(store, header)).toEqual(now);
    return fold(undone, await store.since(key, undone.seq));
  }
  return after;
};

test(
  'whatever is done to the log folds to the record, and an undo restores every day',
  async () => {
    let actions = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 1, maxLength: soak ? 12 : 6 }), async (sequence) => {
        const { store, header } = await seeded();
        let record = await standing(store, header);
        for (const [index, action] of sequence.entries()) record = await held(store, header, record, action, index);
        actions += sequence.length;
        await store.close();
      }),
      { numRuns: soak ? 1_000 : 10 },
    );
    console.log({ actions });
  },
  soak ? 900_000 : 120_000,
);

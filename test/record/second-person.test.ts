import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyNegotiation, fold } from '../../src/record/negotiation.ts';
import { waitsFor } from '../../src/record/proposal.ts';
import type { Body, Change, Revision } from '../../src/record/revision.ts';
import { undoing } from '../../src/record/undo.ts';
import { revision } from '../support/any-negotiation.ts';
import { change } from '../support/store.ts';

const header = { id: 'tea', name: 'Tea', command: '/tea', zone: 'UTC', hemisphere: 'north' as const };
const now = new Date('2017-10-17T12:00:00Z');
const soak = process.env.SOAK !== undefined;

const named = { source: 'cbc', level: 'on-record', by: 'Ada Merrow' };
const press = { source: 'cbc', level: 'press-report' };
const unnamed = { source: 'cbc', level: 'background', by: 'an aide to the talks' };
const citations = [[named], [press], [unnamed], [named, unnamed], [press, unnamed]];

/** An edit that is cleared by a second person or not, or the undo of one of the last revisions. */
const step = fc.oneof(
  fc.record({ cite: fc.constantFrom(...citations), isCleared: fc.boolean() }),
  fc.record({ undo: fc.nat(3) }),
);

const remark = (cite: readonly object[]): Body => ({ says: 'Tense', about: 'mood', certainty: 'possible', cite });

const outlet = revision({
  ...{ entry: 'cbc', kind: 'source' },
  body: { title: 'The talks', short: 'CBC News', type: 'article', published: '2017-10-05' },
});

const levelsIn = (body: Body | null | undefined): string => JSON.stringify(body?.cite ?? []);

test('no sequence of edits and undos takes an unnamed source’s words to another source alone', () => {
  const counts = { cleared: 0, dropped: 0, undone: 0, refused: 0 };
  const run = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) => {
    let log: readonly Revision[] = [
      revision({ seq: 1, entry: 'tone', kind: 'remark', version: 1, body: remark([press]), knownAt: '2017-10-05' }),
    ];
    for (const one of steps) {
      const negotiation = fold(emptyNegotiation(header), [outlet, ...log]);
      const stands = log.at(-1);
      const edit = (cite: readonly object[]): Change =>
        change('tone', stands?.version ?? 0, { kind: 'remark', body: remark(cite), knownAt: '2017-10-11' });
      let [changes, people]: [readonly Change[], number] = [[], 1];
      if ('cite' in one) {
        const isWaiting = waitsFor(negotiation, [edit(one.cite)], null, now)?.second === true;
        if (!isWaiting || one.isCleared) changes = [edit(one.cite)];
        people = isWaiting ? 2 : 1;
        counts[isWaiting && !one.isCleared ? 'dropped' : 'cleared'] += 1;
      } else {
        const taken = log.slice(1).at(-1 - one.undo);
        const found = taken && undoing(negotiation, { revisions: [taken], histories: new Map([['tone', log]]) }, 'U1');
        if (found && 'changes' in found) changes = found.changes;
        counts[changes.length > 0 ? 'undone' : 'refused'] += 1;
      }
      for (const { from, ...made } of changes) {
        const [was, is] = [levelsIn(log.at(-1)?.body), levelsIn(made.body)];
        const isTaken = was.includes('background') && made.body !== null && !is.includes('background');
        const isMoved = ['on-record', 'press-report'].some((level) => is.includes(level) && !was.includes(level));
        expect({ was, is, isAlone: people === 1 && isTaken && isMoved }).toMatchObject({ isAlone: false });
        log = [...log, revision({ ...made, seq: log.length + 1, version: from + 1 })];
      }
    }
  };
  fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 10 }), run), { numRuns: soak ? 5_000 : 200 });
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
});

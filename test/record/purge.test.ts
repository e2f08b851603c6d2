import { expect, test } from 'vitest';
import { all } from '../../src/record/negotiation.ts';
import { leftOut, purgedBy, restingBeside } from '../../src/record/purge.ts';
import { nafta } from '../support/asking.ts';
import { revision } from '../support/showing.ts';

test('what rests on an entry goes with it, and what rests on that', () => {
  const ids = (names: readonly string[]) => restingBeside(nafta, names).map(({ id }) => id);
  expect({
    demand: ids(['us-sunset']),
    issue: ids(['sunset']),
    together: ids(['sunset', 'us-sunset']),
    nothing: ids(['canada-sunset']),
  }).toEqual({
    demand: ['canada-sunset'],
    issue: ['us-sunset', 'canada-sunset'],
    together: ['canada-sunset'],
    nothing: [],
  });
});

test('a file’s entry that was purged is left out, with those that speak of it', () => {
  const entries = [...all(nafta, 'issue'), ...all(nafta, 'demand'), ...all(nafta, 'response')];
  const out = (purged: readonly string[], onRecord: readonly string[] = []) => [
    ...leftOut(entries, new Set(purged), (id) => onRecord.includes(id)),
  ];
  expect({
    alone: out(['canada-sunset']),
    chain: out(['sunset']),
    again: out(['us-sunset'], ['us-sunset']),
    none: out([]),
  }).toEqual({
    alone: ['canada-sunset'],
    chain: ['sunset', 'us-sunset', 'canada-sunset'],
    // Something else goes by the id by now: what speaks of it may be taken in.
    again: ['us-sunset'],
    none: [],
  });
});

test('an id of the shape that is left of purged entries is nobody else’s', () => {
  const [dairy] = all(nafta, 'issue');
  const named = dairy
    ? [
        { ...dairy, id: 'purged-12' },
        { ...dairy, id: 'purged-12-2' },
      ]
    : [];
  expect([...leftOut(named, new Set(), () => false)]).toEqual(['purged-12']);
});

test('a purge is told from any other revision by its reason', () => {
  expect([
    purgedBy(revision({ reason: { code: 'purged' }, author: 'UADMIN', clearedBy: 'UBELA' })),
    purgedBy(revision({ body: null })),
    purgedBy(undefined),
  ]).toEqual([{ at: '2017-10-17T14:05:00Z', askedBy: 'UADMIN', carriedOutBy: 'UBELA' }, null, null]);
});

import { expect, test } from 'vitest';
import { groupOf, inGroups } from '../../src/record/group.ts';
import { all } from '../../src/record/negotiation.ts';
import { nafta, second } from '../support/asking.ts';

const one = (kind: Parameters<typeof all>[1], record = nafta) => {
  const [entry] = all(record, kind);
  if (!entry) throw new Error(`The record has no ${kind}.`);
  return groupOf(record, entry);
};

test('each kind concerns the parties and the issue that it is about, or the talks as a whole', () => {
  expect({
    party: one('party'),
    issue: one('issue'),
    person: one('person'),
    election: one('election'),
    attendance: one('attendance'),
    demand: one('demand'),
    response: one('response'),
    deadline: one('deadline', second),
    remark: one('remark', second).issue,
    source: one('source'),
    round: one('round'),
    meeting: one('meeting'),
    pace: one('pace'),
  }).toEqual({
    party: { parties: ['canada'], issue: null },
    issue: { parties: [], issue: 'autos' },
    person: { parties: ['canada'], issue: null },
    election: { parties: ['united-states'], issue: null },
    attendance: { parties: ['canada'], issue: null },
    demand: { parties: ['united-states'], issue: 'autos' },
    response: { parties: ['canada'], issue: 'autos' },
    deadline: { parties: all(second, 'deadline')[0]?.of, issue: null },
    remark: null,
    source: { parties: [], issue: null },
    round: { parties: [], issue: null },
    meeting: { parties: [], issue: null },
    pace: { parties: [], issue: null },
  });
});

test('a response to demands as a whole concerns its parties and no issue; an unknown person, nobody', () => {
  const [response] = all(nafta, 'response');
  const [attendance] = all(nafta, 'attendance');
  if (!response || !attendance) throw new Error('The record lacks one.');
  expect({
    whole: groupOf(nafta, { ...response, demand: undefined, to: 'united-states' }),
    unknown: groupOf(nafta, { ...attendance, person: 'nobody' }),
  }).toEqual({ whole: { parties: response.by, issue: null }, unknown: { parties: [], issue: null } });
});

test('groups go by the record’s parties, one before several, then by its issues; the talks as a whole last', () => {
  const item = (name: string, parties: readonly string[], issue: string | null = null) => ({ name, parties, issue });
  const items = [
    item('talks', []),
    item('issue of the talks', [], 'autos'),
    item('unknown party', ['japan']),
    item('us on dairy', ['united-states'], 'dairy'),
    item('canada and mexico', ['mexico', 'canada']),
    item('us on what is unknown', ['united-states'], 'fish'),
    item('mexico', ['mexico']),
    item('us on autos', ['united-states'], 'autos'),
    item('us', ['united-states']),
    item('canada on autos', ['canada'], 'autos'),
    item('us on autos, later', ['united-states'], 'autos'),
  ];
  expect(inGroups(nafta, items, ({ parties, issue }) => ({ parties, issue })).map(({ name }) => name)).toEqual([
    'canada on autos',
    'canada and mexico',
    'us',
    'us on autos',
    'us on autos, later',
    'us on dairy',
    'us on what is unknown',
    'mexico',
    'unknown party',
    'talks',
    'issue of the talks',
  ]);
});

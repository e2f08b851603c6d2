import { expect, test } from 'vitest';
import { groupOf } from '../../src/record/group.ts';
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

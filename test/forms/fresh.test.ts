import { expect, test } from 'vitest';
import type { FormValues } from '../../src/forms/field.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { naftaRoom } from '../support/filling.ts';

const nafta = naftaRoom();
const adding = (kind: ModalState['kind']): ModalState => ({
  ...{ command: '/nafta', channel: 'C1', formKind: 'add', kind },
});
const cited = {
  ...{ 'cite.source': 'cbc', 'cite.at': '¶19', 'cite.level': 'press-report' },
  ...{ reported: '17 October 2017', certainty: 'possible' },
};
const wine: FormValues = {
  ...cited,
  ...{ 'demand.asks': 'Shelf space for wine', 'demand.by': 'united-states', 'demand.on': ['canada'] },
  ...{ 'demand.issue': '+new', 'issue.name': 'Wine' },
};
const robert: FormValues = {
  ...cited,
  ...{ 'attendance.person': '+new', 'attendance.meeting': 'ministers-meeting', 'attendance.part': 'expected' },
  ...{ 'person.name': 'Ann Lee', 'person.party': 'canada', 'person.role': 'Chief negotiator' },
};
const cite = [{ source: 'cbc', at: '¶19', level: 'press-report' }];

test('a new issue is made with the demand that is about it, and known before it', () => {
  expect(recordForm.read(adding('demand'), wine, nafta)).toMatchObject({
    entry: 'united-states-wine',
    changes: [
      { entry: 'wine', kind: 'issue', from: 0, body: { name: 'Wine', aliases: [] }, knownAt: '0001-01-01' },
      { entry: 'united-states-wine', kind: 'demand', body: { issue: 'wine' } },
    ],
  });
});

test('a new person is made with party and role, on the same source', () => {
  expect(recordForm.read(adding('attendance'), robert, nafta)).toMatchObject({
    changes: [
      {
        ...{ entry: 'ann-lee', kind: 'person', knownAt: '2017-10-17', reason: { code: 'added' } },
        body: { name: 'Ann Lee', party: 'canada', role: 'Chief negotiator', cite, certainty: 'possible' },
      },
      { kind: 'attendance', body: { person: 'ann-lee', cite } },
    ],
  });
});

test('a new source and a new issue are made in one batch, the entry itself last', () => {
  const source = {
    ...{ 'cite.source': '+new', 'source.title': 'Wine', 'source.short': 'Wine', 'source.type': 'article' },
    'source.published': '16 Oct',
  };
  const meant = recordForm.read(adding('demand'), { ...wine, ...source }, nafta);
  expect('changes' in meant && meant.changes.map(({ entry, kind }) => [kind, entry])).toEqual([
    ['source', 'wine'],
    ['issue', 'wine-2'],
    ['demand', 'united-states-wine-2'],
  ]);
});

test('one that was chosen before its inputs were there asks for them', () => {
  const { 'issue.name': _name, ...chosen } = wine;
  const inputs = recordForm
    .draw(adding('demand'), wine, nafta)
    .flatMap((block) => (block.type === 'input' ? [block.label.text] : []));
  expect({
    meant: recordForm.read(adding('demand'), chosen, nafta),
    behind: inputs[inputs.indexOf('Issue') + 1],
  }).toEqual({
    meant: { more: true },
    behind: 'Name (new issue)',
  });
});

test('what is missing of it is told with everything else', () => {
  const values = { ...robert, 'person.role': '', 'person.party': 'atlantis', reported: 'soon' };
  expect(recordForm.read(adding('attendance'), values, nafta)).toEqual({
    errors: {
      'person.role': 'This is needed.',
      'person.party': 'Choose one of those in the list.',
      reported: expect.stringContaining('“soon” could not be read'),
    },
  });
});

test('one that may be on record already is said to be', () => {
  expect(recordForm.read(adding('demand'), { ...wine, 'issue.name': 'Dairy' }, nafta)).toMatchObject({
    readBack: ['Something like it is on record already: Dairy.'],
  });
});

import { expect, test } from 'vitest';
import {
  citationFields,
  drawCitation,
  isOffRecord,
  lastSource,
  newSource,
  writeCitation,
} from '../../src/forms/citation-fields.ts';
import type { FormValues } from '../../src/forms/field.ts';
import { preview } from '../../src/record/preview.ts';
import { bodyOf, squid } from '../support/kind-forms.ts';

const names = (values: FormValues) =>
  drawCitation(values, squid).map((block) => (block.type === 'input' ? block.block_id : ''));

test('a new source is asked for right behind the choice of it, but for how its date was inferred', () => {
  const rest = ['cite.at', 'cite.level', 'cite.by', 'reported'];
  expect({ known: names({ 'cite.source': 'memo' }), fresh: names({ 'cite.source': newSource }) }).toEqual({
    known: ['cite.source', ...rest],
    fresh: ['cite.source', 'source.title', 'source.short', 'source.type', 'source.published', 'source.url', ...rest],
  });
});

test('a source is one on record, or a new one', () => {
  const read = (id: string) => citationFields['cite.source']?.read(id, squid);
  expect({ known: read('memo'), fresh: read(newSource), other: read('quota') }).toEqual({
    known: { value: 'memo' },
    fresh: { value: newSource },
    other: { error: 'Choose one of those in the list.' },
  });
});

test.each([
  ['off the record', true],
  ['Off-Record', true],
  ['off  record', true],
  ['on-record', false],
  ['off the record player', false],
])('“%s” calls something off the record: %s', (text, isOff) => {
  expect(isOffRecord(text)).toBe(isOff);
});

test('what was said off the record is refused with the reason', () => {
  expect(citationFields['cite.level']?.read('off-record', squid)).toEqual({ error: squid.words.forms.offRecord });
});

test('only what a citation says stands in its inputs', () => {
  expect({
    all: writeCitation({ source: 'memo', at: 'p. 3', level: 'background', by: 'an adviser' }),
    source: writeCitation({ source: 'memo' }),
  }).toEqual({
    all: { 'cite.source': 'memo', 'cite.at': 'p. 3', 'cite.level': 'background', 'cite.by': 'an adviser' },
    source: { 'cite.source': 'memo' },
  });
});

test('the source that a person used last comes first, else the one that was added last', () => {
  const by = { knownAt: '2031-03-10', author: 'U0LUIS', origin: 'slack', why: '' } as const;
  const change = { entry: 'cold-room', kind: 'remark', body: bodyOf('cold-room'), from: 1, ...by };
  const negotiation = preview(squid.negotiation, [change]);
  expect({
    used: lastSource({ ...squid, negotiation, person: 'U0LUIS' }),
    added: lastSource({ ...squid, negotiation, person: 'U0OTHER' }),
  }).toEqual({ used: 'gazette', added: 'memo' });
});

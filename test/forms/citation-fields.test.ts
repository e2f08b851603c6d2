import { expect, test } from 'vitest';
import {
  citationFields,
  drawCitation,
  isOffRecord,
  newSource,
  writeCitation,
} from '../../src/forms/citation-fields.ts';
import type { FormValues } from '../../src/forms/field.ts';
import { levels } from '../../src/record/entries.ts';
import { preview } from '../../src/record/preview.ts';
import type { Change } from '../../src/record/revision.ts';
import { bodyOf, squid } from '../support/kind-forms.ts';

const names = (values: FormValues) =>
  drawCitation(values, squid).map((block) => (block.type === 'input' ? block.block_id : ''));

test('a new source is asked for behind its choice, but for how its date was inferred', () => {
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

const by = (author: string, id: string, source: string): Change => {
  const cite = [{ source, level: 'press-report' }];
  return {
    entry: id,
    kind: 'remark',
    body: { ...bodyOf('cold-room'), cite },
    from: 0,
    ...{ knownAt: '2031-03-10', author },
    origin: 'slack',
    why: '',
  };
};

/** The record after Luis and then somebody else have cited sources. */
const cited = preview(squid.negotiation, [
  by('U0LUIS', 'one', 'gazette'),
  by('U0LUIS', 'two', 'interview'),
  by('U0OTHER', 'three', 'memo'),
  by('U0OTHER', 'four', 'communique'),
]);
const offered = (person: string) => {
  const room = { ...squid, negotiation: cited, person };
  return citationFields['cite.source']?.choices?.(room).map(({ value }) => value);
};

test('the last three sources come first, one’s own before others’, and a new one last', () => {
  expect({ luis: offered('U0LUIS'), other: offered('U0OTHER'), nobody: offered('U0NEW') }).toEqual({
    luis: ['interview', 'gazette', 'communique', 'memo', newSource],
    other: ['communique', 'memo', 'interview', 'gazette', newSource],
    nobody: ['communique', 'memo', 'interview', 'gazette', newSource],
  });
});

test('on a record that nobody has written in, the sources stand in its order', () => {
  expect(citationFields['cite.source']?.choices?.(squid).map(({ value }) => value)).toEqual([
    ...['gazette', 'communique', 'interview', 'memo'],
    newSource,
  ]);
});

/** The levels that a form offers, and the one that it holds. */
const levelsIn = (values: FormValues) => {
  const block = drawCitation(values, squid).find((one) => one.type === 'input' && one.block_id === 'cite.level');
  if (block?.type !== 'input' || block.element.type !== 'static_select') throw new Error('There is no level.');
  return {
    offered: block.element.options?.map(({ value }) => value),
    held: block.element.initial_option?.value ?? null,
  };
};

test('the levels follow from the chosen source: its own, with its default held', () => {
  expect({ article: levelsIn({ 'cite.source': 'gazette' }), text: levelsIn({ 'cite.source': 'communique' }) }).toEqual({
    article: { offered: ['press-report', 'on-record', 'background'], held: 'press-report' },
    text: { offered: ['document', 'on-record'], held: 'document' },
  });
});

test('the levels follow from a new source’s type, and without one all are offered', () => {
  const fresh = { 'cite.source': newSource, 'source.type': 'interview' };
  expect({ none: levelsIn({}), untyped: levelsIn({ 'cite.source': newSource }), fresh: levelsIn(fresh) }).toEqual({
    none: { offered: levels, held: null },
    untyped: { offered: levels, held: null },
    fresh: { offered: ['on-record', 'background', 'press-report'], held: 'on-record' },
  });
});

test('a chosen level is kept where the source carries it, and else asked for again', () => {
  const chosen = (level: string) => levelsIn({ 'cite.source': 'gazette', 'cite.level': level }).held;
  expect({ carried: chosen('background'), stronger: chosen('document') }).toEqual({
    carried: 'background',
    stronger: null,
  });
});

import { expect, test } from 'vitest';
import { readCitation } from '../../src/forms/citation.ts';
import { squid } from '../support/kind-forms.ts';

const filled = { 'cite.source': 'gazette', 'cite.at': '¶2', 'cite.level': 'press-report', reported: '2031-03-20' };
const fresh = {
  ...filled,
  'cite.source': '+new',
  'source.title': 'Squid in season',
  'source.short': 'Ferry News',
  'source.type': 'article',
  'source.published': '18 March 2031',
};

test('who says so, where and since when', () => {
  expect(readCitation(filled, squid)).toEqual({
    citation: { source: 'gazette', at: '¶2', level: 'press-report' },
    reported: '2031-03-20',
    sources: [],
    readBack: [],
  });
});

test('a new source whose inputs were not there yet asks for them', () => {
  expect(readCitation({ ...filled, 'cite.source': '+new' }, squid)).toEqual({ more: true });
});

test('a new source is added first, known since it came out, and cited by its new id', () => {
  const read = readCitation(fresh, squid);
  expect(read).toMatchObject({
    citation: { source: 'ferry-news' },
    sources: [{ entry: 'ferry-news', from: 0, knownAt: '2031-03-18', reason: { code: 'added' } }],
    readBack: [expect.stringContaining('18 March 2031')],
  });
});

test('a source that is named beforehand keeps its name', () => {
  expect(readCitation(fresh, squid, { source: 'message-c1' })).toMatchObject({
    citation: { source: 'message-c1' },
    sources: [{ entry: 'message-c1' }],
  });
});

test('a citation left as it stood stays as it is, with the fields that it speaks for', () => {
  const citation = { source: 'gazette', at: '¶2', level: 'press-report', fields: ['when'] } as const;
  const stood = { citation: { ...citation, fields: [...citation.fields] } };
  const odd = { ...filled, 'cite.level': 'press-report' };
  expect(readCitation(odd, squid, stood)).toMatchObject({ citation });
});

test.each([
  [{ 'cite.level': 'on-record' }, { 'cite.by': 'Who said it? Without a name it is not on the record.' }],
  [
    { 'cite.level': 'on-record', 'cite.by': 'a source with knowledge of the talks' },
    { 'cite.by': expect.stringContaining('describes somebody and names nobody') },
  ],
  [{ 'cite.level': 'background' }, { 'cite.by': expect.stringContaining('Describe the unnamed source') }],
  [
    { 'cite.level': 'background', 'cite.by': 'Ada Merrow' },
    { 'cite.by': '“Ada Merrow” names Ada Merrow. Describe an unnamed source so that nobody is named.' },
  ],
  [{ reported: '2031-02-01' }, { reported: expect.stringContaining('is before Harbour Gazette came out') }],
  [{ reported: '' }, { reported: 'This is needed.' }],
])('%o is refused beside its input', (values, errors) => {
  expect(readCitation({ ...filled, ...values }, squid)).toEqual({ errors });
});

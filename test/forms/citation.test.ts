import { describe, expect, test } from 'vitest';
import { readCitation } from '../../src/forms/citation.ts';
import { drawCitation, writeCitation } from '../../src/forms/citation-fields.ts';
import type { FormValues } from '../../src/forms/field.ts';
import { citationSchema } from '../../src/record/entries.ts';
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

describe('a description that may be a name', () => {
  const doubtful = { ...filled, 'cite.level': 'background', 'cite.by': 'Jane Doe, an aide' };
  const questions = (values: FormValues) =>
    drawCitation(values, squid).flatMap((block) =>
      block.type === 'input' && block.block_id === 'cite.described'
        ? [
            {
              label: block.label.text,
              isRequired: !block.optional,
              choices: 'options' in block.element ? block.element.options?.length : 0,
            },
          ]
        : [],
    );

  test('is asked about, and taken once somebody says that it is none', () => {
    expect({
      asked: readCitation(doubtful, squid),
      drawn: questions(doubtful),
      said: readCitation({ ...doubtful, 'cite.described': 'Jane Doe, an aide' }, squid),
    }).toMatchObject({
      asked: { more: true },
      drawn: [{ label: '“Jane Doe, an aide” has the shape of a name. Is it one?', isRequired: false, choices: 1 }],
      said: { citation: { level: 'background', by: 'Jane Doe, an aide', described: true } },
    });
  });

  test('is asked about anew when it was changed', () => {
    const other = { ...doubtful, 'cite.described': 'Jane Doe, an aide', 'cite.by': 'Jane Roe, an aide' };
    expect(readCitation(other, squid)).toEqual({ more: true });
  });

  test('is left unanswered by whoever describes the source instead', () => {
    const mended = { ...doubtful, 'cite.described': '', 'cite.by': 'a Veldmark official' };
    expect({
      mended: readCitation(mended, squid),
      left: readCitation({ ...doubtful, 'cite.described': '' }, squid),
    }).toEqual({
      mended: expect.objectContaining({
        citation: { source: 'gazette', at: expect.anything(), level: 'background', by: 'a Veldmark official' },
      }),
      left: { more: true },
    });
  });

  test('is not asked about where nothing is in doubt', () => {
    const clear = { ...doubtful, 'cite.by': 'a Veldmark official' };
    expect({ drawn: questions(clear), onRecord: questions({ ...doubtful, 'cite.level': 'on-record' }) }).toEqual({
      drawn: [],
      onRecord: [],
    });
    expect(readCitation(clear, squid)).toMatchObject({ citation: { by: 'a Veldmark official' } });
  });

  test('stands as it was answered when the citation is opened again', () => {
    const said = { source: 'gazette', level: 'background', by: 'Jane Doe, an aide', described: true };
    const citation = citationSchema.parse(said);
    const opened = { ...writeCitation(citation), reported: '2031-03-20' };
    expect(readCitation(opened, squid, { citation })).toMatchObject({ citation });
    expect(readCitation({ ...opened, 'cite.at': '¶9' }, squid, { citation })).toMatchObject({
      citation: { ...citation, at: '¶9' },
    });
  });
});

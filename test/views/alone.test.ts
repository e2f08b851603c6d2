import { expect, test } from 'vitest';
import { aloneNote } from '../../src/views/alone.ts';
import { fact } from '../../src/views/kit.ts';
import { md } from '../../src/views/markdown.ts';
import { en } from '../../src/words/en.ts';
import { textOfBlock } from '../support/asking.ts';
import { cited } from '../support/citing.ts';
import { source } from '../support/showing.ts';

const note = (...cites: readonly ReturnType<typeof cited>[][]) =>
  aloneNote(
    cites.map((cite) => fact({ says: md`Tea`, source: source({ cite }) }, en)),
    en,
  ).map(textOfBlock);

const report = cited('cbc', '¶1', 'press-report');

test('lines that hang on one press report or unnamed source are said to, each source once', () => {
  expect({
    report: note([report], [cited('cbc', '¶2', 'press-report')]),
    unnamed: note([report], [cited('cbc', '¶3', 'background', 'a source')]),
    twoSources: note([report, cited('statement-4', '¶1', 'document')]),
    official: note([cited('statement-4', '¶1', 'document')]),
    nothing: note(),
  }).toEqual({
    report: ['What rests here on CBC News (press report) rests on one source alone.'],
    unnamed: ['What rests here on CBC News (press report) or CBC News (unnamed source) rests on one source alone.'],
    twoSources: [],
    official: [],
    nothing: [],
  });
});

import { describe, expect, test } from 'vitest';
import { changed, problemsOf, tea } from '../support/tea.ts';

const hills = 'is not in this file; expected: one of hills, coast; nearest: hills';
const contested = (field: string, value: string) =>
  `number: 1, contested: [{ field: ${field}, value: ${value}, why: x, cite: [{ source: post, level: document }] }]`;

describe('entries that do not fit together are told, with what was expected and what is nearest', () => {
  test.each<readonly [string, string, string, string]>([
    ['an unknown party', 'by: hills', 'by: ▸hils', `party “hils” ${hills}`],
    ['a party by its name', 'by: hills', 'by: ▸The Hills', `party “The Hills” ${hills}`],
    ['a party by its alias', 'by: hills', 'by: ▸hl', 'party “hl” is not in this file; expected: one of hills, coast'],
    ['an unknown party in a list', 'on: [coast]', 'on: [coast, ▸hilss]', `party “hilss” ${hills}`],
    [
      'an unknown source',
      'source: post',
      'source: ▸past',
      'source “past” is not in this file; expected: one of post; nearest: post',
    ],
    [
      'an unknown issue',
      'issue: leaves',
      'issue: ▸leafs',
      'issue “leafs” is not in this file; expected: one of leaves; nearest: leaves',
    ],
    ['an unknown demand', 'demand: more', 'demand: ▸x', 'demand “x” is not in this file; expected: one of more'],
    [
      'an unknown meeting and person',
      'rounds:',
      'attendance:\n  a: { meeting: ▸m, person: hills, part: expected, certainty: expected, cite: [{ source: post, level: document }] }\nrounds:',
      'meeting “m” is not in this file; expected: none: there is none',
    ],
    [
      'two entries with one id',
      '  leaves:',
      '  ▸post: { name: Post }\n  leaves:',
      'two entries go by “post”: the other stands under sources; expected: a name of its own',
    ],
    [
      'a citation for a field that is not there',
      'level: document',
      'level: document, fields: [▸wen]',
      '“wen” is no field of a round; expected: one of number, name, when, where, host; nearest: when',
    ],
    [
      'a contested field that its kind does not have',
      'number: 1',
      contested('▸wherre', 'Here'),
      '“wherre” is no field of a round; expected: one of number, name, when, where, host; nearest: where',
    ],
    [
      'a contested certainty, which no source states',
      'number: 1',
      contested('▸certainty', 'possible'),
      '“certainty” is no field of a round; expected: one of number, name, when, where, host',
    ],
    [
      'a contested value beside nothing',
      'number: 1',
      contested('▸where', 'Here'),
      '“where” has no preferred value that this one could stand beside; expected: “where” in the entry itself',
    ],
    [
      'a contested date that is none',
      'number: 1',
      contested('when', '▸soon'),
      'the contested value cannot be “soon”; expected: An EDTF date: 2017-10-17, 2017-11-17/2017-11-21, 2018-02, 2018-22 (summer), 2017-10-18? (inferred)',
    ],
    [
      'a contested host who is nobody',
      'number: 1',
      contested('host', '▸hils').replace('number: 1', 'number: 1, host: coast'),
      `party “hils” ${hills}`,
    ],
  ])('%s', (_, from, to, said) => {
    const { text, place } = changed(from, to);
    expect(problemsOf(text)[0]).toBe(`${place}  ${said}`);
  });

  test('a contested value that could stand in its place is in order', () => {
    expect(problemsOf(changed('number: 1', contested('when', '2031-10')).text)).toEqual([]);
  });
});

describe('what a citation cannot carry is told, with what it can', () => {
  const confirmed = 'level: document }], certainty: confirmed';
  const post = 'type: document';
  const asArticle = (text: string) => text.replace(post, 'type: article');
  const only = (from: string, to: string, text = (all: string) => all) => {
    const { text: written, place } = changed(from, to);
    return { problems: problemsOf(text(written)), place };
  };

  test('a level that the source’s type does not carry', () => {
    const { problems, place } = only('level: document }], certainty: expected', 'level: ▸team }], certainty: expected');
    expect(problems).toEqual([
      `${place}  “post” is of the type “document”, which does not carry the level “team”; expected: one of document, on-record; nearest: document`,
    ]);
  });

  test('an article that is cited as an official text', () => {
    expect(problemsOf(asArticle(tea)).map((problem) => problem.split('  ')[1])).toEqual(
      ['one', 'more', 'no'].map(
        () =>
          '“post” is of the type “article”, which does not carry the level “document”; expected: one of press-report, on-record, background; nearest: press-report',
      ),
    );
  });

  test('somebody on the record who is not named', () => {
    const { problems, place } = only(confirmed, '▸level: on-record }], certainty: confirmed');
    expect(problems[0]?.replace(/:\d+ {2}/, '  ')).toBe(
      `${place.replace(/:\d+$/, '')}  the speaker of an on-record statement is not named; expected: the name of the person who spoke`,
    );
  });

  test('confirmed without an official text or a named person', () => {
    const report = (text: string) => asArticle(text).replaceAll('level: document', 'level: press-report');
    expect(problemsOf(report(tea)).map((problem) => problem.split('  ')[1])).toEqual(
      ['more', 'no'].map(
        () =>
          '“confirmed” rests on no official text and no named person; expected: one of reported, expected, possible; nearest: reported',
      ),
    );
    expect(problemsOf(report(tea).replaceAll('confirmed', 'reported'))).toEqual([]);
  });

  test('confirmed beside a contested value', () => {
    const { problems, place } = only(
      'certainty: expected }',
      `certainty: ▸confirmed, ${contested('when', '2031-10').replace('number: 1, ', '')} }`,
    );
    expect(problems).toEqual([
      `${place}  “confirmed” stands beside a contested value; expected: one of reported, expected, possible, contested; nearest: contested`,
    ]);
  });
});

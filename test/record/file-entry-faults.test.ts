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

  const announced = (field: string, value: string) =>
    `number: 1, announced: [{ field: ${field}, value: ${value}, cite: [{ source: post, level: document }] }]`;

  test.each<readonly [string, string, string]>([
    [
      'of anything but a date or a place',
      announced('▸host', 'hills'),
      '“field” cannot be “host”; expected: one of when, where',
    ],
    ['of a date that is none', announced('when', '▸soon'), 'an announced date is no EDTF date'],
    [
      'beside nothing',
      announced('▸where', 'Here'),
      '“where” has no preferred value that this one could stand beside; expected: “where” in the entry itself',
    ],
    [
      'of what it became',
      announced('when', '▸2031-09'),
      '“2031-09” was announced and is what it became: nothing changed; expected: another “when” than the entry’s own',
    ],
    [
      'of nobody',
      announced('when', '2031-10').replace('source: post', 'source: ▸past'),
      'source “past” is not in this file; expected: one of post; nearest: post',
    ],
  ])('an announcement %s is told', (_, to, said) => {
    const { text, place } = changed('number: 1', to);
    expect(problemsOf(text)[0]).toContain(`${place}  ${said}`);
  });

  test.each([
    ['of itself', 'name: The Hills', 'name: The Hills, members: ▸[hills]', '“hills” is a member of itself'],
    [
      'of its member',
      'hills: { name: The Hills, aliases: [HL] }\n  coast: { name: The Coast }',
      'hills: { name: The Hills, members: ▸[coast] }\n  coast: { name: The Coast, members: [hills] }',
      '“hills” is a member of itself, by way of “coast”',
    ],
  ])('a bloc that is a member %s is told', (_, from, to, said) => {
    const { text, place } = changed(from, to);
    expect(problemsOf(text)[0]).toBe(`${place}  ${said}; expected: members that it is no member of`);
  });

  test('an announcement beside what it became is in order', () => {
    expect(problemsOf(changed('number: 1', announced('when', '2031-10')).text)).toEqual([]);
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

describe('an unnamed source that is named, or may be, is told without repeating it', () => {
  const person =
    'people:\n  ann: { name: Ann Lee, party: hills, role: Envoy, certainty: reported, cite: [{ source: post, level: background, by: an aide }] }\nrounds:';
  const withPerson = tea
    .replace('type: document', 'type: article')
    .replace('rounds:', person)
    .replaceAll(/level: document \}\], certainty: \w+/gu, 'level: press-report }], certainty: reported');
  const told = (by: string) => {
    const text = withPerson.replace('by: an aide', by);
    const at = text.split('\n').findIndex((line) => line.includes('Ann Lee,')) + 1;
    return problemsOf(text).map((problem) => problem.replace(new RegExp(`^tea.yml:${at}:\\d+  `, 'u'), ''));
  };
  const described = 'a description that names nobody, such as “an official with knowledge of the talks”';

  test.each([
    ['by: an aide', []],
    ['by: a member of the Hills delegation', []],
    ['by: an aide to Ann Lee', [`“by” names somebody who is on record; expected: ${described}`]],
    [
      'by: "Jane Doe, an aide"',
      [`“by” has the shape of a name; expected: ${described}; or “described: true” beside it, where it is one`],
    ],
    ['by: a Norwegian Progress aide, described: true', []],
  ])('%s', (by, problems) => {
    expect(told(by)).toEqual(problems);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFile, parseFiles, problemLine } from '../../src/record/file.ts';
import { dataFile, textOf } from '../support/data-file.ts';
import { problemsOf, tea } from '../support/tea.ts';

describe('a file that is in order', () => {
  test('gives its header and its entries in the order of the file', () => {
    const parsed = parseFile('tea.yml', tea.replace('sources:', 'pace: {}\nsources:'));
    expect(parsed).toEqual({
      file: {
        name: 'tea.yml',
        header: { id: 'tea', command: '/tea', name: 'Tea', zone: 'Asia/Colombo', hemisphere: 'north' },
        entries: [
          { kind: 'source', id: 'post', title: 'The Post', short: 'Post', type: 'document', published: '2031-10-17' },
          { kind: 'party', id: 'hills', name: 'The Hills', aliases: ['HL'] },
          { kind: 'party', id: 'coast', name: 'The Coast', aliases: [] },
          { kind: 'issue', id: 'leaves', name: 'Leaves', aliases: [] },
          {
            kind: 'round',
            id: 'one',
            number: 1,
            when: '2031-09',
            cite: [{ source: 'post', level: 'document' }],
            certainty: 'expected',
            contested: [],
          },
          {
            kind: 'demand',
            id: 'more',
            asks: 'More',
            by: 'hills',
            on: ['coast'],
            issue: 'leaves',
            cite: [{ source: 'post', level: 'document' }],
            certainty: 'confirmed',
            contested: [],
          },
          {
            kind: 'response',
            id: 'no',
            by: ['coast'],
            stance: 'rejected',
            demand: 'more',
            cite: [{ source: 'post', level: 'document' }],
            certainty: 'confirmed',
            contested: [],
          },
        ],
      },
    });
  });

  test('names that look like numbers keep their order', () => {
    const parsed = parseFile('tea.yml', tea.replace('  coast:', '  9: { name: Nine }\n  3: { name: Three }\n  coast:'));
    const entries = 'file' in parsed ? parsed.file.entries : [];
    expect(entries.filter(({ kind }) => kind === 'party').map(({ id }) => id)).toEqual(['hills', '9', '3', 'coast']);
  });

  test('a date without quotes stays the text that was written, even where a file claims to be YAML 1.1', () => {
    const parsed = parseFile('tea.yml', `%YAML 1.1\n---\n${tea}`);
    expect('file' in parsed && parsed.file.entries[0]).toMatchObject({ published: '2031-10-17' });
  });

  test('says beside an entry when it was reported, where its sources do not', () => {
    const parsed = parseFile('tea.yml', tea.replace('name: Leaves', 'name: Leaves, reported: 2031-10-20'));
    expect('file' in parsed && parsed.file.entries[3]).toEqual({
      kind: 'issue',
      id: 'leaves',
      name: 'Leaves',
      aliases: [],
      reported: '2031-10-20',
    });
  });

  test('a second negotiation has its own command, its own seasons and no frozen clock', () => {
    expect(dataFile('test/support/second.yml').header).toEqual({
      id: 'squid',
      command: '/squid',
      name: 'Lantern Sea squid access agreement',
      zone: 'Pacific/Auckland',
      hemisphere: 'south',
    });
  });
});

describe('a file with problems', () => {
  test('has all of them told at once, in the order of their places, as data and as lines', () => {
    const text = tea
      .replace('by: [coast]', 'by: []')
      .replace('/tea', 'tea')
      .replace('by: hills', 'by: hils')
      .replace('  coast:', '  hills: { name: Others }\n  coast:');
    expect(problemsOf(text)).toEqual([
      'tea.yml:1:34  “command” cannot be “tea”; expected: The slash command that asks it, such as /fish',
      'tea.yml:6:3  two entries go by “hills”',
      'tea.yml:13:27  party “hils” is not in this file; expected: one of hills, coast; nearest: hills',
      'tea.yml:15:13  a response by nobody; expected: at least one party under “by”',
    ]);
    expect(parseFile('tea.yml', tea.replace('by: hills', 'by: hils'))).toEqual({
      problems: [
        {
          file: 'tea.yml',
          line: 12,
          column: 27,
          path: ['demands', 'more', 'by'],
          what: 'party “hils” is not in this file',
          expected: 'one of hills, coast',
          nearest: 'hills',
        },
      ],
    });
  });

  test('of a key that is written twice, speaks of the later value, which would count', () => {
    expect(problemsOf(tea.replace('number: 1', 'number: 1, number: 0'))).toEqual([
      'tea.yml:10:21  “number” is written twice here',
      'tea.yml:10:29  “number” cannot be “0”; expected: more than 0',
    ]);
  });

  test('quotes what it says in one short line, whatever was written', () => {
    const [line = ''] = problemsOf(tea.replace('by: hills', `by: "a\\n\\u202e${'b'.repeat(500)}"`));
    expect(line).toMatch(/^tea\.yml:12:27 {2}party “a b{57}…” is not in this file; [^\n]*$/);
  });
});

describe('what was reported', () => {
  // In Colombo it is half past midnight already.
  const now = new Date('2031-10-20T19:00:00Z');
  const reported = (day: string, frozen = '') =>
    parseFile(
      'tea.yml',
      tea.replace('number: 1', `number: 1, reported: ${day}`).replace('id: tea', `id: tea${frozen}`),
      now,
    );

  test('today, on the negotiation’s own calendar, is in order', () => {
    expect(reported('2031-10-21')).toMatchObject({ file: { name: 'tea.yml' } });
  });

  test('on a day that has not come is told, at its place', () => {
    const parsed = reported('2031-10-22');
    expect('problems' in parsed && parsed.problems.map(problemLine)).toEqual([
      'tea.yml:10:31  “2031-10-22” has not come yet; expected: a day until 2031-10-21',
    ]);
  });

  test('may be as late as the day on which the clock stands still, and later once the calendar is', () => {
    expect(reported('2031-12-01', ', today: 2031-12-01')).toMatchObject({ file: {} });
    expect(reported('2031-10-21', ', today: 2031-09-01')).toMatchObject({ file: {} });
    expect(reported('2031-12-02', ', today: 2031-12-01')).toMatchObject({
      problems: [{ expected: 'a day until 2031-12-01' }],
    });
  });
});

describe('files that stand side by side', () => {
  test('may not share an id or a command', () => {
    const other = tea.replace('/tea', '/chai');
    const { files, problems } = parseFiles([
      { name: 'one.yml', text: tea },
      { name: 'two.yml', text: other },
      { name: 'three.yml', text: other.replace('id: tea', 'id: chai') },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['one.yml', 'two.yml', 'three.yml']);
    expect(problems.map(problemLine)).toEqual([
      'two.yml:1:20  one.yml has the id “tea” already; expected: an id of its own',
      'three.yml:1:35  two.yml has the command “/chai” already; expected: a command of its own',
    ]);
  });
});

describe('whatever the text, it gives a file or problems in it and never fails', () => {
  const runs = process.env.SOAK ? 3_000 : 60;
  const limit = { timeout: 300_000 };
  const holds = (text: string) => {
    const parsed = parseFile('any.yml', text);
    if ('file' in parsed) return;
    const last = text.split(/\n/).length;
    const misplaced = parsed.problems.filter(({ line, column }) => line < 1 || line > last || column < 1);
    expect({ some: parsed.problems.length > 0, misplaced }).toEqual({ some: true, misplaced: [] });
  };

  test('random text', limit, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: runs });
  });

  test('a map that cannot be written as text', () => {
    expect(() => holds('- toString: null')).not.toThrow();
    expect(() => holds(stringify([[{ toString: null }]]))).not.toThrow();
  });

  test('random YAML', limit, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => holds(stringify(value))),
      { numRuns: runs },
    );
  });

  test('random values under the headings of a file', limit, () => {
    const heading = fc.constantFrom('negotiation', 'sources', 'parties', 'people', 'rounds', 'responses', 'pace');
    const field = fc.constantFrom(
      'cite',
      'contested',
      'when',
      'by',
      'fields',
      'value',
      'x',
      '__proto__',
      'constructor',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 0 }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(field, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const file = fc.dictionary(heading, fc.dictionary(fc.constantFrom('a', 'b', '1'), tree));
    fc.assert(
      fc.property(file, (value) => holds(stringify(value))),
      { numRuns: runs },
    );
  });

  test('a sound file with characters put in, taken out and doubled', limit, () => {
    const text = textOf('test/support/second.yml');
    const edit = fc.record({
      at: fc.nat(text.length),
      length: fc.nat(12),
      put: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom('\n', '- ', ': ', '&a ', '*a', '{', '}', '[', '"', '!!set '),
      ),
    });
    const damage = fc.array(edit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, (edits) => {
        holds(edits.reduce((now, { at, length, put }) => now.slice(0, at) + put + now.slice(at + length), text));
      }),
      { numRuns: runs },
    );
  });

  test.each(['[', '{a: ', '- ', '? ', '[[{b: '])('%j nested to any depth', (open) => {
    for (const depth of [10, 300, 600, 900, 1_500, 20_000]) holds(open.repeat(depth));
  });

  test('aliases are not followed, so that a few lines cannot stand for a billion', () => {
    const layers = Array.from({ length: 30 }, (_, layer) => `a${layer + 1}: &a${layer + 1} [*a${layer}, *a${layer}]`);
    expect(problemsOf(['a0: &a0 [x]', ...layers].join('\n'))[0]).toBe(
      'tea.yml:2:10  the alias “*a0” is not followed: write it out',
    );
    expect(problemsOf('a: &a [*a]')).toEqual(['tea.yml:1:8  the alias “*a” is not followed: write it out']);
  });

  test.each([
    ['keys', Array.from({ length: 50_001 }, (_, key) => `k${key}: 1\n`).join('')],
    ['keys of a map in one line', `a: {${'b, '.repeat(100_000)}}`],
    ['items of a list', '- 1\n'.repeat(50_001)],
    ['lists in lists', '['.repeat(100_001)],
    ['aliases', `a: [${'*a, '.repeat(100_000)}]`],
  ])('a file of more than a hundred thousand %s and values is not read', (_, text) => {
    expect(problemsOf(text)).toEqual([
      'tea.yml:1:1  the file holds too much; expected: at most 100000 keys and values',
    ]);
  });

  test('of places that are no YAML the first hundred are told, and how many more there are', () => {
    const problems = problemsOf(`a: [${'*b, '.repeat(300)}]`);
    expect({ told: problems.length, last: problems.at(-1) }).toEqual({
      told: 101,
      last: 'tea.yml:1:405  200 more such places follow',
    });
  });

  test('of names that are not known the first hundred are told what is nearest', () => {
    const problems = problemsOf(`${tea}${Array.from({ length: 150 }, (_, key) => `rounds${key}: 1\n`).join('')}`);
    expect({
      told: problems.length,
      nearest: problems.filter((problem) => problem.endsWith('nearest: rounds')).length,
    }).toEqual({ told: 150, nearest: 100 });
  });

  test('a key that is written twice is found in a map of any size', () => {
    const keys = Array.from({ length: 3_000 }, (_, key) => `k${key}: 1\n`).join('');
    expect(problemsOf(`${tea}extra:\n  a: 1\n${keys}k7: 2\n`).filter((problem) => /twice/.test(problem))).toEqual([
      expect.stringContaining('“k7” is written twice here'),
    ]);
  });

  test('a file of more than two million characters is not read', () => {
    expect(problemsOf('#'.repeat(2_000_001))).toEqual([
      'tea.yml:1:1  the file is too long; expected: at most 2000000 characters',
    ]);
  });
});

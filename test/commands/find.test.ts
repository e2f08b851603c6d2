import { expect, test } from 'vitest';
import { entryNamed } from '../../src/commands/find.ts';
import { wordsOf } from '../../src/record/names.ts';
import { nafta } from '../support/asking.ts';

const found = (words: string, about = 'history') => entryNamed(nafta, wordsOf(words), about);

test('one entry is found by its name or its id', () => {
  expect({ name: found('Chrystia Freeland'), id: found('us-dairy') }).toMatchObject({
    name: { kind: 'person', id: 'freeland' },
    id: { kind: 'demand', id: 'us-dairy' },
  });
});

test('of several, at most five stand behind buttons, each as the line that would ask for it', () => {
  const statements = entryNamed(nafta, wordsOf('cbc'), 'confirm', ({ kind }) => kind !== 'source');
  expect(statements).toMatchObject({ sorry: 'several', word: 'cbc', known: [] });
  expect('near' in statements && statements.near.map(({ line }) => line)).toMatchInlineSnapshot(`
    [
      "confirm freeland",
      "confirm guajardo",
      "confirm lighthizer",
      "confirm trump",
      "confirm trudeau",
    ]
  `);
});

test('without words the first five are offered; of what nothing is near to, nothing', () => {
  const offered = (words: string) => {
    const sorry = found(words, 'edit');
    return 'near' in sorry ? sorry.near.map(({ line }) => line) : [];
  };
  expect({ none: offered(''), strange: offered('zzzzzz') }).toMatchInlineSnapshot(`
    {
      "none": [
        "edit cbc",
        "edit background-dates",
        "edit statement-2",
        "edit statement-3",
        "edit statement-4",
      ],
      "strange": [],
    }
  `);
});

test('a slip is offered as the entry that was meant', () => {
  expect(found('freelnad')).toMatchInlineSnapshot(`
    {
      "known": [],
      "near": [
        {
          "label": "Chrystia Freeland",
          "line": "history freeland",
        },
        {
          "label": "Chrystia Freeland, Ministers’ meeting: expected",
          "line": "history ministers-freeland",
        },
        {
          "label": "Chrystia Freeland, Before a dinner at the National Arts Centre: attended",
          "line": "history dinner-freeland",
        },
      ],
      "sorry": "entry",
      "word": "freelnad",
    }
  `);
});

test('what may not be meant is not found', () => {
  const statements = entryNamed(nafta, wordsOf('cbc'), 'confirm', ({ kind }) => kind !== 'source');
  expect({ any: found('cbc'), offered: 'near' in statements && statements.near.map(({ line }) => line) }).toMatchObject(
    {
      any: { kind: 'source', id: 'cbc' },
      offered: expect.not.arrayContaining(['confirm cbc']),
    },
  );
});

test('what names nothing is told what can be named: a short name of each kind', () => {
  expect(found('zzz')).toMatchObject({
    near: [],
    known: [
      ...['CBC News', 'Canada', 'Autos', 'Chrystia Freeland', 'Round 1', 'Ministers’ meeting', 'New-year deadline'],
      'Midterm elections',
    ],
  });
});

import { expect, test } from 'vitest';
import { type SourceShown, sourceBlock, sourcesView } from '../../src/views/sources.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, shortScreen, source } from '../support/showing.ts';

const article = (short: string, inferred?: string) => ({
  ...{ id: short.toLowerCase(), title: `All of ${short}`, short, url: 'https://a.example/' },
  ...{ type: 'article' as const, published: '2017-10-17?', inferred, resting: 2 },
});

test('of many sources the first six are shown, and how many there are', () => {
  const sources = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((short) => article(short));
  expect(shortScreen(sourcesView({ sources }, en))).toMatchInlineSnapshot(`
    "Sources

    *7 sources on record.*
    • *‹A›*: article, published 17 Oct 2017 (inferred date), 2 entries
    • *‹B›*: article, published 17 Oct 2017 (inferred date), 2 entries
    • *‹C›*: article, published 17 Oct 2017 (inferred date), 2 entries
    • *‹D›*: article, published 17 Oct 2017 (inferred date), 2 entries
    • *‹E›*: article, published 17 Oct 2017 (inferred date), 2 entries
    • *‹F›*: article, published 17 Oct 2017 (inferred date), 2 entries
    _The first 6 of 7 sources._

    [All of it] [Share]"
  `);
});

test('of one source, what rests on it is counted by kind', () => {
  const resting = (['round', 'round', 'remark'] as const).map((kind) => ({ kind, label: 'x', source: source() }));
  expect(shortScreen(sourcesView({ one: article('Post', 'No date is printed.'), resting }, en))).toMatchInlineSnapshot(`
    "Source: Post

    *‹All of Post›*
    article, published 17 Oct 2017 (inferred date), 2 entries.
    Date inferred: No date is printed.
    What rests on it: 2 rounds and 1 remark.

    [All of it] [Share]"
  `);
});

test('a source on which nothing rests says nothing of it', () => {
  expect(shortScreen(sourcesView({ one: article('Post'), resting: [] }, en))).not.toContain('What rests on it');
});

test('without a source that is said, and one can be added', () => {
  const { text, short, related } = sourcesView({ sources: [] }, en);
  expect({ text, short, related }).toMatchInlineSnapshot(`
    {
      "related": [
        {
          "edits": true,
          "label": "Add one",
          "line": "add source",
        },
      ],
      "short": undefined,
      "text": "No source is on record.",
    }
  `);
});

test('a source is drawn with how its date was inferred', () => {
  expect(blocksOn(sourceBlock(article('Post', 'No date is printed.'), en))).toMatchInlineSnapshot(`
    "*‹All of Post›*
    article · published Tue 17 October 2017 (inferred date) · 2 entries rest on it
    Date inferred: No date is printed."
  `);
});

test('a source without a link says where it is found; what is our own has none to look for', () => {
  const found = (more: Partial<SourceShown>) =>
    blocksOn(sourceBlock({ ...article('A'), url: undefined, ...more }, en))
      .split('\n')
      .slice(2);
  expect({
    told: found({ found: 'ask the secretariat.' }),
    untold: found({}),
    linked: found({ url: 'https://a.example/' }),
    ours: found({ type: 'analysis' }),
  }).toEqual({
    told: ['No link on record: ask the secretariat.'],
    untold: ['No link on record: look for it by its title and date.'],
    linked: [],
    ours: [],
  });
});

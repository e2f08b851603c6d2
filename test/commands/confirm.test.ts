import { expect, test } from 'vitest';
import { confirm } from '../../src/commands/confirm.ts';
import { runLine } from '../support/asking.ts';

test('the entry that is named is opened in its form', () => {
  expect(runLine(confirm, 'confirm round 5')).toEqual({
    effect: 'open-form',
    call: { formKind: 'confirm', kind: 'round', entry: 'round-5', read: 0 },
  });
});

test('of several that a word names, one is to be chosen', () => {
  expect(runLine(confirm, 'confirm dairy')).toMatchInlineSnapshot(`
    {
      "known": [],
      "near": [
        {
          "label": "More access to Canada’s dairy market",
          "line": "confirm us-dairy",
        },
        {
          "label": "Canada: red line (More access to Canada’s dairy market)",
          "line": "confirm canada-dairy",
        },
      ],
      "sorry": "several",
      "word": "dairy",
    }
  `);
});

test('a source states nothing that could be confirmed', () => {
  expect(runLine(confirm, 'confirm CBC News')).toMatchInlineSnapshot(`
    {
      "known": [],
      "near": [
        {
          "label": "Chrystia Freeland",
          "line": "confirm freeland",
        },
        {
          "label": "Ildefonso Guajardo Villarreal",
          "line": "confirm guajardo",
        },
        {
          "label": "Robert E. Lighthizer",
          "line": "confirm lighthizer",
        },
        {
          "label": "Donald Trump",
          "line": "confirm trump",
        },
        {
          "label": "Justin Trudeau",
          "line": "confirm trudeau",
        },
      ],
      "sorry": "several",
      "word": "CBC News",
    }
  `);
});

test('it is for those who may edit, and not asked of the past', () => {
  expect({ needs: confirm.needs?.([]), isOfNow: confirm.isOfNow }).toEqual({ needs: 'edit', isOfNow: true });
});

import { expect, test } from 'vitest';
import { contest } from '../../src/commands/contest.ts';
import { runLine } from '../support/asking.ts';

test('the entry that is named is opened in its form', () => {
  expect(runLine(contest, 'contest round 5')).toEqual({
    effect: 'open-form',
    call: { formKind: 'contest', kind: 'round', entry: 'round-5', read: 0 },
  });
});

test('of several that a word names, one is to be chosen', () => {
  expect(runLine(contest, 'contest dairy')).toMatchInlineSnapshot(`
    {
      "known": [],
      "near": [
        {
          "label": "More access to Canada’s dairy market",
          "line": "contest us-dairy",
        },
        {
          "label": "Canada: red line (More access to Canada’s dairy market)",
          "line": "contest canada-dairy",
        },
      ],
      "sorry": "several",
      "word": "dairy",
    }
  `);
});

test('a source states nothing that could be contested', () => {
  expect(runLine(contest, 'contest CBC News')).toMatchInlineSnapshot(`
    {
      "known": [],
      "near": [
        {
          "label": "Chrystia Freeland",
          "line": "contest freeland",
        },
        {
          "label": "Ildefonso Guajardo Villarreal",
          "line": "contest guajardo",
        },
        {
          "label": "Robert E. Lighthizer",
          "line": "contest lighthizer",
        },
        {
          "label": "Donald Trump",
          "line": "contest trump",
        },
        {
          "label": "Justin Trudeau",
          "line": "contest trudeau",
        },
      ],
      "sorry": "several",
      "word": "CBC News",
    }
  `);
});

test('it is for those who may edit, and not asked of the past', () => {
  expect({ needs: contest.needs?.([]), isOfNow: contest.isOfNow }).toEqual({ needs: 'edit', isOfNow: true });
});

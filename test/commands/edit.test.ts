import { expect, test } from 'vitest';
import { edit } from '../../src/commands/edit.ts';
import { runLine } from '../support/asking.ts';

test('the entry that is named is opened in its form', () => {
  expect(runLine(edit, 'edit round 5')).toEqual({
    effect: 'open-form',
    call: { formKind: 'edit', kind: 'round', entry: 'round-5', read: 0 },
  });
});

test('what a word names outright is meant, though others hold the word too', () => {
  expect(runLine(edit, 'edit dairy')).toMatchInlineSnapshot(`
    {
      "call": {
        "entry": "dairy",
        "formKind": "edit",
        "kind": "issue",
        "read": 0,
      },
      "effect": "open-form",
    }
  `);
});

test('a source can be edited too, though it states nothing', () => {
  expect(runLine(edit, 'edit CBC News')).toMatchInlineSnapshot(`
    {
      "call": {
        "entry": "cbc",
        "formKind": "edit",
        "kind": "source",
        "read": 0,
      },
      "effect": "open-form",
    }
  `);
});

test('it is for those who may edit, and not asked of the past', () => {
  expect({ needs: edit.needs?.([]), isOfNow: edit.isOfNow }).toEqual({ needs: 'edit', isOfNow: true });
});

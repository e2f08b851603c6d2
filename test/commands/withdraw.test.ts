import { expect, test } from 'vitest';
import { withdraw } from '../../src/commands/withdraw.ts';
import { runLine } from '../support/asking.ts';

test('the entry that is named is opened in its form', () => {
  expect(runLine(withdraw, 'withdraw round 5')).toEqual({
    effect: 'open-form',
    call: { formKind: 'withdraw', kind: 'round', entry: 'round-5', read: 0 },
  });
});

test('what a word names outright is meant, though others hold the word too', () => {
  expect(runLine(withdraw, 'withdraw dairy')).toMatchInlineSnapshot(`
    {
      "call": {
        "entry": "dairy",
        "formKind": "withdraw",
        "kind": "issue",
        "read": 0,
      },
      "effect": "open-form",
    }
  `);
});

test('a source can be withdrawn too, though it states nothing', () => {
  expect(runLine(withdraw, 'withdraw CBC News')).toMatchInlineSnapshot(`
    {
      "call": {
        "entry": "cbc",
        "formKind": "withdraw",
        "kind": "source",
        "read": 0,
      },
      "effect": "open-form",
    }
  `);
});

test('it is for those who may edit, and not asked of the past', () => {
  expect({ needs: withdraw.needs?.([]), isOfNow: withdraw.isOfNow }).toEqual({ needs: 'edit', isOfNow: true });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nestsDeeperThan } from '../../src/slack/nesting.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

test('the depth of any JSON is found, whatever stands in its strings', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), fc.boolean(), (value, isPretty) => {
      const json = JSON.stringify(value, null, isPretty ? 2 : 0);
      const depth = depthOf(value);
      expect({ at: nestsDeeperThan(json, depth), below: nestsDeeperThan(json, depth - 1) }).toEqual({
        at: false,
        below: true,
      });
    }),
  );
});

test('brackets and quotes in strings open nothing', () => {
  expect(nestsDeeperThan(JSON.stringify(['[[[[', '"[[', '\\', '{"a":[']), 1)).toBe(false);
});

test('what is cut off in a string ends there', () => {
  expect(['"', '"\\', '["[[[', ''].map((json) => nestsDeeperThan(json, 1))).toEqual([false, false, false, false]);
});

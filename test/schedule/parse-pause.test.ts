import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePause } from '../../src/schedule/parse-pause.ts';

/** A Monday. */
const TODAY = '2026-10-05';

test.each([
  ['3d', '2026-10-08'],
  ['3 days', '2026-10-08'],
  ['2w', '2026-10-19'],
  ['for a week', '2026-10-12'],
  ['in 2 weeks', '2026-10-19'],
  ['until 2027-01-04', '2027-01-04'],
  ['2027-01-04', '2027-01-04'],
  ['until Tuesday', '2026-10-06'],
  ['until monday', '2026-10-12'],
  ['until next friday', '2026-10-16'],
  ['tomorrow', '2026-10-06'],
  ['until 4 January', '2027-01-04'],
  ['until Jan 4th', '2027-01-04'],
  ['until 31/1/2027', '2027-01-31'],
  ['until 1/1/2027', '2027-01-01'],
])('on a Monday in October, a pause of “%s” is over on %s', (line, until) => {
  expect(parsePause(line, TODAY)).toEqual({ until });
});

test.each([
  ['missing', '', []],
  ['unit', '3', ['3d', '3w']],
  ['day', 'mondya', ['monday']],
  ['day', '2027-02-30', ['2027-02-28']],
  ['day', 'monday 9am', []],
  ['day', '__proto__', []],
  ['day', '4/1', []],
  ['either', '4/1/2027', ['2027-01-04', '2027-04-01']],
  ['either', '4-1-2027', ['2027-01-04', '2027-04-01']],
  ['past', '0d', ['2026-10-06']],
  ['past', 'today', ['2026-10-06']],
  ['past', '2020-01-01', ['2026-10-06']],
  ['far', '99999d', ['2027-10-06']],
  ['far', '2127-01-04', ['2027-10-06']],
])('a pause is refused for its %s: “%s”', (kind, word, suggestions) => {
  expect(parsePause(`until ${word}`, TODAY)).toEqual({ problem: { kind, word, suggestions } });
});

test('whatever is typed is a day after today, or is refused', { timeout: 300_000 }, () => {
  const words = fc.constantFrom(
    'until ',
    'monday',
    '4 ',
    'jan ',
    '2027',
    '-',
    '3',
    'd',
    ' weeks',
    'next ',
    'in ',
    '9am',
  );
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(line, (typed) => {
      const parsed = parsePause(typed, TODAY);
      if ('until' in parsed) expect(parsed.until > TODAY && parsed.until <= '2027-10-06').toBe(true);
    }),
    { numRuns: process.env.SOAK ? 20_000 : 300 },
  );
});

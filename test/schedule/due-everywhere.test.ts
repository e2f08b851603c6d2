import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../src/record/dates.ts';
import { type DigestRule, wantsDay } from '../../src/record/digest-rule.ts';
import { WEEKDAYS } from '../../src/record/weekdays.ts';
import {
  CATCH_UP,
  nextOccurrence,
  occurrenceOn,
  occurrencesUntil,
  type Schedule,
  verdict,
} from '../../src/schedule/due.ts';
import { firstShown, type Stretch, stretchesOf } from '../support/clock-changes.ts';

const SOAK = Boolean(process.env.SOAK);
const FROM = new Date('2019-12-01T00:00Z');
const TO = new Date('2031-02-01T00:00Z');
const [FIRST, LAST] = ['2020-01-01', '2030-12-31'];
const TIMES = ['00:00', '00:30', '02:15', '08:30', '23:30'];
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
/** Half an hour, two hours, midnight, the evening before, twice around Ramadan: every way in which a clock is known to change. */
const FAMOUS = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/Mexico_City',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'Antarctica/Troll',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
];

/** What the short form looks at: those, and every eighth of all. */
const TRIED = SOAK ? ZONES : [...new Set([...FAMOUS, ...ZONES.filter((_, index) => index % 8 === 0)])];

const rule = (zone: string, time: string): DigestRule => ({ time, zone, days: 'daily', mode: 'always' });

const daysBetween = (first: string, last: string): readonly string[] => {
  const days: string[] = [];
  for (let date = first; date <= last; date = plusDays(date, 1)) days.push(date);
  return days;
};

const daysAround = (stretches: readonly Stretch[]): readonly (readonly string[])[] =>
  stretches.slice(1).map(({ start }) => {
    const day = new Date(start).toISOString().slice(0, 10);
    return daysBetween(plusDays(day, -2), plusDays(day, 2));
  });

/** Compares every day with what the zone's own clock shows, and says how many occurrences that were. */
const holds = (zone: string, stretches: readonly Stretch[], time: string, days: readonly string[]): number => {
  const found = days.map((date) => occurrenceOn(rule(zone, time), date));
  const shown = days.map((date) => ({ date, at: firstShown(stretches, date, time) }));
  const instants = found.map((occurrence) => occurrence?.at ?? null);
  expect({ zone, time, instants }).toEqual({ zone, time, instants: shown.map(({ at }) => at) });
  const dated = instants.flatMap((at) => (at ? [at.getTime()] : []));
  expect(dated.every((at, index) => index === 0 || at > (dated[index - 1] ?? at))).toBe(true);
  return dated.length;
};

/** Walks from one occurrence to the next, as the sending does, and expects every day once. */
const walks = (zone: string, time: string): number => {
  const days = daysBetween(FIRST, LAST);
  const walked: string[] = [];
  let next = nextOccurrence(rule(zone, time), FROM, FIRST);
  for (; next.date <= LAST; next = nextOccurrence(rule(zone, time), next.at)) walked.push(next.date);
  expect({ zone, time, walked }).toEqual({ zone, time, walked: days });
  return walked.length;
};

describe('in every zone of the world', () => {
  test('each day around a clock change occurs once, when the clock first shows its time', () => {
    let [changes, occurrences] = [0, 0];
    for (const zone of TRIED) {
      const stretches = stretchesOf(zone, FROM, TO, SOAK ? 2 : 20);
      for (const days of daysAround(stretches)) {
        changes += 1;
        for (const time of TIMES) occurrences += holds(zone, stretches, time, days);
      }
    }
    expect(occurrences).toBe(changes * 5 * TIMES.length);
    if (SOAK)
      console.log(`${ZONES.length} zones, ${changes} changes of the clock, ${occurrences} occurrences around them`);
  });

  test('ten years of days have exactly one occurrence each, in order', { timeout: 900_000 }, () => {
    let [held, walked] = [0, 0];
    for (const zone of SOAK ? ZONES : FAMOUS) {
      const stretches = stretchesOf(zone, FROM, TO, SOAK ? 2 : 20);
      for (const time of SOAK ? TIMES : ['00:00']) held += holds(zone, stretches, time, daysBetween(FIRST, LAST));
      for (const time of SOAK ? ['02:15', '23:30'] : []) walked += walks(zone, time);
    }
    const zones = SOAK ? ZONES.length : FAMOUS.length;
    expect(held).toBe(zones * daysBetween(FIRST, LAST).length * (SOAK ? TIMES.length : 1));
    if (SOAK) console.log(`${zones} zones, ${held} occurrences on their days, ${walked} walked from one to the next`);
  });

  test('days that islands left out or had twice are none and one', () => {
    const dateLine = [
      ['Pacific/Apia', '2011-12-27', '2012-01-02', '2011-12-30'],
      ['Pacific/Fakaofo', '2011-12-27', '2012-01-02', '2011-12-30'],
      ['Pacific/Kiritimati', '1994-12-28', '1995-01-03', '1994-12-31'],
      ['Pacific/Enderbury', '1994-12-28', '1995-01-03', '1994-12-31'],
      ['Pacific/Kwajalein', '1993-08-18', '1993-08-24', '1993-08-21'],
      ['Pacific/Kwajalein', '1969-09-28', '1969-10-04', null],
    ] as const;
    for (const [zone, first, last, left] of dateLine) {
      const days = daysBetween(first, last);
      const stretches = stretchesOf(zone, new Date(`${first}T00:00Z`), new Date(`${plusDays(last, 3)}T00:00Z`), 1);
      for (const time of TIMES) {
        const found = days.filter((date) => occurrenceOn(rule(zone, time), date) !== null);
        expect({ zone, time, found }).toEqual({ zone, time, found: days.filter((date) => date !== left) });
        holds(zone, stretches, time, days.slice(2));
      }
    }
  });
});

describe('whatever the clock does', () => {
  const anyRule: fc.Arbitrary<DigestRule> = fc.record({
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
    zone: fc.constantFrom(...ZONES),
    days: fc.oneof(
      fc.constantFrom('daily' as const, 'weekdays' as const),
      fc.subarray([...WEEKDAYS], { minLength: 1 }),
    ),
    mode: fc.constant('always' as const),
  });
  /** Minutes by which the clock moves between two looks: an ordinary turn, a step back or forward, a night's or two days' sleep. */
  const anyStep = fc.oneof(
    { weight: 16, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.constantFrom(-60, 60, -120, 120) },
    { weight: 2, arbitrary: fc.integer({ min: 180, max: 3_000 }) },
  );
  const anyStart = fc.date({
    min: new Date('2020-01-01T00:00Z'),
    max: new Date('2030-12-01T00:00Z'),
    noInvalidDate: true,
  });
  const numRuns = SOAK ? 10_000 : 50;

  test('each wanted day is sent or missed once, in order, and one at most at a time', {
    timeout: 900_000,
  }, () => {
    let [sent, missed] = [0, 0];
    const property = fc.property(
      anyRule,
      anyStart,
      fc.array(anyStep, { minLength: 20, maxLength: 200, size: 'max' }),
      (wanted, start, steps) => {
        let now = start.getTime();
        let schedule: Schedule = { rule: wanted, due: nextOccurrence(wanted, start), done: null };
        const first = schedule.due.date;
        const outcomes: string[] = [];
        for (const step of steps) {
          now += step * 60_000;
          const { missed: late, send, next } = verdict(schedule, new Date(now));
          if (send) expect(now - send.at.getTime()).toSatisfy((by: number) => by >= 0 && by <= CATCH_UP);
          outcomes.push(...[...late, ...(send ? [send] : [])].map(({ date }) => date));
          [sent, missed] = [sent + (send ? 1 : 0), missed + late.length];
          schedule = { rule: wanted, due: next, done: outcomes.at(-1) ?? null };
          expect(verdict(schedule, new Date(now))).toEqual({ missed: [], send: null, next });
        }
        const last = outcomes.at(-1);
        expect(outcomes).toEqual(last ? daysBetween(first, last).filter((date) => wantsDay(wanted.days, date)) : []);
      },
    );
    fc.assert(property, { numRuns });
    if (SOAK) console.log(`${numRuns} clocks: ${sent} sent, ${missed} missed, none twice, none left out`);
  });

  test('nothing lies between an instant and the next occurrence after it', { timeout: 900_000 }, () => {
    const property = fc.property(anyRule, anyStart, (wanted, after) => {
      const next = nextOccurrence(wanted, after);
      const day = new Date(after.getTime() - 3 * 86_400_000).toISOString().slice(0, 10);
      const upToNext = occurrencesUntil(wanted, day, next.at).filter(({ at }) => at > after);
      expect(upToNext).toEqual([next]);
    });
    fc.assert(property, { numRuns });
  });
});

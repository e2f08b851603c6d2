import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DigestRule } from '../../src/record/digest-rule.ts';
import { parseRule, type Unsaid } from '../../src/schedule/parse-rule.ts';

const unsaid: Unsaid = { zone: 'America/Toronto', mode: 'changes' };
const usual: DigestRule = { time: '08:30', zone: 'America/Toronto', days: 'weekdays', mode: 'changes' };
const rule = (said: Partial<DigestRule>) => ({ rule: { ...usual, ...said } });
const read = (line: string) => parseRule(line, unsaid);
const problem = (kind: string, word: string, ...suggestions: readonly string[]) => ({
  problems: [{ kind, word, suggestions }],
});

test('a rule that says nothing is half past eight on weekdays, in the person’s zone', () => {
  expect(read('')).toEqual({ rule: usual });
});

test('a rule that is changed keeps what is not said', () => {
  const kept: DigestRule = { time: '17:00', zone: 'Europe/Paris', days: ['mon'], mode: 'always' };
  expect(parseRule('9am', kept)).toEqual({ rule: { ...kept, time: '09:00' } });
});

test('the parts of a rule may come in any order', () => {
  const whole = rule({ time: '09:15', zone: 'America/Mexico_City', days: ['mon', 'wed'], mode: 'always' });
  expect(read('09:15 America/Mexico_City mon,wed always')).toEqual(whole);
  expect(read('always mon wed mexico city 9:15')).toEqual(whole);
  expect(read('Mondays and Wednesdays at 9:15 am in Mexico City, always')).toEqual(whole);
});

test.each([
  ['8:30', '08:30'],
  ['08.30', '08:30'],
  ['8h30', '08:30'],
  ['20h', '20:00'],
  ['20 h', '20:00'],
  ['0830', '08:30'],
  ['8am', '08:00'],
  ['8:30 PM', '20:30'],
  ['8:30 p.m.', '20:30'],
  ['12am', '00:00'],
  ['12:30pm', '12:30'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['“8:45”', '08:45'],
])('%s is the time %s', (line, time) => {
  expect(read(line)).toEqual(rule({ time }));
});

test.each([
  ['25:99', ['23:59']],
  ['24:00', ['00:00']],
  ['8:75', ['08:59']],
  ['8:5', ['08:05']],
  ['13pm', ['13:00']],
  ['8', ['08:00', '20:00']],
  ['12', ['12:00', '00:00']],
  ['17', ['17:00']],
  ['2027-01-04', []],
])('%s is no time, and the nearest are %j', (word, suggestions) => {
  expect(read(word)).toEqual(problem('time', word, ...suggestions));
});

test.each([
  ['daily', 'daily'],
  ['every day', 'daily'],
  ['weekdays', 'weekdays'],
  ['mon-fri', 'weekdays'],
  ['Monday to Friday', 'weekdays'],
  ['mon – wed', ['mon', 'tue', 'wed']],
  ['mon–wed, sat', ['mon', 'tue', 'wed', 'sat']],
  ['fri-mon', ['mon', 'fri', 'sat', 'sun']],
  ['tue/thu', ['tue', 'thu']],
  ['tues thurs', ['tue', 'thu']],
  ['weekends', ['sat', 'sun']],
  ['weekdays sat', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat']],
  ['Wednesdays', ['wed']],
] as const)('%s is the days %j', (line, days) => {
  expect(read(line)).toEqual(rule({ days }));
});

test.each([
  ['america/TORONTO', 'America/Toronto'],
  ['toronto', 'America/Toronto'],
  ['new york', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['Port‑au‑Prince', 'America/Port-au-Prince'],
  ['port of spain', 'America/Port_of_Spain'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['st. john’s', 'America/St_Johns'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['kyiv', 'Europe/Kyiv'],
  ['ottawa', 'America/Toronto'],
  ['Washington DC', 'America/New_York'],
  ['us/eastern', 'America/New_York'],
  ['japan', 'Asia/Tokyo'],
  ['utc', 'UTC'],
])('%s is the zone %s', (line, zone) => {
  expect(read(line)).toEqual(rule({ zone }));
});

describe('a zone that cannot be kept', () => {
  test.each([
    ['abbreviation', 'EST', 'America/New_York', 'America/Toronto'],
    ['abbreviation', 'pdt', 'America/Los_Angeles', 'America/Vancouver'],
    ['abbreviation', 'GMT', 'Europe/London', 'UTC'],
    ['region', 'Canada', 'America/Toronto', 'America/Winnipeg', 'America/Vancouver'],
    ['offset', 'UTC-5'],
    ['offset', '+05:30'],
  ])('is refused as its kind, %s: %s', (kind, word, ...suggestions) => {
    expect(read(word)).toEqual(problem(kind, word, ...suggestions));
  });

  test.each([
    ['toronot', 'America/Toronto'],
    ['new yrok', 'America/New_York'],
    ['America/Torronto', 'America/Toronto'],
    ['Canada/Toronto', 'America/Toronto'],
  ])('is quoted with the nearest where it is misspelt: %s', (word, suggestion) => {
    expect(read(word)).toEqual(problem('zone', word, suggestion));
  });

  test('is quoted with the nearest on this planet where it is on another', () => {
    expect(read('Mars/Olympus')).toEqual(problem('zone', 'Mars/Olympus', 'Asia/Almaty', 'Asia/Amman', 'Asia/Atyrau'));
  });
});

test('a misspelt day or mode is quoted with the nearest', () => {
  expect(read('wendesday')).toEqual(problem('day', 'wendesday', 'wednesday'));
  expect(read('alwyas')).toEqual(problem('mode', 'alwyas', 'always'));
  expect(read('mon-xyz')).toEqual(problem('day', 'mon-xyz'));
});

test('everything that is wrong is said at once', () => {
  expect(read('25:99 EST mondya always')).toEqual({
    problems: [
      { kind: 'time', word: '25:99', suggestions: ['23:59'] },
      { kind: 'abbreviation', word: 'EST', suggestions: ['America/New_York', 'America/Toronto'] },
      { kind: 'day', word: 'mondya', suggestions: ['monday'] },
    ],
  });
});

test('a part that is said twice is asked about only where it is said differently', () => {
  expect(read('8:30 toronto 9:30')).toEqual({
    problems: [{ kind: 'twice', part: 'time', word: '9:30', first: '8:30' }],
  });
  expect(read('toronto ottawa')).toEqual(rule({ zone: 'America/Toronto' }));
});

test('words that mean nothing here are quoted, even names of an object’s own parts', () => {
  expect(read('constructor')).toEqual(problem('unknown', 'constructor'));
  expect(read('__proto__')).toEqual(problem('unknown', '__proto__'));
  expect(read('<!channel>')).toEqual(problem('unknown', '<!channel>'));
  expect(read('\u202e\u200f')).toEqual({ rule: usual });
});

test('a page of nonsense is given up after five words', () => {
  expect(read('qwxzv '.repeat(500))).toEqual({
    problems: Array.from({ length: 5 }, () => ({ kind: 'unknown', word: 'qwxzv', suggestions: [] })),
  });
});

test('whatever is typed is read or quoted, and never fails', { timeout: 300_000 }, () => {
  const pieces = fc.constantFrom(' ', ',', '/', '-', '–', '8', ':', '30', 'pm', 'mon', 'toronto', 'EST', '+', '\u202e');
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(line, (typed) => {
      const parsed = read(typed);
      if ('rule' in parsed) expect(parsed.rule.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      else expect(parsed.problems.every(({ word }) => word !== '')).toBe(true);
    }),
    { numRuns: process.env.SOAK ? 20_000 : 300 },
  );
});

test('every zone of the world is read by its name, in any case', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  expect(zones.map((zone) => read(zone.toLowerCase()))).toEqual(zones.map((zone) => rule({ zone })));
});

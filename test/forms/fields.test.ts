import { expect, test } from 'vitest';
import {
  date,
  instant,
  latestDay,
  lines,
  one,
  optional,
  pastDay,
  several,
  text,
  whole,
  wholes,
  word,
} from '../../src/forms/fields.ts';
import { entryForms } from '../../src/forms/index.ts';
import { squid } from '../support/kind-forms.ts';

const ask = () => ({ label: 'Label', hint: 'Hint.' });
const missing = { error: 'This is needed.' };
const choose = { error: 'Choose one of those in the list.' };

test('a text is needed, and has so much room', () => {
  const field = text(ask, { limit: 5 });
  expect({
    read: field.read(' tea ', squid),
    empty: field.read(' ', squid),
    long: field.read('longer', squid),
  }).toEqual({
    read: { value: 'tea' },
    empty: missing,
    long: { error: 'This has 6 characters, and there is room for 5.' },
  });
});

test('lines may be none, and each has so much room', () => {
  const field = lines(ask);
  expect({
    read: field.read('a\n\n b ', squid),
    none: field.read(undefined, squid),
    long: field.read('x'.repeat(301), squid),
    written: field.write(['a', 'b']),
  }).toEqual({
    read: { value: ['a', 'b'] },
    none: { value: [] },
    long: { error: 'This has 301 characters, and there is room for 300.' },
    written: 'a\nb',
  });
});

test('what is optional may be empty, and is read as what it is otherwise', () => {
  const field = optional(whole(ask));
  const block = field.draw('number', undefined, squid);
  expect({
    empty: field.read(' ', squid),
    read: field.read('7', squid),
    wrong: 'error' in field.read('many', squid),
    isOptional: block.type === 'input' && block.optional,
  }).toEqual({ empty: { value: undefined }, read: { value: 7 }, wrong: true, isOptional: true });
});

test('a date is read in words and said back; one that could be two days is told so', () => {
  const field = date(ask);
  expect({
    read: field.read('15–19 June 2031', squid),
    back: field.readBack?.('2031-23', squid),
    either: field.read('12/10/2031', squid),
    none: field.read('soon', squid),
    empty: field.read('', squid),
  }).toEqual({
    read: { value: '2031-06-15/2031-06-19' },
    back: 'Label: 2031-23, that is autumn 2031.',
    either: { error: expect.stringContaining('could be') },
    none: { error: expect.stringContaining('“soon” could not be read as a date.') },
    empty: missing,
  });
});

test('a past day is one day that has come, on the calendar or on the record’s own', () => {
  const field = pastDay(ask);
  const frozen = { ...squid, calendarDay: '2031-05-01' };
  expect({
    today: field.read('today', squid),
    since: field.read('20 April 2031', frozen),
    ahead: field.read('2 April 2031', squid),
    month: field.read('March 2031', squid),
    empty: field.read('', squid),
    latest: latestDay(frozen),
  }).toEqual({
    today: { value: '2031-04-01' },
    since: { value: '2031-04-20' },
    ahead: { error: expect.stringContaining('is still to come') },
    month: { error: expect.stringContaining('could not be read as one day') },
    empty: missing,
    latest: '2031-05-01',
  });
});

test.each(['0', '-1', '1.5', '1234567', 'three', ''])('“%s” is no whole number above nothing', (said) => {
  expect({ one: 'error' in whole(ask).read(said, squid), several: 'error' in wholes(ask).read(said, squid) }).toEqual({
    one: true,
    several: true,
  });
});

test('whole numbers are told apart by commas, blanks and “or”', () => {
  expect({ read: wholes(ask).read('7, 10 or 12', squid), written: wholes(ask).write([7, 10]) }).toEqual({
    read: { value: [7, 10, 12] },
    written: '7, 10',
  });
});

test('a word is one of those that the record knows', () => {
  const field = word(ask, ['met', 'missed'], (said) => said.toUpperCase());
  expect({ read: field.read('met', squid), other: field.read('MET', squid) }).toEqual({
    read: { value: 'met' },
    other: choose,
  });
});

test('an entry is one of its kind, several are those of them that are', () => {
  const least = several('party', ask, { least: 0 });
  expect({
    one: one('party', ask).read('veldmark', squid),
    otherKind: one('party', ask).read('quota', squid),
    several: several('party', ask).read(['veldmark', 'atlantis'], squid),
    none: several('party', ask).read(['atlantis'], squid),
    mayBeNone: least.read([], squid),
    offered: one('party', ask).choices?.(squid),
  }).toEqual({
    one: { value: 'veldmark' },
    otherKind: choose,
    several: { value: ['veldmark'] },
    none: choose,
    mayBeNone: { value: [] },
    offered: [
      { value: 'ostral-isles', label: 'Ostral Isles' },
      { value: 'veldmark', label: 'Veldmark' },
    ],
  });
});

test('an instant goes to Slack in seconds and comes back in UTC', () => {
  const field = instant(ask);
  const seconds = field.write('2031-04-01T08:00:00.000Z');
  expect({ seconds, read: field.read(seconds, squid), none: field.read('', squid) }).toEqual({
    seconds: '1932796800',
    read: { value: '2031-04-01T08:00:00.000Z' },
    none: choose,
  });
});

test('every menu of choices is capitalised, whatever a sentence makes of them', () => {
  const menus = Object.values(entryForms).flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([field, { draw }]) => {
      const block = draw(field, undefined, squid);
      const element = block.type === 'input' ? block.element : null;
      return element?.type === 'static_select'
        ? (element.options ?? []).map(({ text }) => `${kind}.${field}: ${text.text}`)
        : [];
    }),
  );
  expect(menus).toEqual(expect.arrayContaining(['source.type: Joint statement', 'response.stance: Red line']));
  expect(menus.filter((menu) => /: \p{Ll}/u.test(menu))).toEqual([]);
});

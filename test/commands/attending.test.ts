import { expect, test } from 'vitest';
import { attending } from '../../src/commands/attending.ts';
import { fold } from '../../src/record/negotiation.ts';
import { buttonsOf, messageFor, nafta, outcomeOf, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { reported } from '../support/citing.ts';

const room = (line: string) => {
  const model = runLine(attending, line);
  return 'meeting' in model ? [model.meeting.name, ...model.people.map(({ name, part }) => `${name}: ${part}`)] : model;
};

const ministers = [
  'Ministers’ meeting',
  'Chrystia Freeland: expected',
  'Ildefonso Guajardo Villarreal: expected',
  'Ambassador Robert E. Lighthizer: expected',
];
const ovalOffice = [
  'Oval Office meeting',
  'Justin Trudeau: attended',
  'Donald Trump: attended',
  'Wilbur Ross: attended',
  'Ambassador Robert E. Lighthizer: absent',
];
const dinner = [
  'Before a dinner at the National Arts Centre',
  'Chrystia Freeland: attended',
  'Ambassador Robert E. Lighthizer: attended',
  'Ildefonso Guajardo Villarreal: attended',
];

test.each([
  ['attending', ministers],
  ['attending ministers’ meeting', ministers],
  ['attending press conference', ministers],
  ['attending working lunch', ministers],
  ['attending round 4', ministers],
  ['attending Round–4', ministers],
  ['attending 2017-10-17', ministers],
  ['attending 2017-10-18', ministers],
  ['attending oval office', ovalOffice],
  ['attending Oval', ovalOffice],
  ['attending 2017-10-11', ovalOffice],
  ['attending dinner', dinner],
  ['attending Ottawa', dinner],
  ['attending 2017-09', dinner],
  ['who is attending the dinner', dinner],
])('“%s” is a room on record', (line, expected) => {
  expect(room(line)).toEqual(expected);
});

test('each person comes with party, role and source', () => {
  const model = runLine(attending, 'attending');
  expect('people' in model && model.people[2]).toEqual({
    name: 'Ambassador Robert E. Lighthizer',
    role: 'U.S. Trade Representative',
    party: { name: 'United States', inSentence: 'the United States' },
    part: 'expected',
    source: reported('¶4, 26, 27', 'expected'),
  });
});

test('the next ministers’ meeting: who is expected, the lunch, the press conference, and the day in dispute', () => {
  expect(screenOf(messageFor('attending full'))).toMatchInlineSnapshot(`
    "In the room: next ministers’ meeting

    As of 17 October 2017, where this record stops.

    *Ministers’ meeting*
    Tue 17 October 2017 · today
    Programme: a series of meetings, a working lunch and closing remarks at a press conference.
    _the name, what it is and the programme per ‹CBC News› ¶4, 26, 27 (press report); the date and the round per Joint statement, round 4 (official text) · expected_
    Reports disagree on the date: *Tue 17 October 2017* per Joint statement, round 4 (official text); *Wed 18 October 2017 (inferred date)* per ‹CBC News› ¶4, 26 (press report). The article says Wednesday; which Wednesday is inferred.

    *Chrystia Freeland*: expected
    Minister of Foreign Affairs, Canada
    _‹CBC News› ¶4, 26, 27 (press report) · expected_

    *Ildefonso Guajardo Villarreal*: expected
    Secretary of Economy, Mexico
    _‹CBC News› ¶4, 26, 27 (press report) · expected_

    *Ambassador Robert E. Lighthizer*: expected
    U.S. Trade Representative, United States
    _‹CBC News› ¶4, 26, 27 (press report) · expected_

    What rests here on CBC News (press report) rests on one source alone.

    [Before a dinner at the National Arts Centre] [Oval Office meeting] [Share]"
  `);
  expect(messageFor('attending').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. Ministers’ meeting, reports disagree: Tuesday 17 October 2017 per Joint statement, round 4, official text; Wednesday 18 October 2017 (inferred date) per CBC News, press report."`,
  );
  expect(sentencesOf('attending')).toMatchInlineSnapshot(`
    [
      "Ministers’ meeting, reports disagree: Tuesday 17 October 2017 per Joint statement, round 4, official text; Wednesday 18 October 2017 (inferred date) per CBC News, press report.",
      "Chrystia Freeland is expected; Ildefonso Guajardo Villarreal is expected; Ambassador Robert E. Lighthizer is expected (expected; CBC News, press report).",
    ]
  `);
});

test('that Lighthizer was not in the Oval Office is said, since it is on record', () => {
  expect(screenOf(messageFor('attending oval office full'))).toMatchInlineSnapshot(`
    "In the room: Oval Office meeting

    As of 17 October 2017, where this record stops.

    *Oval Office meeting*
    Oval Office · Wed 11 October 2017 (inferred date) · 6 days ago
    _‹CBC News› ¶24, 25 (press report) · reported_
    Trudeau pressed Trump to support a trilateral agreement (¶24). The article says “last week”; the day is inferred.

    *Justin Trudeau*: was there
    Prime Minister, Canada
    _‹CBC News› ¶24 (press report) · reported_

    *Donald Trump*: was there
    President, United States
    _‹CBC News› ¶24, 25 (press report) · reported_

    *Wilbur Ross*: was there
    Secretary of Commerce, United States
    _‹CBC News› ¶25 (press report) · reported_
    At Trump’s side (¶25).

    *Ambassador Robert E. Lighthizer*: was not there
    U.S. Trade Representative, United States
    _‹CBC News› ¶24 (press report) · reported_
    Not included (¶24).

    What rests here on CBC News (press report) rests on one source alone.

    [Before a dinner at the National Arts Centre] [Ministers’ meeting] [Share]"
  `);
  expect(messageFor('attending oval office').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. Oval Office meeting, Wednesday 11 October 2017 (inferred date) (reported; CBC News, press report). Justin Trudeau was there; Donald Trump was there; Wilbur Ross was there; Ambassador Robert E. Lighthizer was not there (reported; CBC News, press report)."`,
  );
  expect(sentencesOf('attending oval office')).toMatchInlineSnapshot(`
    [
      "Oval Office meeting, Wednesday 11 October 2017 (inferred date) (reported; CBC News, press report).",
      "Justin Trudeau was there; Donald Trump was there; Wilbur Ross was there; Ambassador Robert E. Lighthizer was not there (reported; CBC News, press report).",
    ]
  `);
});

test('aloud, who was there is cited apart from the meeting where the sources differ', () => {
  expect(messageFor('attending lunch', second).text).toMatchInlineSnapshot(
    `"Quota lunch, Wednesday 5 March 2031 (confirmed; Joint communiqué, official text). The Honourable Ada Merrow was there; Joris Brandt was not there (confirmed; Merrow on the radio, on the record: Ada Merrow)."`,
  );
  expect(sentencesOf('attending lunch', second)).toMatchInlineSnapshot(`
    [
      "Quota lunch, Wednesday 5 March 2031 (confirmed; Joint communiqué, official text).",
      "The Honourable Ada Merrow was there; Joris Brandt was not there (confirmed; Merrow on the radio, on the record: Ada Merrow).",
    ]
  `);
});

test('where nothing is on record for a day or a round, what there is stands behind buttons', () => {
  expect(runLine(attending, 'attending 2016')).toEqual({
    asked: '2016',
    several: false,
    others: [
      { label: 'Before a dinner at the National Arts Centre', line: 'attending ottawa-dinner' },
      { label: 'Oval Office meeting', line: 'attending oval-office' },
      { label: 'Ministers’ meeting', line: 'attending ministers-meeting' },
    ],
  });
  expect(messageFor('attending round 5').text).toBe('As of 17 October 2017. No meeting is on record for “round 5”.');
});

test('where several meetings match, which is asked back', () => {
  const message = messageFor('attending 2017');
  expect(message.text).toBe('As of 17 October 2017. Several meetings on record match “2017”. Which one?');
  expect(buttonsOf(message)).toEqual({
    'Before a dinner at the National Arts Centre': '/nafta attending ottawa-dinner',
    'Oval Office meeting': '/nafta attending oval-office',
    'Ministers’ meeting': '/nafta attending ministers-meeting',
  });
});

test('after the last meeting none is ahead, and that is said', () => {
  expect(runLine(attending, 'attending', nafta, '2017-12-01')).toMatchObject({ asked: null, several: false });
});

test('an unknown meeting is told which there are', () => {
  expect(outcomeOf('attending super bowl')).toEqual({
    sorry: 'meeting',
    word: 'super bowl',
    near: [],
    known: ['Ministers’ meeting', 'Oval Office meeting', 'Before a dinner at the National Arts Centre'],
  });
});

test.each(['tomorrow', '11 oct', 'last wednesday', '17 October'])(
  'a day may be said as people say it: “attending %s”',
  (said) => {
    const day = said === 'tomorrow' ? '2017-10-18' : said === '17 October' ? '2017-10-17' : '2017-10-11';
    expect(messageFor(`attending ${said}`).text).toBe(messageFor(`attending ${day}`).text);
  },
);

test('a day on which nothing is on record is told as it was said', () => {
  expect(messageFor('attending yesterday').text).toContain('No meeting is on record for “yesterday”.');
});

test.each([
  ['last week', 'oval office'],
  ['this week', '2017-10-17'],
])('“%s” is the week from Monday to Sunday', (said, meeting) => {
  expect(messageFor(`attending ${said}`).text).toBe(messageFor(`attending ${meeting}`).text);
});

test.each([
  ['2017-10-09', 'this week'],
  ['2017-10-15', 'this week'],
  ['2017-10-16', 'last week'],
  ['2017-10-08', 'next week'],
])('on %s, the Oval Office meeting is of %s', (today, said) => {
  expect(runLine(attending, `attending ${said}`, nafta, today)).toMatchObject({
    meeting: { name: 'Oval Office meeting' },
  });
});

test('a week without a meeting is told as it was said', () => {
  expect(messageFor('attending next week').text).toContain('No meeting is on record for “next week”.');
});

test('on a phone: who is expected, and both days with who says which', () => {
  expect(screenOf(messageFor('attending'))).toMatchInlineSnapshot(`
    "In the room: next ministers’ meeting

    _As of 17 October 2017._ *3 people are expected.* Programme: see “All of it”.
    Reports disagree: *17 Oct 2017* per Joint statement, round 4 (official text); *18 Oct 2017 (inferred date)* per ‹CBC News› ¶4, 26 (press report).
    *Chrystia Freeland*, Minister of Foreign Affairs, Canada
    *Ildefonso Guajardo Villarreal*, Secretary of Economy, Mexico
    *Ambassador Robert E. Lighthizer*, U.S. Trade Representative, United States
    _‹CBC News› ¶4, 26, 27 · one press report · expected_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: who was not there is said too', () => {
  expect(screenOf(messageFor('attending oval office'))).toMatchInlineSnapshot(`
    "In the room: Oval Office meeting

    _As of 17 October 2017._ *3 people were there and 1 person was not.*
    11 Oct 2017 (inferred date) _(¶24, 25)_
    *Justin Trudeau*, Prime Minister, Canada: was there _(¶24)_
    *Donald Trump*, President, United States: was there _(¶24, 25)_
    *Wilbur Ross*, Secretary of Commerce, United States: was there _(¶25)_
    *Ambassador Robert E. Lighthizer*, U.S. Trade Representative, United States: was not there _(¶24)_
    _‹CBC News› ¶24, 25 · one press report · reported_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('a slip of the finger in a meeting’s name offers the line that was meant', () => {
  expect(outcomeOf('attending ovl ofice')).toMatchObject({
    sorry: 'meeting',
    near: [{ label: 'Oval Office meeting', line: 'attending oval office meeting' }],
  });
});

test('a date by itself goes before a name that has it', () => {
  const meeting = nafta.standing.get('oval-office');
  if (!meeting) throw new Error('There is no such meeting.');
  const renamed = { ...meeting, body: { ...meeting.body, name: 'Summit 2017' } };
  expect(runLine(attending, 'attending 2017', fold(nafta, [renamed]))).toMatchObject({ several: true });
});

test('a round goes by its number or its id, with words between, and without a number by neither', () => {
  const named = (line: string) => {
    const room = runLine(attending, line);
    return 'meeting' in room ? room.meeting.name : null;
  };
  expect({ number: named('attending round 4'), id: named('attending round-4') }).toEqual({
    number: 'Ministers’ meeting',
    id: 'Ministers’ meeting',
  });
  expect(runLine(attending, 'attending talks-february-2018')).toMatchObject({ sorry: 'meeting' });
});

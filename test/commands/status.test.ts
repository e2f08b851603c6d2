import { expect, test } from 'vitest';
import { status } from '../../src/commands/status.ts';
import { emptyNegotiation } from '../../src/record/negotiation.ts';
import { buttonsOf, messageFor, nafta, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { stated } from '../support/citing.ts';

test('nothing at all asks for the status: next round, next meeting, deadline, demands on record', () => {
  expect(runLine(status, '')).toMatchObject({
    negotiation: 'NAFTA renegotiation',
    nextRound: { number: 5, source: stated('statement-4') },
    underWay: { number: 4 },
    nextMeeting: { name: 'Ministers’ meeting' },
    deadlines: [{ name: 'New-year deadline', outlook: 'expected-missed' }],
    demands: 5,
    demandedBy: [{ name: 'United States', inSentence: 'the United States' }],
  });
  expect(runLine(status, 'status')).toEqual(runLine(status, ''));
});

test('where it stands: on the screen', () => {
  expect(screenOf(messageFor('full'))).toMatchInlineSnapshot(`
    "NAFTA renegotiation: where it stands

    As of 17 October 2017, where this record stops.

    *Next round: round 5*
    Mexico City · hosted by Mexico · Fri 17 – Tue 21 November 2017 · in 31 days
    _Joint statement, round 4 (official text) · confirmed_

    *Next ministers’ meeting*
    Ministers’ meeting · Tue 17 October 2017 · today
    Programme: a series of meetings, a working lunch and closing remarks at a press conference.
    _the name, what it is and the programme per ‹CBC News› ¶4, 26, 27 (press report); the date and the round per Joint statement, round 4 (official text) · expected_
    Reports disagree on the date: *Tue 17 October 2017* per Joint statement, round 4 (official text); *Wed 18 October 2017 (inferred date)* per ‹CBC News› ¶4, 26 (press report). The article says Wednesday; which Wednesday is inferred.

    *New-year deadline*: now expected to be missed
    Sun 31 December 2017 (inferred date) · 75 days left · a deadline of the United States and Mexico
    _‹CBC News› ¶2, 5, 8 (press report) · expected_
    Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5).

    *Round 4*
    Arlington, Virginia · Wed 11 – Tue 17 October 2017 · closed today
    _Joint statement, round 4 (official text) · confirmed_
    Announced *Wed 11 – Sun 15 October 2017*, *Washington, D.C.* per Joint statement, round 3 (official text); held *Wed 11 – Tue 17 October 2017*, *Arlington, Virginia*.

    *5 demands on record, by the United States.*
    _Counted from the record; Demands shows each with its source._

    What rests here on CBC News (press report) rests on one source alone.

    [Next round] [Attending] [Demands] [Deadlines] [Share]"
  `);
});

test('where it stands: aloud', () => {
  expect(messageFor('').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. Next is round 5, Mexico City, Friday 17 to Tuesday 21 November 2017, in 31 days (confirmed; Joint statement, round 4, official text)."`,
  );
  expect(sentencesOf('')).toMatchInlineSnapshot(`
    [
      "Next is round 5, Mexico City, Friday 17 to Tuesday 21 November 2017, in 31 days (confirmed; Joint statement, round 4, official text).",
      "Next ministers’ meeting: reports disagree: Tuesday 17 October 2017 per Joint statement, round 4, official text; Wednesday 18 October 2017 (inferred date) per CBC News, press report.",
      "New-year deadline: Sunday 31 December 2017 (inferred date), now expected to be missed (expected; CBC News, press report).",
      "5 demands on record, by the United States.",
    ]
  `);
});

test('a button leads to each question behind it', () => {
  expect(buttonsOf(messageFor('full'))).toEqual({
    'Next round': '/nafta next-round',
    Attending: '/nafta attending',
    Demands: '/nafta demands',
    Deadlines: '/nafta deadlines',
    Share: `/nafta share ${nafta.seq}@2017-10-17 full`,
  });
  expect(buttonsOf(messageFor(''))).toEqual({
    'All of it': '/nafta full',
    Share: `/nafta share ${nafta.seq}@2017-10-17`,
    'Next round': '/nafta next-round',
    Attending: '/nafta attending',
    Demands: '/nafta demands',
  });
});

test('a live record of another negotiation says the day, and nothing of standing still', () => {
  expect(messageFor('status', second).text).toMatchInlineSnapshot(
    `"Next is round 2, Port Veld, Sunday 15 to Thursday 19 June 2031, in 97 days (expected; Joint communiqué, official text). Next ministers’ meeting: Ministers’ evening, Wednesday 18 June 2031 (expected; Joint communiqué, official text)."`,
  );
  expect(sentencesOf('status', second)).toMatchInlineSnapshot(`
    [
      "Next is round 2, Port Veld, Sunday 15 to Thursday 19 June 2031, in 97 days (expected; Joint communiqué, official text).",
      "Next ministers’ meeting: Ministers’ evening, Wednesday 18 June 2031 (expected; Joint communiqué, official text).",
      "Opening of the season: Monday 1 December 2031, at risk (confirmed; Joint communiqué, official text).",
      "2 demands on record, by Veldmark and the Ostral Isles.",
    ]
  `);
});

test('an empty record says that it is empty', () => {
  expect(messageFor('status', emptyNegotiation(nafta.header)).text).toMatchInlineSnapshot(
    `"As of 17 October 2017. No further round with a number is on record. Demands: none on record."`,
  );
});

test('on a phone: where it stands', () => {
  expect(screenOf(messageFor(''))).toMatchInlineSnapshot(`
    "NAFTA renegotiation: where it stands

    _As of 17 October 2017._ *Round 5 is next: Mexico City, Fri 17 – Tue 21 November 2017, in 31 days.*
    Round 4, Arlington, Virginia: closed today
    _Joint statement, round 4 · official text · confirmed_
    *Next ministers’ meeting*: today. _(expected)_ Reports disagree: *17 Oct 2017* per Joint statement, round 4 (official text); *18 Oct 2017 (inferred date)* per ‹CBC News› ¶4, 26 (press report).
    *New-year deadline*: Sun 31 December 2017 (inferred date), 75 days left, now expected to be missed. _(‹CBC News› ¶2, 5, 8 · one press report · expected)_
    *Demands*: 5 on record, by the United States (counted).

    [All of it] [Share] [Open a line ▾] [Next round] [Attending] [Demands]"
  `);
});

test('on a phone: where another negotiation stands', () => {
  expect(screenOf(messageFor('', second))).toMatchInlineSnapshot(`
    "Lantern Sea squid access agreement: where it stands

    *Round 2 is next: Port Veld, Sun 15 – Thu 19 June 2031, in 97 days.* _(Joint communiqué · official text · expected)_
    *Next ministers’ meeting*: Ministers’ evening, Wed 18 June 2031, in 100 days. _(Joint communiqué · official text · expected)_
    *Opening of the season*: Mon 1 December 2031, 266 days left, at risk. _(Joint communiqué · official text · confirmed)_
    *Demands*: 2 on record, by Veldmark and the Ostral Isles (counted).

    [All of it] [Share] [Open a line ▾] [Next round] [Attending] [Demands]"
  `);
});

test('on a phone: an empty record', () => {
  expect(screenOf(messageFor('status', emptyNegotiation(nafta.header)))).toMatchInlineSnapshot(`
    "NAFTA renegotiation: where it stands

    _As of 17 October 2017._ *No further round with a number is on record.*
    No meeting ahead is on record.
    *Demands*: none on record.

    [All of it] [Share] [Next round] [Attending] [Demands]"
  `);
});

test('demands are on record: nobody says which of them are open', () => {
  const said = ['status', 'status full'].map((line) => screenOf(messageFor(line)));
  expect({
    full: said[1]?.match(/^.*5 demands on record.*$/mu)?.[0],
    short: said[0]?.match(/^\*Demands\*.*$/mu)?.[0],
    open: said.filter((text) => /open demand/iu.test(text)),
  }).toEqual({
    full: '*5 demands on record, by the United States.*',
    short: '*Demands*: 5 on record, by the United States (counted).',
    open: [],
  });
});

test.each([
  ['2017-12-31', ['New-year deadline']],
  ['2018-01-01', []],
])('on %s the deadlines ahead are %j', (today, names) => {
  const model = runLine(status, 'status', nafta, today);
  expect('deadlines' in model && model.deadlines.map(({ name }) => name)).toEqual(names);
});

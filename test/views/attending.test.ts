import { expect, test } from 'vitest';
import { type AttendeeShown, attendingView } from '../../src/views/attending.ts';
import { en } from '../../src/words/en.ts';
import { canada, day, meeting, shortScreen, source } from '../support/showing.ts';

const person = (name: string, part: AttendeeShown['part'] = 'expected'): AttendeeShown => ({
  ...{ name, part, role: 'Minister', party: canada, source: source() },
});

const room = (people: readonly AttendeeShown[], more = {}) =>
  attendingView({ meeting: meeting(more), people, others: [] }, en);

test('of many people the first four are shown, and how many there are of each', () => {
  const people = ['A', 'B', 'C', 'D', 'E'].map((name) => person(name));
  expect(shortScreen(room(people))).toMatchInlineSnapshot(`
    "In the room: Ministers’ meeting

    *5 people are expected.*
    Tue 17 October 2017, today.
    *A*, Minister, Canada
    *B*, Minister, Canada
    *C*, Minister, Canada
    *D*, Minister, Canada
    _‹CBC News› ¶17 · one press report · reported_
    _The first 4 of 5 people._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('only where parts differ each line says which it was', () => {
  const past = { date: day('2017-10-11', -6) };
  expect({
    mixed: shortScreen(room([person('A', 'attended'), person('B', 'absent')], past)),
    alike: shortScreen(room([person('A', 'attended')], past)),
  }).toMatchInlineSnapshot(`
    {
      "alike": "In the room: Ministers’ meeting

    *1 person was there.*
    11 Oct 2017
    *A*, Minister, Canada
    _‹CBC News› ¶17 · one press report · reported_

    [All of it] [Share] [Open a line ▾]",
      "mixed": "In the room: Ministers’ meeting

    *1 person was there and 1 person was not.*
    11 Oct 2017
    *A*, Minister, Canada: was there
    *B*, Minister, Canada: was not there
    _‹CBC News› ¶17 · one press report · reported_

    [All of it] [Share] [Open a line ▾]",
    }
  `);
});

test('of a meeting that names nobody that is said, and somebody can be added', () => {
  const answer = room([]);
  expect({ text: answer.text, short: shortScreen(answer), related: answer.related }).toMatchInlineSnapshot(`
    {
      "related": [
        {
          "edits": true,
          "label": "Add one",
          "line": "add attendance Ministers’ meeting",
        },
      ],
      "short": "In the room: Ministers’ meeting

    *Nobody is named on record for this meeting.*
    Tue 17 October 2017, today. _(‹CBC News› ¶17 · one press report · reported)_

    [All of it] [Share] [Open a line ▾]",
      "text": [
        "Ministers’ meeting, Tuesday 17 October 2017 (reported; CBC News, press report).",
        "Nobody is named on record for this meeting.",
      ],
    }
  `);
});

test('where none or several match, what there is to choose from is not shared', () => {
  const choice = (asked: string | null, several: boolean) => {
    const { text, shareable, related } = attendingView({ asked, several, others: [] }, en);
    return { text, shareable, adds: related.length };
  };
  expect({ none: choice('round 9', false), several: choice('2017', true), ahead: choice(null, false) }).toEqual({
    none: { text: 'No meeting is on record for “round 9”.', shareable: false, adds: 1 },
    several: { text: 'Several meetings on record match “2017”. Which one?', shareable: false, adds: 0 },
    ahead: { text: 'No meeting ahead is on record.', shareable: false, adds: 1 },
  });
});

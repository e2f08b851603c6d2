import { describe, expect, test } from 'vitest';
import { changed, problemsOf } from '../support/tea.ts';

const dates = 'An EDTF date: 2017-10-17, 2017-11-17/2017-11-21, 2018-02, 2018-22 (summer), 2017-10-18? (inferred)';
const levels = 'one of on-record, document, background, press-report, team';
const fields = 'one of cite, certainty, contested, note, number, name, when, where, host, announced, …';
const cited = 'cite: [{ source: post, level: document }]';

describe('a value that is not what it should be is told, with what was expected and what is nearest', () => {
  test.each<readonly [string, string, string, string]>([
    ['an unknown field', 'number: 1', '▸nmber: 1', `“nmber” is not known here; expected: ${fields}; nearest: number`],
    [
      'an unknown heading',
      'rounds:',
      '▸ronds:',
      '“ronds” is not known here; expected: one of negotiation, sources, parties, issues, people, rounds, meetings, attendance, demands, responses, …; nearest: rounds',
    ],
    [
      'a missing field',
      '  one: { number: 1, when: 2031-09',
      '  ▸one: { number: 1',
      `“when” is missing; expected: ${dates}`,
    ],
    ['an empty field', 'when: 2031-09', 'when: ▸""', `“when” cannot be “”; expected: ${dates}`],
    ['a date that is none', 'when: 2031-09', 'when: ▸in autumn', `“when” cannot be “in autumn”; expected: ${dates}`],
    ['a day that never was', 'when: 2031-09', 'when: ▸2031-09-31', `“when” cannot be “2031-09-31”; expected: ${dates}`],
    [
      'a year without quotes',
      'when: 2031-09',
      'when: ▸2031',
      "“when” is the number “2031”, not text; expected: it in quotes: '2031'",
    ],
    [
      'an id that is no id',
      '  coast:',
      '  ▸The Coast: { name: C }\n  coast:',
      '“The Coast” cannot name an entry; expected: Lower-case words joined by hyphens, such as round-5',
    ],
    [
      'what was said off the record',
      'level: document',
      'level: ▸off-record',
      `off-record statements are not kept: leave this one out; expected: ${levels}`,
    ],
    [
      'an unknown level',
      'level: document',
      'level: ▸documents',
      `“level” cannot be “documents”; expected: ${levels}; nearest: document`,
    ],
    [
      'an unnamed source that nobody describes',
      'cite: [{ source: post, level: document }]',
      'cite: [▸{ source: post, level: background }]',
      'an unnamed source is not described; expected: The person who spoke; of an unnamed source, its description and never a name',
    ],
    [
      'a fact with no source',
      `  one: { number: 1, when: 2031-09, ${cited}`,
      '  ▸one: { number: 1, when: 2031-09',
      'a fact with no source; expected: at least one citation under “cite”',
    ],
    [
      'a fact with an empty list of sources',
      cited,
      'cite: ▸[]',
      'a fact with no source; expected: at least one citation under “cite”',
    ],
    ['a response by nobody', 'by: [coast]', 'by: ▸[]', 'a response by nobody; expected: at least one party under “by”'],
    [
      'a response without by',
      '  no: { by: [coast],',
      '  ▸no: {',
      'a response by nobody; expected: at least one party under “by”',
    ],
    [
      'a response to nothing',
      '  no: { by: [coast], stance: rejected, demand: more',
      '  ▸no: { by: [coast], stance: rejected',
      'a response names either one demand or, with “to”, the party whose demands it answers; expected: The one demand it answers',
    ],
    [
      'a frozen clock on no day',
      'zone:',
      'today: ▸2031-02-29, zone:',
      '“today” cannot be “2031-02-29”; expected: The day on which its clock stands still, as 2017-10-17. Without it the negotiation is live',
    ],
    [
      'reported in a month',
      'number: 1',
      'number: 1, reported: ▸2031-10',
      '“reported” cannot be “2031-10”; expected: The day on which it was reported, as 2017-10-12, where that is not when its sources were published',
    ],
    [
      'reported on a day that never was',
      'number: 1',
      'number: 1, reported: ▸2031-02-30',
      '“reported” cannot be “2031-02-30”; expected: The day on which it was reported, as 2017-10-12, where that is not when its sources were published',
    ],
    [
      'a zone that is none',
      'Asia/Colombo',
      '▸Asia/Columbo',
      '“zone” cannot be “Asia/Columbo”; expected: The IANA time zone in which its days begin and end, such as Pacific/Auckland; nearest: Asia/Colombo',
    ],
    [
      'a command without its slash',
      '/tea',
      '▸tea',
      '“command” cannot be “tea”; expected: The slash command that asks it, such as /fish',
    ],
    [
      'one name where a list is needed',
      'on: [coast]',
      'on: ▸coast',
      '“on” is “coast”; expected: a list: [one, another], or one on each line behind a dash',
    ],
    ['a round number of nought', 'number: 1', 'number: ▸0', '“number” cannot be “0”; expected: more than 0'],
    [
      'a note of many pages',
      'number: 1',
      `number: 1, note: ▸${'x'.repeat(301)}`,
      '“note” is too long; expected: at most 300 characters',
    ],
    [
      'a heading with a list',
      'issues:\n  leaves: { name: Leaves }',
      'issues: ▸[leaves]',
      '“issues” is a list; expected: a map of entries by name',
    ],
  ])('%s', (_, from, to, said) => {
    const { text, place } = changed(from, to);
    expect(problemsOf(text)[0]).toBe(`${place}  ${said}`);
  });
});

import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { all, type Negotiation } from '../../src/record/negotiation.ts';
import { digestMessage } from '../../src/views/digest.ts';
import { en } from '../../src/words/en.ts';
import { isPure, messageFor, nafta, pagesFor, screenOf, second, sentencesOf } from '../support/asking.ts';
import { cited } from '../support/citing.ts';
import { changeShown } from '../support/showing.ts';

/** A date as a data file writes it. */
const fileDate = /\d{4}-\d{2}(?:-\d{2})?/gu;

const lines = (negotiation: Negotiation): readonly string[] => [
  ...commands
    .filter(({ name }) => name !== 'help')
    .flatMap(({ examples }) => examples)
    .filter((line) => !/\d{4}-\d{2}/u.test(line) && isPure(line, negotiation)),
  ...(['meeting', 'person', 'party', 'round', 'source'] as const).flatMap((kind) =>
    all(negotiation, kind).map(({ id }) => `entry ${id}`),
  ),
];

test.each([
  ['the article’s record', nafta],
  ['the invented one', second],
])('no answer of %s writes a date as a data file does', (_which, negotiation) => {
  const asked = lines(negotiation);
  const raw = asked.flatMap((line) => {
    const said = [messageFor(line, negotiation), ...pagesFor(line, negotiation)].map(screenOf);
    return [...said, ...sentencesOf(line, negotiation)].flatMap((text) =>
      [...text.matchAll(fileDate)].map(([date]) => ({ line, date })),
    );
  });
  expect(asked.length).toBeGreaterThan(20);
  expect(raw).toEqual([]);
});

test('a digest writes another date that was reported, or was announced, in words', () => {
  const other = { field: 'when', value: '2017-11-15/2017-11-21', cite: [cited('cbc', '¶4', 'press-report')], why: '' };
  const changes = ['contested', 'announced'].map((field) =>
    changeShown({ fields: [{ field, before: null, after: { others: [other] } }] }),
  );
  const message = digestMessage(
    {
      command: '/nafta',
      negotiation: 'NAFTA',
      clock: { day: '2017-10-17', kind: 'live' },
      since: '2017-10-16',
      changes,
      underWay: null,
      nextRound: null,
      nextMeeting: null,
      deadline: null,
    },
    en,
  );
  const text = `${screenOf(message)}\n${message.text}`;
  expect({ said: text.match(/date Wed 15 – Tue 21 November 2017/gu)?.length, raw: text.match(fileDate) }).toEqual({
    said: 4,
    raw: null,
  });
});

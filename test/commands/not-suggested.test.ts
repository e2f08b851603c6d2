import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { isPure, messageFor, nafta, pagesFor, screenOf } from '../support/asking.ts';
import { asked, botWith, pressed, typed } from '../support/bots.ts';

/** What answers of the NAFTA record must not suggest, each in the record's own words. */
const short = (line: string): string => screenOf(messageFor(line));
const full = (line: string): string => pagesFor(line).map(screenOf).join('\n');

test('1: of Mexico no demand is itemised, said alike by who and by demands', () => {
  const none = 'Demands on Mexico: none itemised on record.';
  expect({
    who: short('who mexico').includes(none),
    demands: short('demands mexico').includes(none),
    no: /no demands/iu.test(short('who mexico') + full('who mexico') + messageFor('who mexico').text),
  }).toEqual({ who: true, demands: true, no: false });
});

test('2: of the ministers’ meeting the article speaks for the programme, the statement for Tuesday', () => {
  expect(full('attending')).toContain(
    'the name, what it is and the programme per ‹CBC News› ¶4, 26, 27 (press report); the date and the round per Joint statement, round 4 (official text)',
  );
  expect(short('attending')).toContain('*17 Oct 2017* per Joint statement, round 4 (official text)');
});

test('3: five demands are on record, and nobody says that they are open', () => {
  const said = short('status') + full('status') + messageFor('status').text;
  expect({ said: said.includes('5 on record'), open: /open demand/iu.test(said) }).toEqual({ said: true, open: false });
});

test('4: round 4 was announced one way and held another, which is no disagreement', () => {
  const said = full('rounds');
  expect(said).toContain('Announced *Wed 11 – Sun 15 October 2017*, *Washington, D.C.* per Joint statement, round 3');
  expect(said).toContain('held *Wed 11 – Tue 17 October 2017*, *Arlington, Virginia*');
  expect(said).not.toMatch(/disagree/iu);
});

test('5: the one unnamed source is described in one way, whatever is asked', () => {
  const lines = commands.flatMap(({ examples }) => examples.filter((line) => isPure(line)));
  const described = lines.flatMap((line) =>
    [...full(line).matchAll(/unnamed source: “([^”]*)”/gu)].map(([, by]) => by),
  );
  expect([...new Set(described)]).toEqual(['a source with direct knowledge of the talks']);
});

test('6: round 1 rests on our own note, and on no official text', () => {
  const said = full('rounds');
  const first = said.slice(said.indexOf('*Round 1*'), said.indexOf('*Round 2*'));
  expect(first).toContain('_Background dates (our own analysis) · reported_');
  expect(first).not.toMatch(/confirmed|\(official text\)/u);
});

test('7: the month of the dinner is inferred, and what is shown was before it', () => {
  expect(short('attending dinner')).toContain('In the room: Before a dinner at the National Arts Centre');
  expect(short('attending dinner')).toContain('Sept 2017 (inferred date)');
});

test('8: as of a day before anything was known, nothing was on record yet, whatever is asked', async () => {
  const bot = botWith();
  for (const line of ['demands canada', 'status', 'who mexico', 'issue dairy', 'attending', 'deadlines', 'mood']) {
    const { text } = await typed(bot, `/nafta as-of 2017-08-01 ${line}`);
    expect({ line, text }).toEqual({ line, text: 'As known on 1 August 2017. Nothing was on record yet.' });
  }
});

test('9: round 4 is closed today, by the statement that closed it, and not under way', () => {
  const said = short('status') + full('status') + full('next-round');
  expect({ closed: said.includes('closed today'), underWay: /under way|last day/iu.test(said) }).toEqual({
    closed: true,
    underWay: false,
  });
});

test('10: what hangs on one source says so in both forms, and a source without a link where it is found', () => {
  expect(short('demands canada')).toContain('one press report');
  expect(full('demands canada')).toContain('What rests here on CBC News (press report) rests on one source alone.');
  for (const said of [full('sources statement-4'), short('quote round 5')])
    expect(said).toContain('look for its title and day with any of the three governments that issued it.');
});

test('11: the day of the record stands before every count of days, and elections that are over are not counted', () => {
  const lines = ['status', 'next-round', 'deadlines', 'rounds', 'attending', 'entry round 5'];
  const early = lines.flatMap((line) =>
    [short(line), full(line), messageFor(line).text].filter((said) => {
      const [day, count] = [said.indexOf('As of 17 October 2017'), said.search(/in \d+ days|\d+ days left/u)];
      return day < 0 || (count >= 0 && count < day);
    }),
  );
  expect(early).toEqual([]);
  expect(screenOf(messageFor('deadlines', nafta, { today: '2031-03-10' }))).not.toMatch(/election.*(in|ago|days)/iu);
});

test('12: which negotiation it is, and its day, stand in the title of what is shared', async () => {
  const bot = botWith();
  const { message } = await pressed(bot, await typed(bot, '/nafta demands canada'), 'Share');
  const { text } = message;
  expect({ title: screenOf(message).split('\n')[0], day: text.startsWith('As of 17 October 2017.') }).toEqual({
    title: 'NAFTA renegotiation, as of 17 October 2017: Demands on and by Canada',
    day: true,
  });
});

test('no answer says what was found to read wrongly', async () => {
  const bot = botWith();
  const lines = commands.flatMap(({ examples }) => examples);
  const wrong = /aimed at by|hangs the missed deadline|, \d+ times\.|¶\d+(, \d+)*; ¶|\d{4}-\d\d-\d\d\/\d{4}/u;
  const found: string[] = [];
  for (const line of lines) {
    const answer = await asked(bot, `/nafta ${line}`);
    if ('blocks' in answer && wrong.test(screenOf(answer))) found.push(line);
  }
  for (const line of lines.filter((one) => isPure(one))) if (wrong.test(full(line))) found.push(line);
  expect(found).toEqual([]);
});

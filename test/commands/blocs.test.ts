import { expect, test } from 'vitest';
import { mercosur, messageFor, screenOf, sentencesOf } from '../support/asking.ts';

const shown = (line: string): string => screenOf(messageFor(line, mercosur));

test('demands of a bloc are its members’ too, and each says whose it is', () => {
  expect(shown('demands eu')).toMatchInlineSnapshot(`
    "Demands on and by the European Union

    _As of 10 March 2031._ *1 demand on the European Union, made by Brazil.*
    • A larger beef quota · *France: rejected* _(Invented Gazette ¶5, 7 · one press report · reported)_
    *2 demands by the European Union.*
    • Binding rules on forests, by the European Union, asked of Mercosur, no response on record _(Invented communiqué · official text · confirmed)_
    • No hormones in beef, by France, asked of Brazil, no response on record _(Invented Gazette ¶6 · one press report · reported)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('a demand on a bloc counts for each member, and says that it is asked of the bloc', () => {
  expect(shown('demands on germany')).toMatchInlineSnapshot(`
    "Demands on Germany

    _As of 10 March 2031._ *1 demand on Germany, made by Brazil, asked of the European Union.*
    • A larger beef quota · *France: rejected* _(Invented Gazette ¶5, 7 · one press report · reported)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('what a member demands is not its bloc’s other members’', () => {
  expect({
    germany: shown('demands by germany').includes('hormones'),
    eu: shown('demands by eu').includes('hormones'),
  }).toEqual({ germany: false, eu: true });
});

test('aloud, each demand of a bloc says which member makes it', () => {
  expect(sentencesOf('demands by eu', mercosur)).toEqual([
    '2 demands by the European Union.',
    'Forests: Binding rules on forests, by the European Union, asked of Mercosur (confirmed; Invented communiqué, official text).',
    'Beef quota: No hormones in beef, by France, asked of Brazil (reported; Invented Gazette, press report).',
  ]);
});

test('who of a bloc names its members and their people, with whose they are', () => {
  expect({ bloc: shown('who eu'), member: shown('who france') }).toMatchInlineSnapshot(`
    {
      "bloc": "Who: European Union

    _As of 10 March 2031._ *2 people of the European Union on record.*
    Members on record: France and Germany.
    • Ines Ferrand, Commissioner for Trade _(Invented communiqué · official text · confirmed)_
    • Paul Aubert, Minister of Agriculture, France _(Invented Gazette ¶2 · press report · reported)_
    Demands on the European Union: 1 on record. Demands by the European Union: 2 on record. _(counted)_

    [All of it] [Share] [Open a line ▾]",
      "member": "Who: France

    _As of 10 March 2031._ *1 person of France on record.*
    France is a member of the European Union.
    • Paul Aubert, Minister of Agriculture _(Invented Gazette ¶2 · press report · reported)_
    Demands on France: 1 on record. Demands by France: 1 on record. _(counted)_

    [All of it] [Share] [Open a line ▾]",
    }
  `);
});

test('about an issue, a member whose bloc speaks is not silent', () => {
  expect(shown('issue forests')).toContain('Nothing on record about this from Mercosur, Brazil or Uruguay.');
});

test('of several meetings ahead the next of leaders or ministers is shown, by a rule that is said', () => {
  expect({
    bare: shown('attending'),
    status: shown('status').match(/^\*Next leaders.*$/mu)?.[0],
  }).toMatchInlineSnapshot(`
    {
      "bare": "In the room: next leaders’ summit

    _As of 10 March 2031._ *Summit of Punta del Este. 1 person is expected.* Programme: see “All of it”.
    Fri 2 May 2031, in 53 days.
    *Ines Ferrand*, Commissioner for Trade, European Union
    _Invented communiqué · official text · expected_
    _The next of leaders or ministers; 2 other meetings are ahead._

    [All of it] [Share] [Open a line ▾]",
      "status": "*Next leaders’ summit*: Summit of Punta del Este, Fri 2 May 2031, in 53 days. _(Invented communiqué · official text · expected)_",
    }
  `);
});

test('where none of leaders or ministers is ahead, the next of any kind is, and that is said', () => {
  const meeting = new Map([...mercosur.entries.meeting].filter(([id]) => id !== 'summit'));
  const without = { ...mercosur, entries: { ...mercosur.entries, meeting } };
  expect(screenOf(messageFor('attending', without))).toMatchInlineSnapshot(`
    "In the room: next technical meeting

    _As of 10 March 2031._ *Experts on quotas. Nobody is named on record for this meeting.*
    Thu 20 March 2031, in 10 days. _(Invented communiqué · official text · expected)_
    _The next of any kind: none of leaders or ministers is on record; 1 other meeting is ahead._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test.each([
  ['summit', 'Summit of Punta del Este'],
  ['leaders', 'Summit of Punta del Este'],
  ['technical', 'Experts on quotas'],
  ['signing', 'Signing'],
])('a meeting is found by its kind: attending %s', (said, name) => {
  expect(shown(`attending ${said}`)).toContain(`In the room: ${name}`);
});

test('a round that was moved says before it is held how it had been announced', () => {
  expect({
    short: shown('next-round'),
    full: shown('rounds full').match(/^Announced.*$/mu)?.[0],
  }).toMatchInlineSnapshot(`
    {
      "full": "Announced *Tue 1 – Fri 4 April 2031* per Invented Gazette ¶3 (press report); changed to *Mon 7 – Fri 11 April 2031*.",
      "short": "The next round

    _As of 10 March 2031._ *Round 1 is next: Montevideo, Mon 7 – Fri 11 April 2031, in 28 days.* _(Invented communiqué · official text · confirmed)_ Announced as *1 – 4 Apr 2031* per Invented Gazette ¶3 (press report).

    [All of it] [Share] [Open a line ▾]",
    }
  `);
});

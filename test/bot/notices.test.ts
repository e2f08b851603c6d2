import { expect, test } from 'vitest';
import { screenOf } from '../support/asking.ts';
import { formOf } from '../support/form-filler.ts';
import { directory, teaching } from '../support/keeping.ts';
import { noticingBot } from '../support/noticing.ts';
import { change, temporaryRecord, temporaryStore } from '../support/store.ts';

type Kept = ReturnType<typeof noticingBot>;

/** Proposes a remark of an unnamed source, and returns what the form says then. */
const proposes = async (
  { bot }: Kept,
  person: string,
  says = 'They are tired of poultry',
  more: Readonly<Record<string, string>> = {},
) => {
  const form = await formOf(bot, `/nafta add remark: ${says}`, { person });
  form.fill({
    ...{ 'cite.source': 'cbc', 'cite.level': 'background', 'cite.by': 'a member of a delegation' },
    ...{ 'remark.about': 'mood', ...more },
  });
  await form.submit();
  await form.submit();
  return form.read();
};

const spoken = 'NAFTA renegotiation: something waits for somebody who approves.';
const asks = (by: string) =>
  `<@${by}> proposed something for the record of NAFTA renegotiation. It rests on an unnamed source, so a second person has to clear or refuse it.

What it says stands in “review” alone, and not in this message.

[Review]`;
const decided = 'NAFTA renegotiation: what you proposed was decided.';

test('approvers hear that something waits, not what; the author hears who cleared it', async () => {
  const kept = noticingBot();
  await kept.ask('UADMIN', 'roles <@UBELA> approve');
  const said = await proposes(kept, 'UANNA');
  const waits = await kept.deliver();
  const again = await kept.deliver();
  await kept.ask('UBELA', 'review clear 1');
  expect({ said, waits, again, cleared: await kept.deliver(), after: await kept.deliver() }).toEqual({
    said: [
      'It waits',
      'It was put before a second person. “review” lists what waits.',
      '1 person who may decide gets a message about it; what it says is not in that.',
    ].join('\n'),
    waits: [{ to: 'UBELA', spoken, shown: asks('UANNA') }],
    again: [],
    cleared: [
      {
        to: 'UANNA',
        spoken: decided,
        shown: expect.stringMatching(
          /^\*NAFTA renegotiation\*: <@UBELA> cleared what you proposed: it is on the record now\.\n\n\*Added remark: They are tired of poultry\*\n_.*a member of a delegation/u,
        ),
      },
    ],
    after: [],
  });
});

test('where nobody is named, workspace admins are told', async () => {
  const kept = noticingBot();
  await proposes(kept, 'UANNA');
  expect(await kept.deliver()).toEqual([{ to: 'UADMIN', spoken, shown: asks('UANNA') }]);
});

test('a group that approves is told, except the author and people with another right', async () => {
  const kept = noticingBot();
  for (const line of ['roles <!subteam^SDESK> approve', 'roles <@UGUEST> read', 'roles <@UANNA> approve'])
    await kept.ask('UADMIN', line);
  await proposes(kept, 'UANNA');
  expect((await kept.deliver()).map(({ to }) => to)).toEqual(['UBELA']);
});

test('a refusal reaches the author with who refused it and why', async () => {
  const kept = noticingBot();
  await proposes(kept, 'UANNA');
  await kept.deliver();
  await kept.ask('UADMIN', 'review refuse 1 two people must say so');
  expect((await kept.deliver()).map(({ to, shown }) => ({ to, shown: shown.split('\n_')[0] }))).toEqual([
    {
      to: 'UANNA',
      shown: `*NAFTA renegotiation*: <@UADMIN> refused what you proposed: it is not on the record.

“two people must say so”

*Added remark: They are tired of poultry*`,
    },
  ]);
});

test('nobody is asked to decide what they no longer can when the message goes out', async () => {
  const kept = noticingBot();
  await kept.ask('UADMIN', 'roles <@UBELA> approve');
  await proposes(kept, 'UANNA');
  await kept.ask('UANNA', 'review take-back 1');
  const takenBack = await kept.deliver();
  await proposes(kept, 'UANNA', 'They are tired of dairy');
  await kept.ask('UADMIN', 'roles <@UBELA> usual');
  const withoutRight = await kept.deliver();
  await kept.ask('UADMIN', 'roles <@UBELA> approve');
  await proposes(kept, 'UANNA', 'They are tired of cars', { embargo: String(Date.parse('2026-05-05') / 1000) });
  // It still waits for the end of its embargo.
  await kept.ask('UADMIN', 'review clear 3');
  expect({
    takenBack,
    withoutRight,
    cleared: (await kept.deliver()).map(({ to, spoken: said }) => ({ to, said })),
  }).toEqual({ takenBack: [], withoutRight: [], cleared: [{ to: 'UANNA', said: decided }] });
});

test('an author who alone approves is told so at once, and how to name another', async () => {
  const kept = noticingBot();
  const alone = await proposes(kept, 'UADMIN');
  const none = await kept.deliver();
  const unknown = noticingBot({ directory: { ...directory, everybody: async () => null } });
  const last = (said: string) => said.split('\n').at(-1);
  expect({
    alone: last(alone),
    none,
    unknown: last(await proposes(unknown, 'UADMIN')),
    editor: last(await proposes(unknown, 'UANNA', 'They are tired of dairy')),
  }).toEqual({
    alone:
      'Nobody but you may approve here, and somebody else has to clear this. Name another with “/nafta roles @name approve”.',
    none: [],
    unknown:
      'Nobody but you is named on record as one who approves; workspace admins do so without being named. To name another: “/nafta roles @name approve”.',
    editor:
      'Nobody is named on record as one who approves. Workspace admins do so without being named, but I could not find out who they are: tell one of them.',
  });
});

test('the other approvers hear of a purge that waits, and who asked hears its outcome', async () => {
  const kept = noticingBot();
  await kept.ask('UADMIN', 'roles <@UBELA> approve');
  await kept.ask('UADMIN', 'purge talks-february-2018 because mistake');
  const waits = await kept.deliver();
  await kept.ask('UBELA', 'review purge 1');
  expect({ waits, done: await kept.deliver() }).toEqual({
    waits: [
      {
        ...{ to: 'UBELA', spoken },
        shown: asks('UADMIN').replace(
          /proposed .*\./u,
          'asks that something be purged from the record of NAFTA renegotiation. A second person who approves carries it out or refuses it.',
        ),
      },
    ],
    done: [
      {
        ...{ to: 'UADMIN', spoken: decided },
        shown: '*NAFTA renegotiation*: <@UBELA> carried out the purge that you asked for.',
      },
    ],
  });
});

test('a purged proposal is not shown to its author again, who is told that it went', async () => {
  const kept = noticingBot();
  await kept.ask('UADMIN', 'roles <@UBELA> approve');
  await proposes(kept, 'UANNA');
  await kept.ask('UADMIN', 'roles <@UADMIN> approve');
  await kept.deliver();
  await kept.ask('UBELA', 'review refuse 1 names somebody');
  await kept.ask('UADMIN', 'purge proposal 1 because named');
  await kept.ask('UBELA', 'review purge 1');
  const told = await kept.deliver();
  expect({ told: told.map(({ to }) => to), names: JSON.stringify(told).match(/poultry|names somebody/gu) }).toEqual({
    told: expect.arrayContaining(['UANNA', 'UADMIN']),
    names: null,
  });
});

test('whose proposal goes with an entry that is purged is told that it went', async () => {
  const kept = noticingBot();
  await kept.ask('UADMIN', 'roles <@UBELA> approve');
  const cite = [{ source: 'cbc', level: 'press-report' }];
  const body = { says: 'They are tired', about: 'mood', cite, certainty: 'reported' };
  const said = change('they-are-tired', 0, { kind: 'remark', body, author: 'UADMIN' });
  await kept.store.append(teaching, [said], kept.now());
  const changes = [change('they-are-tired', 1, { kind: 'remark', body, author: 'UANNA' })];
  const proposal = { changes, author: 'UANNA', why: '', second: true, embargo: null };
  await kept.store.proposals.propose(teaching, proposal, kept.now());
  await kept.ask('UADMIN', 'purge they-are-tired because named');
  await kept.deliver();
  await kept.ask('UBELA', 'review purge 1');
  const told = await kept.deliver();
  expect(told.map(({ to, shown }) => `${to}: ${shown}`).sort()).toEqual([
    'UADMIN: *NAFTA renegotiation*: <@UBELA> carried out the purge that you asked for.',
    'UANNA: *NAFTA renegotiation*: What you proposed was purged for good: <@UBELA> carried that out, after another person had asked for it.',
  ]);
});

test('at most twenty people are told, and the log says when there are more', async () => {
  const crowd = Array.from({ length: 25 }, (_, number) => `UCROWD${number}`);
  const kept = noticingBot({ directory: { ...directory, peopleOf: async () => crowd } });
  await kept.ask('UADMIN', 'roles <!subteam^SDESK> approve');
  await proposes(kept, 'UANNA');
  const items = await Promise.all(
    crowd.map((person) =>
      kept.store.outbox.find({ team: 'T1', kind: 'notice', key: `nafta proposal 1 waits ${person}` }),
    ),
  );
  expect({ told: items.filter((item) => item !== null).length, logged: kept.logged }).toEqual({
    told: 20,
    logged: ['more people approve than are told of what waits'],
  });
});

test('a notice committed before the process ended is sent once by the next process', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await proposes(noticingBot({ store }), 'UANNA');
  const next = noticingBot({ store: temporaryStore(path) });
  const sent = [await next.deliver(), await next.deliver()];
  expect(sent.map((notices) => notices.map(({ to }) => to))).toEqual([['UADMIN'], []]);
});

test('readers who ask for the review learn that something waits, not what or whose', async () => {
  const kept = noticingBot();
  await proposes(kept, 'UANNA');
  await proposes(kept, 'UADMIN', 'They are tired of dairy');
  await kept.ask('UADMIN', 'purge talks-february-2018 because mistake');
  const [bela, anna, admin] = [
    screenOf(await kept.ask('UBELA', 'review')),
    screenOf(await kept.ask('UANNA', 'review')),
    screenOf(await kept.ask('UADMIN', 'review')),
  ];
  expect({
    bela,
    anna: { waits: anna.split('\n\n')[1], own: anna.includes('poultry'), other: /dairy|UADMIN/u.test(anna) },
    admin: admin.includes('somebody who may clear'),
  }).toEqual({
    bela: `Review

3 entries wait for somebody who may clear or refuse them.

Nothing has gone stale, and the data file says nothing else.`,
    anna: { waits: '2 entries wait for somebody who may clear or refuse them.', own: true, other: false },
    admin: false,
  });
});

import { expect, test } from 'vitest';
import { announcedOf } from '../../src/record/citations.ts';
import type { Citation, Entry, Kind } from '../../src/record/entries.ts';
import { dataFile, textOf } from '../support/data-file.ts';

const { header, entries } = dataFile('data/nafta.yml');

/** One entry in one line: some of its fields, who says so, and how sure it is. */
const lineOf = (entry: Entry, fields: readonly string[]): string => {
  const values = new Map<string, unknown>(Object.entries(entry));
  const told = fields.map((field) => String([values.get(field) ?? '–'].flat().join(' + ')));
  return [...told, ...('cite' in entry ? [entry.cite.map(said).join(' & '), entry.certainty] : [])].join(' | ');
};

const said = ({ source, at, level, by, fields }: Citation): string =>
  [source, at, level, by && `by ${by}`, fields && `for ${fields.join(', ')}`].filter(Boolean).join(' ');

const table = (kind: Kind, ...fields: readonly string[]): readonly string[] =>
  entries.filter((entry) => entry.kind === kind).map((entry) => lineOf(entry, fields));

const one = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);

test('its clock stands still on 17 October 2017, in the zone of the article', () => {
  expect(header).toEqual({
    id: 'nafta',
    name: 'NAFTA renegotiation',
    command: '/nafta',
    today: '2017-10-17',
    zone: 'America/Toronto',
    hemisphere: 'north',
  });
});

const close = 'background by a source with direct knowledge of the talks';

const tables: readonly (readonly [Kind, readonly string[], readonly string[]])[] = [
  [
    'source',
    ['id', 'title', 'published', 'type'],
    [
      'cbc | NAFTA rounds to last longer, plans in the works to negotiate past new year deadline, source says | 2017-10-17? | article',
      'background-dates | Background dates of round 1, noted for this record | 2017-10-17 | analysis',
      'statement-2 | Trilateral statement closing round 2, Mexico City | 2017-09-05 | joint-statement',
      'statement-3 | Trilateral statement closing round 3, Ottawa | 2017-09-27 | joint-statement',
      'statement-4 | Trilateral statement closing round 4, Arlington | 2017-10-17 | joint-statement',
    ],
  ],
  ['party', ['id', 'name'], ['canada | Canada', 'united-states | United States', 'mexico | Mexico']],
  [
    'issue',
    ['id', 'name'],
    [
      'autos | Autos',
      'sunset | Sunset clause',
      'procurement | Government procurement',
      'dispute-settlement | Dispute settlement',
      'dairy | Dairy',
    ],
  ],
  [
    'person',
    ['name', 'party', 'role', 'style', 'note'],
    [
      'Chrystia Freeland | canada | Minister of Foreign Affairs | – | – | cbc ¶4, 23, 26 press-report | reported',
      'Ildefonso Guajardo Villarreal | mexico | Secretary of Economy | – | – | cbc ¶4, 23, 26 press-report | reported',
      'Robert E. Lighthizer | united-states | U.S. Trade Representative | Ambassador | The president’s point person on NAFTA (¶24). | cbc ¶4, 23, 24 press-report | reported',
      'Donald Trump | united-states | President | – | – | cbc ¶24 press-report | reported',
      'Justin Trudeau | canada | Prime Minister | – | – | cbc ¶24 press-report | reported',
      'Wilbur Ross | united-states | Secretary of Commerce | – | – | cbc ¶25 press-report | reported',
    ],
  ],
  [
    'round',
    ['number', 'name', 'when', 'where', 'host', 'note'],
    [
      '1 | – | 2017-08-16/2017-08-20 | Washington, D.C. | – | Background dates: the statement that closed round 2 is the nearest official text, and is not known to give them. | background-dates team | reported',
      '2 | – | 2017-09-01/2017-09-05 | Mexico City | – | – | statement-2 document | confirmed',
      '3 | – | 2017-09-23/2017-09-27 | Ottawa | – | – | statement-3 document | confirmed',
      '4 | – | 2017-10-11/2017-10-17 | Arlington, Virginia | – | – | statement-4 document | confirmed',
      '5 | – | 2017-11-17/2017-11-21 | Mexico City | mexico | – | statement-4 document | confirmed',
      '– | More rounds through the first quarter of 2018 | 2018-01/2018-03 | – | – | The statement gives no dates. | statement-4 document | expected',
      '– | Additional talks | 2018-02 | – | – | Being sought (¶6); the article gives no day, place or number. | cbc ¶6 press-report | possible',
    ],
  ],
  [
    'meeting',
    ['id', 'type', 'when', 'where', 'round', 'programme', 'note'],
    [
      'ministers-meeting | ministerial | 2017-10-17 | – | round-4 | a series of meetings + a working lunch + closing remarks at a press conference | – | cbc ¶4, 26, 27 press-report for name, type, programme & statement-4 document for when, round | expected',
      'oval-office | bilateral | 2017-10-11? | Oval Office | – |  | Trudeau pressed Trump to support a trilateral agreement (¶24). The article says “last week”; the day is inferred. | cbc ¶24, 25 press-report | reported',
      'ottawa-dinner | dinner | 2017-09? | National Arts Centre, Ottawa | – |  | A photo caption shows them as they talk before the dinner (¶23). It says “last month”; which month is inferred. | cbc ¶23 press-report | reported',
    ],
  ],
  [
    'attendance',
    ['meeting', 'person', 'part'],
    [
      'ministers-meeting | freeland | expected | cbc ¶4, 26, 27 press-report | expected',
      'ministers-meeting | guajardo | expected | cbc ¶4, 26, 27 press-report | expected',
      'ministers-meeting | lighthizer | expected | cbc ¶4, 26, 27 press-report | expected',
      'oval-office | trudeau | attended | cbc ¶24 press-report | reported',
      'oval-office | trump | attended | cbc ¶24, 25 press-report | reported',
      'oval-office | ross | attended | cbc ¶25 press-report | reported',
      'oval-office | lighthizer | absent | cbc ¶24 press-report | reported',
      'ottawa-dinner | freeland | attended | cbc ¶23 press-report | reported',
      'ottawa-dinner | lighthizer | attended | cbc ¶23 press-report | reported',
      'ottawa-dinner | guajardo | attended | cbc ¶23 press-report | reported',
    ],
  ],
  [
    'demand',
    ['asks', 'by', 'on', 'issue'],
    [
      'More U.S. content in the auto sector | united-states | canada | autos | cbc ¶13 press-report | reported',
      'A sunset clause that would end NAFTA after five years | united-states | canada | sunset | cbc ¶14 press-report | reported',
      'Restrictions on government procurement | united-states | canada | procurement | cbc ¶15 press-report | reported',
      'Gutting the dispute resolution mechanism | united-states | canada | dispute-settlement | cbc ¶16 press-report | reported',
      'More access to Canada’s dairy market | united-states | canada | dairy | cbc ¶17 press-report | reported',
    ],
  ],
  [
    'response',
    ['by', 'stance', 'demand', 'to', 'quote', 'note'],
    [
      'canada | red-line | us-autos | – | – | – | cbc ¶12, 13 press-report | reported',
      'canada | red-line | us-sunset | – | – | – | cbc ¶12, 14 press-report | reported',
      'canada | red-line | us-procurement | – | – | – | cbc ¶12, 15 press-report | reported',
      'canada | red-line | us-dispute-settlement | – | – | – | cbc ¶12, 16 press-report | reported',
      'canada | red-line | us-dairy | – | – | – | cbc ¶12, 17 press-report | reported',
      'canada + mexico | non-starter | – | united-states | non-starters | – | cbc ¶11 press-report | reported',
    ],
  ],
  [
    'deadline',
    ['name', 'when', 'of', 'outlook', 'note'],
    [
      'New-year deadline | 2017-12-31? | united-states + mexico | expected-missed | Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5). | cbc ¶5, 8 press-report for name, when, of & cbc ¶2, 5 press-report for outlook | expected',
    ],
  ],
  [
    'election',
    ['name', 'party', 'when'],
    [
      'Midterm elections | united-states | 2018-23 | cbc ¶8, 9 press-report | expected',
      'Federal election | mexico | 2018-22 | cbc ¶8, 9 press-report | expected',
    ],
  ],
  [
    'pace',
    ['says', 'measure', 'days'],
    [
      `Five days per round is the standard | round-length | 5 | cbc ¶7 ${close} | reported`,
      `Rounds could last seven days, or even ten, depending on progress | round-length | 7 + 10 | cbc ¶7 ${close} | possible`,
      'Rounds so far came about two weeks apart | round-spacing | 14 | cbc ¶8 press-report | reported',
    ],
  ],
  [
    'remark',
    ['about', 'says', 'quote', 'parties'],
    [
      'pace | Rounds already planned are being stretched | – |  | cbc ¶6 press-report | expected',
      'mood | More and longer rounds are not expected to help morale | – |  | cbc ¶10 press-report | expected',
      'demands | The U.S. demands came as a handful at once, not one or two | – | united-states | cbc ¶18 press-report | reported',
      `mood | Some of the U.S. delegation seem uncomfortable with what they have to present | – | united-states | cbc ¶3, 20 ${close} | possible`,
      `mood | The demands seem to be dictated by the administration | – | united-states | cbc ¶20 ${close} | possible`,
      `mood | On the U.S. delegation and the demands it presents | They don't like what they are doing | united-states | cbc ¶21 ${close} | reported`,
      'mood | There seems to be confusion about the overall U.S. vision, and about who runs the show | – | united-states | cbc ¶22 press-report | possible',
    ],
  ],
];

test.each(tables)('it states of every %s what is known, where it stands and how sure it is', (kind, fields, lines) => {
  expect(table(kind, ...fields)).toEqual(lines);
});

test('all that the file holds is in one of these tables', () => {
  const told = tables.map(([kind]) => kind);
  expect(entries.filter(({ kind }) => !told.includes(kind))).toEqual([]);
});

test('the date of the article is inferred, and says how', () => {
  expect(one('cbc')).toMatchObject({
    url: 'https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474',
    inferred: expect.stringContaining('Our copy prints no date.'),
  });
});

test('what was announced of round 4 and both days of the ministers’ meeting are kept', () => {
  const others = (of: 'contested' | 'announced') =>
    entries.flatMap((entry) =>
      'cite' in entry
        ? (of === 'contested' ? entry.contested : announcedOf(entry)).map(({ field, value, cite }) =>
            [entry.id, field, value, cite.map(said).join(' & ')].join(' | '),
          )
        : [],
    );
  expect({ announced: others('announced'), contested: others('contested') }).toEqual({
    announced: [
      'round-4 | when | 2017-10-11/2017-10-15 | statement-3 document',
      'round-4 | where | Washington, D.C. | statement-3 document',
    ],
    contested: ['ministers-meeting | when | 2017-10-18? | cbc ¶4, 26 press-report'],
  });
});

test('only two quotations are carried, each with its source', () => {
  const quotations = entries.flatMap((entry) => ('quote' in entry && entry.quote ? [entry.quote] : []));
  expect(quotations).toEqual(['non-starters', "They don't like what they are doing"]);
});

test('the article speaks of one source throughout, and it is described in one way', () => {
  const cite = entries.flatMap((entry) => ('cite' in entry ? entry.cite : []));
  const described = cite.filter(({ level }) => level === 'background').map(({ by }) => by);
  expect({ count: described.length, ways: [...new Set(described)] }).toEqual({
    count: 5,
    ways: ['a source with direct knowledge of the talks'],
  });
});

test('a note that states a fact of the article says where it stands in it', () => {
  const notes = entries.flatMap((entry) =>
    'note' in entry && entry.note && entry.cite.some(({ source }) => source === 'cbc') ? [entry.note] : [],
  );
  expect({ count: notes.length, placeless: notes.filter((note) => !note.includes('¶')) }).toEqual({
    count: 8,
    placeless: [],
  });
});

test('what follows from the dates, lengths and gaps, is not written down', () => {
  expect(textOf('data/nafta.yml')).not.toMatch(/\b(16|22|18|12) days\b/);
});

test.each([
  ['canada', ['CA', 'CAN', 'Canadian', '🇨🇦', ':flag-ca:', 'le Canada']],
  ['united-states', ['US', 'U.S.', 'American', '🇺🇸', ':flag-us:', ':us:', 'États-Unis', 'Estados Unidos', 'EE. UU.']],
  ['mexico', ['MX', 'Mexican', 'México', 'Mexique', '🇲🇽', ':flag-mx:']],
])('%s goes by %j too', (party, aliases) => {
  expect(one(party)).toMatchObject({ aliases: expect.arrayContaining(aliases) });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCarried, stands, typeIn } from '../../src/record/carries.ts';
import { type Day, plusDays } from '../../src/record/dates.ts';
import { type Entry, type Fact, kindNames } from '../../src/record/entries.ts';
import { auditHeader, auditLine, exported, type Format, formats } from '../../src/record/export.ts';
import { parseFile } from '../../src/record/file.ts';
import { readText } from '../../src/record/file-text.ts';
import { planImport } from '../../src/record/import.ts';
import { all, emptyNegotiation, facts, fold, type Negotiation } from '../../src/record/negotiation.ts';
import { preview } from '../../src/record/preview.ts';
import { straysOf } from '../../src/record/references.ts';
import type { Change } from '../../src/record/revision.ts';
import { readTable } from '../../src/record/table.ts';
import { anyNegotiation, revision } from '../support/any-negotiation.ts';
import { nafta, second } from '../support/asking.ts';
import { dataFile, recordOf } from '../support/data-file.ts';
import { change } from '../support/store.ts';

const numRuns = process.env.SOAK ? 2_000 : 15;
const time = process.env.SOAK ? 900_000 : 120_000;

const valueIn = (text: string, format: Format): unknown => {
  if (format !== 'csv') return readText('export', text).value;
  const table = readTable(text);
  return 'value' in table ? table.value : table.problem;
};

/** What is written down in an empty record when an export of this one is taken in. */
const takenIn = (negotiation: Negotiation, format: Format): readonly Change[] => {
  const empty = emptyNegotiation(negotiation.header);
  const plan = planImport(empty, valueIn(exported(negotiation, format), format), 'export', '9999-12-31');
  if ('faults' in plan) throw new Error(plan.faults.map(({ what }) => what).join('\n'));
  expect(plan.refused).toEqual([]);
  return plan.changes;
};

/** What a new record says after these changes, as it was known at the end of a day. */
const saying = (whole: Negotiation, changes: readonly Change[], day: Day) =>
  carriedIn(
    preview(
      emptyNegotiation(whole.header),
      changes.filter(({ knownAt }) => knownAt <= day),
    ),
    whole,
  );

/** What stands in a record, as it was known at the end of a day, if nothing was known before it. */
const standingOn = (whole: Negotiation, day: Day) =>
  carriedIn(
    fold(
      emptyNegotiation(whole.header),
      [...whole.standing.values()].filter(({ knownAt }) => knownAt <= day),
    ),
    whole,
  );

/** Every entry as its citations carry it, which is how it is shown and taken out. */
const carriedIn = (negotiation: Negotiation, whole: Negotiation): readonly Entry[] =>
  kindNames.flatMap((kind) => all(negotiation, kind).map((entry: Entry) => asCarried(entry, typeIn(whole))));

/** The days on which something came to be known, the days before them, and the end of all. */
const daysOf = ({ standing }: Negotiation): readonly Day[] => [
  ...new Set([...standing.values()].flatMap(({ knownAt }) => [knownAt, plusDays(knownAt, -1)])),
  '9999-12-31',
];

/** The same, each entry known since any day. */
const knownAnyDay = (negotiation: Negotiation): fc.Arbitrary<Negotiation> => {
  const revisions = [...negotiation.standing.values()];
  const day = fc.constantFrom('0001-01-01', '2016-02-29', '2017-10-11', '2017-10-12', '2026-11-24');
  return fc.array(day, { minLength: revisions.length, maxLength: revisions.length }).map((days) =>
    fold(
      emptyNegotiation(negotiation.header),
      revisions.map((one, index) => ({ ...one, knownAt: days[index] ?? one.knownAt })),
    ),
  );
};

const isCarried = (negotiation: Negotiation, entry: Fact): boolean => {
  const { cite, contested } = asCarried(entry, typeIn(negotiation));
  return [...cite, ...contested.flatMap((other) => other.cite)].every((one) => stands(one, typeIn(negotiation)));
};

/** The same without what speaks of something that is not on record or stands at a level that nothing carries: no file takes it. */
const withoutStrays = (negotiation: Negotiation): Negotiation => {
  const stray = facts(negotiation).filter(
    (entry) => straysOf(negotiation, entry).length > 0 || !isCarried(negotiation, entry),
  );
  const withdrawn = stray.map(({ id, kind }) => change(id, 1, { kind, body: null }));
  return withdrawn.length === 0 ? negotiation : withoutStrays(preview(negotiation, withdrawn));
};

test.each(formats)(
  'taken out as %s and taken in again, any record says the same, as of every day',
  (format) => {
    fc.assert(
      fc.property(anyNegotiation.chain(knownAnyDay).map(withoutStrays), (negotiation) => {
        const changes = takenIn(negotiation, format);
        expect(saying(negotiation, changes, '9999-12-31')).toEqual(standingOn(negotiation, '9999-12-31'));
        for (const day of daysOf(negotiation))
          expect(saying(negotiation, changes, day)).toEqual(standingOn(negotiation, day));
      }),
      { numRuns },
    );
  },
  time,
);

test.each(formats)('taken out as %s and taken in again, the two negotiations of the tests say the same', (format) => {
  for (const negotiation of [nafta, second])
    expect(saying(negotiation, takenIn(negotiation, format), '9999-12-31')).toEqual(
      carriedIn(negotiation, negotiation),
    );
});

test.each(formats)('taken out as %s and taken in again, both say the same as of every day', (format) => {
  for (const path of ['data/nafta.yml', 'test/support/second.yml'] as const) {
    const negotiation = recordOf(dataFile(path));
    const changes = takenIn(negotiation, format);
    for (const day of daysOf(negotiation))
      expect(saying(negotiation, changes, day)).toEqual(carriedIn(recordOf(dataFile(path), day), negotiation));
  }
});

/** A remark that rests on a source of 27 September. */
const remark = (id: string, knownAt: Day): Change =>
  change(id, 0, {
    kind: 'remark',
    knownAt,
    body: {
      about: 'mood',
      says: 'Hopeful',
      certainty: 'confirmed',
      cite: [{ source: 'statement-3', level: 'document' }],
    },
  });

test.each(formats)(
  '%s says when something was reported only where that is not when its sources were published',
  (format) => {
    const text = exported(
      preview(nafta, [remark('at-once', '2017-09-27'), remark('heard-later', '2017-10-12')]),
      format,
    );
    expect(text.match(/2017-10-12/g)).toHaveLength(1);
    expect(text.match(/reported"?:/g) ?? []).toHaveLength(format === 'csv' ? 0 : 1);
  },
);

test.each(formats)(
  'in %s too, what was written down once, on the day of its last source, was not known before',
  (format) => {
    const round = nafta.standing.get('round-4');
    if (!round) throw new Error('There is no fourth round.');
    const once = fold(nafta, [{ ...round, version: 1 }]);
    const changes = takenIn(once, format);
    expect(changes.filter(({ entry }) => entry === 'round-4').map(({ knownAt }) => knownAt)).toEqual([round.knownAt]);
    expect(saying(once, changes, '2017-10-16').map(({ id }) => id)).not.toContain('round-4');
  },
);

test('the YAML of a record is a data file, with its entries in their order', () => {
  const { header, entries } = dataFile('data/nafta.yml');
  const parsed = parseFile('nafta.yml', exported(nafta, 'yaml'));
  expect(parsed).toEqual({ file: { name: 'nafta.yml', header, entries } });
});

test('the JSON of a record is JSON, and a data file too', () => {
  const text = exported(nafta, 'json');
  expect(JSON.parse(text)).toMatchObject({ negotiation: { id: 'nafta' }, issues: { dairy: { name: 'Dairy' } } });
  expect(parseFile('nafta.json', text)).toMatchObject({ file: { header: nafta.header } });
});

test('an empty record is a data file too', () => {
  for (const format of ['yaml', 'json'] as const)
    expect(parseFile('empty', exported(emptyNegotiation(nafta.header), format))).toMatchObject({
      file: { entries: [] },
    });
});

test('the audit says who wrote down what, when, what stood before, why and for which reason', () => {
  const written = revision({
    seq: 7,
    version: 2,
    origin: 'slack',
    author: 'UANNA',
    clearedBy: 'UBELA',
    why: '=SUM(1)',
    reason: { code: 'withdrawn', replacedBy: 'buds' },
  });
  expect(auditHeader).toBe(
    'seq,recorded,known,author,origin,cleared by,kind,entry,version,before,after,why,reason,about\r\n',
  );
  expect(auditLine(written, { name: 'Leafs' })).toBe(
    '7,2017-10-17T12:00:00.000Z,2017-10-11,UANNA,slack,UBELA,issue,leaves,2,"{""name"":""Leafs""}","{""name"":""Leaves""}",\'=SUM(1),withdrawn,buds\r\n',
  );
});

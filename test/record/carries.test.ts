import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asCarried,
  certaintiesOf,
  defaultLevel,
  levelsOf,
  shownCertainty,
  shownLevel,
  stands,
} from '../../src/record/carries.ts';
import { certainties, levels, type SourceType, sourceTypes } from '../../src/record/entries.ts';
import { facts } from '../../src/record/negotiation.ts';
import { anyDisputedNegotiation } from '../support/any-negotiation.ts';
import { nafta, second } from '../support/asking.ts';

const of = (type: SourceType | undefined) => () => type;
const typeOf = (source: string) => sourceTypes.find((type) => type === source);

/** A citation whose source is called by its type. */
const citing = (source: string, level: (typeof levels)[number], by?: string) => ({
  source,
  level,
  ...(by !== undefined && { by }),
});

test('each type of source carries its levels, its default first', () => {
  expect(Object.fromEntries(sourceTypes.map((type) => [type, levelsOf(type)]))).toEqual({
    article: ['press-report', 'on-record', 'background'],
    'joint-statement': ['document', 'on-record'],
    statement: ['document', 'on-record'],
    document: ['document', 'on-record'],
    interview: ['on-record', 'background', 'press-report'],
    message: ['team', 'background', 'on-record'],
    analysis: ['team'],
  });
  expect(sourceTypes.map((type) => defaultLevel(type) === levelsOf(type)[0])).not.toContain(false);
});

test('on the record stands only who is named, and nothing stands on a source that is not known', () => {
  expect({
    named: stands(citing('article', 'on-record', 'Ada Merrow'), typeOf),
    nobody: stands(citing('article', 'on-record'), typeOf),
    text: stands(citing('article', 'document'), typeOf),
    unknown: stands(citing('lost', 'press-report'), typeOf),
  }).toEqual({ named: true, nobody: false, text: false, unknown: false });
});

test('a level that its source does not carry is shown as a weaker one', () => {
  const shown = (type: SourceType | undefined) =>
    levels.map((level) => shownLevel(citing('any', level, level === 'on-record' ? 'Ada Merrow' : undefined), of(type)));
  expect({ levels, article: shown('article'), joint: shown('joint-statement') }).toEqual({
    levels: ['on-record', 'document', 'background', 'press-report', 'team'],
    article: ['on-record', 'press-report', 'background', 'press-report', 'team'],
    joint: ['on-record', 'document', 'background', 'press-report', 'team'],
  });
  expect({ interview: shown('interview'), message: shown('message') }).toEqual({
    interview: ['on-record', 'press-report', 'background', 'press-report', 'team'],
    message: ['on-record', 'team', 'background', 'team', 'team'],
  });
  expect({ analysis: shown('analysis'), unknown: shown(undefined) }).toEqual({
    analysis: ['team', 'team', 'background', 'team', 'team'],
    unknown: levels,
  });
});

test('only an official text or a named person confirms, and nothing beside a second value', () => {
  const text = citing('joint-statement', 'document');
  const press = citing('article', 'press-report');
  const carried = (cite: readonly ReturnType<typeof citing>[], contested: readonly unknown[] = []) =>
    certaintiesOf({ cite, contested }, typeOf).includes('confirmed');
  expect({
    text: carried([press, text]),
    person: carried([citing('interview', 'on-record', 'Ada Merrow')]),
    nobody: carried([citing('interview', 'on-record')]),
    press: carried([press]),
    aide: carried([citing('article', 'background', 'an aide')]),
    stamped: carried([citing('article', 'document')]),
    disputed: carried([text], ['another value']),
  }).toEqual({
    text: true,
    person: true,
    nobody: false,
    press: false,
    aide: false,
    stamped: false,
    disputed: false,
  });
});

test('whatever else is said of a statement is carried by any source', () => {
  const cite = [citing('analysis', 'team')];
  expect(shownCertainty({ cite: [citing('lost', 'document')], contested: [], certainty: 'confirmed' }, typeOf)).toBe(
    'reported',
  );
  expect(certainties.map((certainty) => shownCertainty({ cite, contested: [], certainty }, typeOf))).toEqual([
    'reported',
    'reported',
    'expected',
    'possible',
    'contested',
  ]);
});

test('an entry whose citations carry what it says is left as it is', () => {
  for (const negotiation of [nafta, second])
    for (const fact of facts(negotiation))
      expect(asCarried(fact, (id) => negotiation.entries.source.get(id)?.type)).toBe(fact);
});

test('however a statement stands in the log, as carried it is shown at levels and a certainty that stand', () => {
  fc.assert(
    fc.property(anyDisputedNegotiation, (negotiation) => {
      const types = (id: string) => negotiation.entries.source.get(id)?.type;
      for (const fact of facts(negotiation)) {
        const { cite, contested, certainty } = asCarried(fact, types);
        const all = [...cite, ...contested.flatMap((other) => other.cite)];
        const isWeak = (level: string) => level === 'background' || level === 'team' || level === 'press-report';
        expect(all.filter((one) => !isWeak(one.level) && !stands(one, types))).toEqual([]);
        expect(certaintiesOf({ cite, contested }, types)).toContain(certainty);
        expect(asCarried({ ...fact, cite, contested, certainty }, types)).toEqual({
          ...fact,
          cite,
          contested,
          certainty,
        });
      }
    }),
    { numRuns: process.env.SOAK ? 1_000 : 15 },
  );
});

test('a description of somebody never stands on the record, wherever it was written', () => {
  const shown = (by: string) => shownLevel(citing('article', 'on-record', by), typeOf);
  expect({ named: shown('Ana Lee'), described: shown('a source close to the talks') }).toEqual({
    named: 'on-record',
    described: 'press-report',
  });
});

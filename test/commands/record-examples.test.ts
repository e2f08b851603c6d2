import { expect, test } from 'vitest';
import { isSorry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { recordExamples } from '../../src/commands/record-examples.ts';
import { emptyNegotiation } from '../../src/record/negotiation.ts';
import { dayOf, isPure, nafta, outcomeOf, second } from '../support/asking.ts';

const examplesOf = (negotiation: typeof nafta) =>
  commands.flatMap((command) => recordExamples(command, negotiation, dayOf(negotiation)));

test('examples name the first party, issue and person of the record that is asked', () => {
  const named = (negotiation: typeof nafta) =>
    commands.flatMap((command) =>
      ['demands', 'issue', 'who', 'as-of'].includes(command.name)
        ? recordExamples(command, negotiation, dayOf(negotiation)).slice(0, 1)
        : [],
    );
  expect({ nafta: named(nafta), second: named(second) }).toEqual({
    nafta: ['demands canada', 'issue autos', 'who freeland', 'as-of 2017-10-10 next-round'],
    second: ['demands ostral isles', 'issue squid quota', 'who merrow', 'as-of 2031-03-03 next-round'],
  });
});

test('every example of a record is answered by it', () => {
  for (const negotiation of [nafta, second]) {
    const lines = examplesOf(negotiation).filter((line) => isPure(line, negotiation));
    expect(lines.filter((line) => isSorry(outcomeOf(line, negotiation)))).toEqual([]);
  }
});

test('of another record no example has a name of the first', () => {
  expect(examplesOf(second).filter((line) => /canada|mexico|dairy|autos|freeland|toronto/iu.test(line))).toEqual([]);
});

test('a record without names has the examples that need none', () => {
  const empty = emptyNegotiation(nafta.header);
  const of = (name: string) =>
    commands.flatMap((command) => (command.name === name ? recordExamples(command, empty, '2017-10-17') : []));
  expect({ demands: of('demands'), attending: of('attending'), status: of('status') }).toEqual({
    demands: [],
    attending: ['attending'],
    status: ['', 'status'],
  });
});

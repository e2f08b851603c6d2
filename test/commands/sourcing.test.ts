import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Negotiation } from '../../src/record/negotiation.ts';
import type { Message } from '../../src/views/message.ts';
import { anyNegotiation } from '../support/any-negotiation.ts';
import { isPure, nafta, pagesFor, second, textOfBlock } from '../support/asking.ts';

const soak = process.env.SOAK !== undefined;
const limit = 300_000;

/** Lines that every negotiation answers, whatever is in it. */
const everywhere = [
  '',
  'next-round',
  'rounds',
  'attending',
  'attending 2017',
  'attending meeting 0',
  'demands',
  'demands north',
  'demands by south on east',
  'issue issue 0',
  'deadlines',
  'who person 0',
  'who north',
  'mood',
  'sources',
  'sources gazette',
  'help',
];

const levels = 'official text|press report|our own analysis|on the record|unnamed source';
const certainties = 'confirmed|reported|expected|only possible|reports disagree';
const sourceLine = new RegExp(`_.*\\((?:${levels})[^\\n]*\\) · (?:${certainties})_`, 'u');

const bodyOf = ({ blocks }: Message): readonly string[] =>
  blocks.filter(({ type }) => type === 'section').map(textOfBlock);

const unsourced = (message: Message): readonly string[] =>
  bodyOf(message).filter((text) => text.includes('⟦said⟧') && !sourceLine.test(text));

/** Every mention of an unnamed source that does not stand behind the words which call it one. */
const unmarked = ({ text, ...message }: Message): readonly string[] =>
  [text, ...message.blocks.map(textOfBlock)].flatMap((one) =>
    [...one.matchAll(/(.{0,17})⟦unnamed⟧/gu)]
      .map(([, before]) => before ?? '')
      .filter((before) => before !== 'unnamed source: “'),
  );

const messagesOf = (negotiation: Negotiation, lines: readonly string[]) =>
  lines.flatMap((line) => pagesFor(line, negotiation));

test(
  'no statement of any record is drawn without who says so, at what level, and how sure it is',
  () => {
    fc.assert(
      fc.property(anyNegotiation, (negotiation) => {
        expect(messagesOf(negotiation, everywhere).flatMap(unsourced)).toEqual([]);
      }),
      { numRuns: soak ? 2000 : 10 },
    );
  },
  limit,
);

test(
  'an unnamed source of any record is always called one, on the screen and aloud',
  () => {
    fc.assert(
      fc.property(anyNegotiation, (negotiation) => {
        expect(messagesOf(negotiation, everywhere).flatMap(unmarked)).toEqual([]);
      }),
      { numRuns: soak ? 2000 : 10 },
    );
  },
  limit,
);

test(
  'nothing in any record can call a channel or a person, open a tag or turn the writing round',
  () => {
    fc.assert(
      fc.property(anyNegotiation, (negotiation) => {
        const texts = messagesOf(negotiation, everywhere).flatMap(({ text, blocks }) => [
          text,
          ...blocks.filter(({ type }) => type === 'section' || type === 'context').map(textOfBlock),
        ]);
        const tags = texts.flatMap((one) => one.match(/<[^>]*>?|>|[\u202a-\u202e]/gu) ?? []);
        expect(tags.filter((tag) => !/^<https?:\/\/[ab]\.example\/[^|<>]*\|[^<>]*>$/u.test(tag))).toEqual([]);
      }),
      { numRuns: soak ? 2000 : 10 },
    );
  },
  limit,
);

const examples = commands.flatMap(({ examples }) => examples.filter((line) => isPure(line)));
const factless =
  /^(?:\*?Demands .*: none (itemised )?on record\.\*?|\*Demands .*\*|Nothing (itemised )?on record about this from .*|No .* on record.*)$/u;
const counted = /\n_Counted from .*_$/u;
const helpLines = /^`\/[a-z]+ /u;

test.each([nafta, second])(
  'every block of every example shows its source, or states no fact ($header.id)',
  (negotiation) => {
    const lines = negotiation === nafta ? examples : everywhere.filter((line) => !line.endsWith(' 0'));
    const blocks = lines
      .filter((line) => !line.startsWith('sources'))
      .flatMap((line) => pagesFor(line, negotiation))
      .filter(({ blocks }) => blocks.some(({ type }) => type === 'header'))
      .flatMap(bodyOf);
    const bare = blocks.filter(
      (text) => ![sourceLine, factless, counted, helpLines].some((pattern) => pattern.test(text)),
    );
    expect([...new Set(bare)]).toEqual(
      negotiation === nafta
        ? []
        : ['Several meetings on record match “2017”. Which one?'].filter((text) => bare.includes(text)),
    );
  },
);

test('the article’s unnamed source is called one wherever it speaks, and never stands on the record', () => {
  const texts = examples
    .flatMap((line) => pagesFor(line))
    .flatMap(({ text, blocks }) => [text, ...blocks.map(textOfBlock)])
    .flatMap((text) => text.split('\n'));
  const speaking = texts.filter((text) => /a source (?:with direct|not authorised)/u.test(text));
  expect(speaking.length).toBeGreaterThan(10);
  expect(speaking.filter((text) => !text.includes('unnamed source: “a source'))).toEqual([]);
  expect(texts.filter((text) => text.includes('(on the record'))).toEqual([]);
});

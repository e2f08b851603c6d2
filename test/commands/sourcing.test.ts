import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSorry, type Sorry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { facts, type Negotiation } from '../../src/record/negotiation.ts';
import { isSettled, sourced } from '../../src/record/sourced.ts';
import type { Answer } from '../../src/views/answer.ts';
import { md } from '../../src/views/markdown.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { anyDisputedNegotiation, anyNegotiation, inferredDay } from '../support/any-negotiation.ts';
import { isPure, messageFor, nafta, outcomeOf, pagesFor, second, textOfBlock } from '../support/asking.ts';

const soak = process.env.SOAK !== undefined;
const limit = 300_000;
const numRuns = soak ? 2000 : 6;

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

/** Lines of a short answer’s block that state something, each with its source: on the line itself, or on the next that only names one. */
const linesOf = (text: string): readonly { readonly line: string; readonly from: string }[] => {
  const lines = text.split('\n');
  return lines.map((line, index) => ({
    line,
    from: hasLevel(line) ? line : (lines.slice(index + 1).find((other) => other.startsWith('_')) ?? ''),
  }));
};

const hasLevel = (line: string): boolean => new RegExp(`(?:· |\\()(?:${levels})[:)· _]`, 'u').test(line);

const shortLines = (negotiation: Negotiation, lines: readonly string[]) =>
  lines
    .filter((line) => isShort(outcomeOf(line, negotiation)))
    .flatMap((line) => bodyOf(messageFor(line, negotiation)))
    .flatMap(linesOf);

const isShort = (outcome: Answer | Sorry): boolean => 'short' in outcome;

const messagesOf = (negotiation: Negotiation, lines: readonly string[]) =>
  lines.flatMap((line) => pagesFor(line, negotiation));

test(
  'no statement of any record is drawn without who says so, at what level, and how sure it is',
  () => {
    fc.assert(
      fc.property(anyNegotiation, (negotiation) => {
        expect(messagesOf(negotiation, everywhere).flatMap(unsourced)).toEqual([]);
      }),
      { numRuns },
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
      { numRuns },
    );
  },
  limit,
);

test(
  'no line of a short answer states anything without source, level and certainty in its block',
  () => {
    const sure = new RegExp(`(?:· |\\()(?:${certainties})[)· _]|reports disagree`, 'iu');
    fc.assert(
      fc.property(fc.oneof(anyNegotiation, anyDisputedNegotiation), (negotiation) => {
        const said = shortLines(negotiation, everywhere).filter(({ line }) => line.includes('⟦said⟧'));
        expect(said.filter(({ line, from }) => !hasLevel(from) || !sure.test(line + from))).toEqual([]);
      }),
      { numRuns },
    );
  },
  limit,
);

test(
  'in a short answer an unnamed source is called one beside what it says, and is not described',
  () => {
    fc.assert(
      fc.property(anyNegotiation, (negotiation) => {
        const lines = shortLines(negotiation, everywhere);
        expect({
          uncalled: lines.filter(({ line, from }) => line.includes('⟦aide⟧') && !from.includes('unnamed source')),
          described: lines.filter(({ line }) => line.includes('⟦unnamed⟧')),
        }).toEqual({ uncalled: [], described: [] });
      }),
      { numRuns },
    );
  },
  limit,
);

/** The values of what is open on an entry, as a short answer writes them before it says who says so. */
const openValues = (negotiation: Negotiation, id: string): readonly string[] =>
  facts(negotiation)
    .filter((fact) => fact.id === id)
    .flatMap((fact) => sourced(negotiation, fact).contested)
    .filter((conflict) => !isSettled(conflict))
    .flatMap(({ field, preferred, others }) =>
      [preferred, ...others].map(({ value }) => {
        const text = field === 'when' ? en.dates.brief(value) : value;
        return String(md`*${text}* per `);
      }),
    );

test(
  'a short answer gives every value of a conflict that is not settled, and who says which',
  () => {
    fc.assert(
      fc.property(anyDisputedNegotiation, (negotiation) => {
        const missing = everywhere.flatMap((line) => {
          const outcome = outcomeOf(line, negotiation);
          const shown = bodyOf(messageFor(line, negotiation)).join('\n');
          // What is longer than Slack takes loses whole lines.
          if (isSorry(outcome) || shown.split('\n').some((one) => one === '…')) return [];
          const entries = outcome.short?.entries ?? [];
          return entries.flatMap(({ id }) => openValues(negotiation, id)).filter((value) => !shown.includes(value));
        });
        expect(missing).toEqual([]);
      }),
      { numRuns },
    );
  },
  limit,
);

test(
  'an inferred date is called one wherever it stands, in the short form and in the full one',
  () => {
    fc.assert(
      fc.property(anyDisputedNegotiation, (negotiation) => {
        const texts = everywhere
          .flatMap((line) => [messageFor(line, negotiation), ...pagesFor(line, negotiation)])
          .flatMap((message) => [message.text, ...bodyOf(message)]);
        const dates = texts.flatMap((text) => text.match(/13 July? 2019(?! \(inferred date\)).{0,20}/gu) ?? []);
        expect({ inferred: inferredDay, dates }).toEqual({ inferred: '2019-07-13?', dates: [] });
      }),
      { numRuns },
    );
  },
  limit,
);

test(
  'nothing in any record can call a channel or a person, open a tag or turn the writing round',
  () => {
    fc.assert(
      fc.property(anyNegotiation, (negotiation) => {
        const short = everywhere.map((line) => messageFor(line, negotiation));
        const texts = [...short, ...messagesOf(negotiation, everywhere)].flatMap(({ text, blocks }) => [
          text,
          ...blocks.filter(({ type }) => type === 'section' || type === 'context').map(textOfBlock),
        ]);
        const tags = texts.flatMap((one) => one.match(/<[^>]*>?|>|[\u202a-\u202e]/gu) ?? []);
        expect(tags.filter((tag) => !/^<https?:\/\/[ab]\.example\/[^|<>]*\|[^<>]*>$/u.test(tag))).toEqual([]);
      }),
      { numRuns },
    );
  },
  limit,
);

const examples = commands.flatMap(({ examples }) => examples.filter((line) => isPure(line)));
const factless =
  /^(?:\*?Demands .*: none (itemised )?on record\.\*?|\*Demands .*\*|Nothing (itemised )?on record about this from .*|No .* on record.*|This line would leave the record .*|Why must it go\? .*)$/u;
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

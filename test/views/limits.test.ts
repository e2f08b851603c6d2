import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSorry } from '../../src/commands/command.ts';
import type { Negotiation } from '../../src/record/negotiation.ts';
import { type Frame, sharedMessage } from '../../src/views/answer.ts';
import type { Block, Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { anyDisputedNegotiation, anyNegotiation, extreme } from '../support/any-negotiation.ts';
import { messageFor, nafta, outcomeOf, pagesFor } from '../support/asking.ts';

// Lengths are JavaScript’s own, of UTF-16 units, as Slack counts them (docs.slack.dev/reference/block-kit).
const soak = process.env.SOAK !== undefined;
const limit = soak ? 300_000 : 20_000;
const numRuns = soak ? 2000 : 4;

/** Lines that each draw another view, on any record. */
const lines = [
  '',
  'next-round',
  'rounds',
  'attending',
  'attending meeting 0',
  'attending 2016',
  'demands',
  'demands north',
  'issue issue 0',
  'issue',
  'deadlines',
  'who person 0',
  'who north',
  'who',
  'mood',
  'sources',
  'sources gazette',
  'entry round 0',
  'entry demand-0',
  'entry response-0',
  'entry remark-0',
  'help',
  'help demands',
];

/** One length that Slack limits, and where it was found. */
interface Measured {
  readonly of: string;
  readonly length: number;
  readonly most: number;
}

const measured = (of: string, text: string | undefined, most: number): readonly Measured[] =>
  text === undefined ? [] : [{ of, length: text.length, most }];

type Element = Extract<Block, { type: 'actions' }>['elements'][number];
type Accessory = NonNullable<Extract<Block, { type: 'section' }>['accessory']>;

const ofElement = (element: Element | Accessory): readonly Measured[] => {
  if (element.type === 'button')
    return [...measured('button', element.text.text, 75), ...measured('button value', element.value, 2000)];
  if (element.type !== 'static_select' && element.type !== 'overflow') return [];
  const options = element.options ?? [];
  return [
    { of: `${element.type} options`, length: options.length, most: element.type === 'overflow' ? 5 : 100 },
    ...options.flatMap(({ text, value }) => [
      ...measured('option', text.text, 75),
      ...measured('option value', value, 75),
    ]),
    ...('placeholder' in element ? measured('placeholder', element.placeholder?.text, 150) : []),
  ];
};

const ofBlock = (block: Block): readonly Measured[] => {
  if (block.type === 'header') return measured('header', block.text.text, 150);
  if (block.type === 'section')
    return [...measured('section', block.text?.text, 3000), ...(block.accessory ? ofElement(block.accessory) : [])];
  if (block.type === 'context')
    return [
      { of: 'context elements', length: block.elements.length, most: 10 },
      ...block.elements.flatMap((element) => ('text' in element ? measured('context', element.text, 3000) : [])),
    ];
  if (block.type === 'actions')
    return [{ of: 'actions', length: block.elements.length, most: 25 }, ...block.elements.flatMap(ofElement)];
  return [];
};

const measuresOf = ({ text, blocks }: Message): readonly Measured[] => [
  ...measured('text', text, 4000),
  { of: 'blocks', length: blocks.length, most: 50 },
  ...blocks.flatMap(ofBlock),
];

/** What Slack would refuse: too long, or empty where something has to be. */
const refused = (message: Message): readonly Measured[] =>
  measuresOf(message).filter(({ of, length, most }) => length > most || (length === 0 && of !== 'button value'));

/** The short form, as it is seen and as it is shared, and every page of the full one. */
const messagesOf = (line: string, negotiation: Negotiation): readonly Message[] => {
  const outcome = outcomeOf(line, negotiation);
  const frame: Frame = {
    negotiation: 'Tea',
    command: '/tea',
    line,
    page: 1,
    form: 'short',
    mayEdit: true,
    clock: { day: '2017-10-17', kind: 'asked' },
    seq: 1,
  };
  return [
    messageFor(line, negotiation),
    ...(isSorry(outcome) ? [] : [sharedMessage(outcome, frame, 'U0ASKS', en)]),
    ...pagesFor(line, negotiation),
  ];
};

test.each(lines)(
  'whatever is on record, the answer to “%s” stays within every limit of Slack',
  (line) => {
    fc.assert(
      fc.property(fc.oneof(anyNegotiation, anyDisputedNegotiation), (negotiation) => {
        expect(messagesOf(line, negotiation).flatMap(refused)).toEqual([]);
      }),
      { numRuns },
    );
  },
  limit,
);

test('whatever is typed, the reply stays within every limit of Slack', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('demands ', 'who ', 'issue ', 'attending ', 'sources ', 'help ', ''),
      extreme,
      (line, typed) => {
        expect(refused(messageFor(`${line}${typed}`))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the menus, buttons and texts of the answers are all measured', () => {
  const kinds = new Set(
    lines
      .flatMap((line) => messagesOf(line, nafta))
      .flatMap(measuresOf)
      .map(({ of }) => of),
  );
  expect([...kinds].toSorted()).toEqual([
    'actions',
    'blocks',
    'button',
    'button value',
    'context',
    'context elements',
    'header',
    'option',
    'option value',
    'overflow options',
    'placeholder',
    'section',
    'static_select options',
    'text',
  ]);
});

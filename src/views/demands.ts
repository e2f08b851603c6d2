import type { NamedDemandFilter } from '../record/demands.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { paragraph, type Related } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import {
  type PositionShown,
  positionBlock,
  positionLine,
  positionsSpoken,
  sharedParties,
  type UnitemisedShown,
  unitemisedBlock,
  unitemisedLine,
  unitemisedSpoken,
} from './position.ts';
import { type Paragraph, ruleOf, shortForm } from './short-form.ts';

/** The demands of one direction. */
export interface DemandsList {
  readonly scope: NamedDemandFilter;
  readonly items: readonly PositionShown[];
  readonly unitemised: readonly UnitemisedShown[];
}

/** One list; or two, on a party and by it, when it was named without a direction. */
interface DemandsModel {
  readonly both: PartyName | null;
  readonly lists: readonly DemandsList[];
  readonly related: readonly Related[];
}

/** Demands, list by list, each labelled with its direction. */
export const demandsView = ({ both, lists, related }: DemandsModel, words: Words): Answer => ({
  title: title(both, lists, words),
  text: lists.flatMap((list) => spoken(list, words)),
  short: shortForm(
    lists.flatMap((list) => listParagraphs(list, words)),
    words,
    { saysAlone: true },
  ),
  body: lists.flatMap((list) => listBlocks(list, both !== null, words)),
  related: [
    ...related,
    ...lists
      .filter(({ items }) => items.length === 0)
      .slice(0, 1)
      .flatMap((list) => missing(list, words)),
  ],
  shareable: true,
  saysAlone: true,
});

/** A demand of the direction and issue that were asked about. */
const missing = ({ scope: { by, on, issue } }: DemandsList, words: Words): readonly Related[] =>
  addOne(
    true,
    [
      'demand',
      ...(by ? [`by ${by.name}`] : []),
      ...(on ? [`on ${on.name}`] : []),
      ...(issue ? [`about ${issue}`] : []),
    ].join(' '),
    words,
  );

const title = (both: PartyName | null, [first]: readonly DemandsList[], words: Words): string =>
  both ? words.demands.both(both, first?.scope ?? {}) : words.demands.title(first?.scope ?? {});

const spoken = ({ scope, items, unitemised }: DemandsList, words: Words): readonly string[] => [
  demandsLead({ scope, items, unitemised }, words),
  ...items.map((item) => `${positionsSpoken([item], words, sharedParties(items))}.`),
  ...unitemised.map((item) => unitemisedSpoken(item, words)),
];

const demandsShown = 5;

/** How many demands there are, by whom and of whom, or that none is on record. */
export const demandsLead = ({ scope, items, unitemised }: DemandsList, words: Words): string => {
  const { by, on } = sharedParties(items);
  return items.length === 0
    ? words.demands.none(scope, unitemised.length > 0)
    : `${words.demands.lead(scope, items.length, by, on)}.`;
};

/** A list in short: what all of it shares first, then a line for each demand and its responses. */
export const listParagraphs = (list: DemandsList, words: Words): readonly Paragraph[] => {
  const { items, unitemised } = list;
  const lines = items.map((item) => positionLine(item, sharedParties(items), words));
  const whole = unitemised.map((item) => unitemisedLine(item, words));
  const shown = [...lines.slice(0, demandsShown), ...whole];
  return [
    md`*${demandsLead(list, words)}*`,
    shown,
    ...ruleOf('first', 'demands', Math.min(demandsShown, lines.length), lines.length, words),
  ];
};

const listBlocks = ({ scope, items, unitemised }: DemandsList, labelled: boolean, words: Words): readonly Block[] => {
  const none = items.length === 0 ? [paragraph(md`*${words.demands.none(scope, unitemised.length > 0)}*`)] : [];
  const label = labelled && items.length > 0 ? [paragraph(md`*${words.demands.title(scope)}*`)] : [];
  return [
    ...label,
    ...none,
    ...items.map((item) => positionBlock(item, words)),
    ...unitemised.map((item) => unitemisedBlock(item, words)),
  ];
};

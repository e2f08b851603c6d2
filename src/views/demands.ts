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
  positionsSpoken,
  type UnitemisedShown,
  unitemisedBlock,
  unitemisedSpoken,
} from './position.ts';

/** The demands of one direction. */
export interface DemandsList {
  readonly scope: NamedDemandFilter;
  readonly items: readonly PositionShown[];
  readonly unitemised: readonly UnitemisedShown[];
}

/** One list; or two, on a party and by it, when it was named without a direction. */
export interface DemandsModel {
  readonly both: PartyName | null;
  readonly lists: readonly DemandsList[];
  readonly related: readonly Related[];
}

/** Demands, list by list, each labelled with its direction. */
export const demandsView = ({ both, lists, related }: DemandsModel, words: Words): Answer => ({
  title: title(both, lists, words),
  text: lists.map((list) => spoken(list, words)).join(' '),
  body: lists.flatMap((list) => listBlocks(list, both !== null, words)),
  related: [
    ...related,
    ...lists
      .filter(({ items }) => items.length === 0)
      .slice(0, 1)
      .flatMap((list) => missing(list, words)),
  ],
  shareable: true,
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

const spoken = ({ scope, items, unitemised }: DemandsList, words: Words): string =>
  [
    words.demands.summary(scope, items.length, positionsSpoken(items, words), unitemised.length > 0),
    ...unitemised.map((item) => unitemisedSpoken(item, words)),
  ].join(' ');

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

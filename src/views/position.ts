import type { Stance } from '../record/entries.ts';
import type { Sourced } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { fact, type Statement } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import type { ShortLine } from './short-form.ts';
import { sourceSpoken, spokenInTurn } from './sourcing.ts';

/** A party's response to one demand, or to all of another party's. */
export interface ResponseShown {
  readonly by: readonly PartyName[];
  readonly stance: Stance;
  readonly quote?: string | undefined;
  readonly source: Sourced;
}

/** A demand and what was answered. */
export interface PositionShown {
  readonly asks: string;
  readonly issue: string;
  readonly by: PartyName;
  readonly on: readonly PartyName[];
  readonly source: Sourced;
  readonly responses: readonly ResponseShown[];
}

/** A response to a party's demands as a whole. */
export interface UnitemisedShown extends ResponseShown {
  readonly to: PartyName;
}

/** Draws a demand and each response in one block, each with its own source. */
export const positionBlock = ({ asks, issue, by, on, source, responses }: PositionShown, words: Words): Block => {
  const answers = responses.map(
    (response): Statement => ({
      says: md`*${words.demands.response(response.by, response.stance)}*`,
      source: response.source,
      inline: true,
    }),
  );
  const none = responses.length === 0 ? md`\n${words.demands.noResponse}` : md``;
  return fact([{ says: md`*${issue}: ${asks}*\n${words.demands.between(by, on)}${none}`, source }, ...answers], words);
};

/** Parties that all demands of a list share, said once for the list; `null` where they differ. */
interface SharedParties {
  readonly by: PartyName | null;
  readonly on: readonly PartyName[] | null;
}

/** The party that makes all of these demands, and those of which all are asked, where these are the same. */
export const sharedParties = (items: readonly PositionShown[]): SharedParties => {
  const [first] = items;
  const isSame = (of: (item: PositionShown) => unknown): boolean =>
    new Set(items.map((item) => JSON.stringify(of(item)))).size === 1;
  return {
    by: first && isSame(({ by }) => by) ? first.by : null,
    on: first && isSame(({ on }) => on) ? first.on : null,
  };
};

/** Whose a demand is and of whom it is asked, where a list does not share that. */
const ownParties = (
  { by, on }: Pick<PositionShown, 'by' | 'on'>,
  shared: SharedParties,
  words: Words,
): readonly string[] => [
  ...(shared.by ? [] : [words.demands.madeBy(by)]),
  ...(shared.on ? [] : [words.demands.askedOf(on)]),
];

/** Draws a demand in one line, with its party where that differs, and each response. */
export const positionLine = (
  { asks, by, on, source, responses }: PositionShown,
  shared: SharedParties,
  words: Words,
): ShortLine => {
  const own = [
    asks,
    ...ownParties({ by, on }, shared, words),
    ...(responses.length === 0 ? [words.demands.unanswered] : []),
  ];
  return [
    { says: md`• ${own.join(', ')}`, source },
    ...responses.map((response) => ({
      says: md`*${words.demands.response(response.by, response.stance)}*`,
      source: response.source,
    })),
  ];
};

/** A response to all of a party’s demands, in one line. */
export const unitemisedLine = (response: UnitemisedShown, words: Words): ShortLine => [
  { says: md`• ${words.demands.asWhole(response.by, response.to, saidOf(response, words))}`, source: response.source },
];

/** Demands to be read aloud, each with whose it is where that differs, and what was answered. */
export const positionsSpoken = (
  positions: readonly PositionShown[],
  words: Words,
  shared: SharedParties = sharedParties(positions),
): string =>
  spokenInTurn(
    positions.flatMap(({ issue, asks, by, on, source, responses }) => [
      { says: [`${issue}: ${asks}`, ...ownParties({ by, on }, shared, words)].join(', '), source },
      ...responses.map(({ by, stance, source }) => ({ says: words.demands.response(by, stance), source })),
    ]),
    words,
  );

/** A response to all of a party's demands, to be read aloud. */
export const unitemisedSpoken = (response: UnitemisedShown, words: Words): string =>
  words.demands.unitemisedSpoken(
    response.by,
    response.to,
    saidOf(response, words),
    sourceSpoken(response.source, words),
  );

/** A response in a sentence: `Canada: red line`, with its own words where it has any. */
export const saidBy = ({ by, stance, quote }: ResponseShown, words: Words): string =>
  `${words.demands.response(by, stance)}${quote ? `: “${quote}”` : ''}`;

/** Response to all demands of a party: its words, else the stance. */
export const saidOf = ({ quote, stance }: ResponseShown, words: Words): string =>
  quote ? `“${quote}”` : words.sourcing.stance(stance);

/** One block: who answered all of a party's demands at once, and that the source itemises none. */
export const unitemisedBlock = (response: UnitemisedShown, words: Words): Block =>
  fact(
    {
      says: md`${words.demands.unitemised(response.by, response.to, saidOf(response, words))}`,
      source: response.source,
    },
    words,
  );

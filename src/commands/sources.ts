import { citationsOf } from '../record/citations.ts';
import type { Fact, Source } from '../record/entries.ts';
import { labelOf } from '../record/label.ts';
import { find, phrase } from '../record/names.ts';
import { all, facts, type Negotiation } from '../record/negotiation.ts';
import { sourced } from '../record/sourced.ts';
import { sourceNames } from '../record/vocabulary.ts';
import { type SourceShown, sourcesView } from '../views/sources.ts';
import { command, unknown } from './command.ts';

/** `sources`: each source, its date, and the number of statements that cite it. */
export const sources = command({
  name: 'sources',
  aliases: ['source', 'citations'],
  usage: 'sources [name]',
  examples: ['sources', 'sources cbc'],
  patterns: ['sources', 'sources {source}'],
  run({ negotiation, words }) {
    if (words.length === 0)
      return { sources: all(negotiation, 'source').map((source) => sourceShown(negotiation, source)) };
    const among = sourceNames(negotiation);
    const found = find(phrase(words), among);
    if ('near' in found) return unknown('source', words, { ...found, among, line: (label) => `sources ${label}` });
    const source = negotiation.entries.source.get(found.hit);
    return source
      ? {
          one: sourceShown(negotiation, source),
          resting: resting(negotiation, source).map((fact) => restingShown(negotiation, fact)),
        }
      : { sources: [] };
  },
  view: sourcesView,
});

/** Returns the statements that cite a source, for their own value or one beside it. */
const resting = (negotiation: Negotiation, { id }: Source): readonly Fact[] =>
  facts(negotiation).filter((fact) => citationsOf(fact).some(({ source }) => source === id));

/** Returns the view model of a source. */
export const sourceShown = (negotiation: Negotiation, source: Source): SourceShown => ({
  id: source.id,
  title: source.title,
  short: source.short,
  url: source.url,
  type: source.type,
  published: source.published,
  found: source.found,
  inferred: source.inferred,
  resting: resting(negotiation, source).length,
});

const restingShown = (negotiation: Negotiation, fact: Fact) => ({
  kind: fact.kind,
  label: labelOf(negotiation, fact),
  source: sourced(negotiation, fact),
});

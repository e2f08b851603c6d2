import { expect } from 'vitest';
import type { Certainty, Citation, Level } from '../../src/record/entries.ts';
import type { Cited, Sourced } from '../../src/record/sourced.ts';
import { nafta } from './asking.ts';

/** Makes a citation of one source of the article's record, as it is shown. */
export const cited = (source: string, at: string | undefined, level: Level, by?: string): Cited => ({
  source: nafta.entries.source.get(source) ?? { id: source, short: source, published: '' },
  at,
  level,
  by,
});

/** Matches the sourcing of a shown statement: citations, certainty, contested fields (none by default) and note. */
export const shownWith = (said: Pick<Sourced, 'cite' | 'certainty'> & Partial<Sourced>): unknown =>
  expect.objectContaining({ contested: [], note: undefined, ...said });

/** Matches a statement of the article's own reporter, as it is shown. */
export const reported = (at: string, certainty: Certainty = 'reported', note?: string): unknown =>
  shownWith({ cite: [cited('cbc', at, 'press-report')], certainty, note });

/** Matches a statement of the article's unnamed source, as it is shown. */
export const unnamed = (at: string, by: string, certainty: Certainty): unknown =>
  shownWith({ cite: [cited('cbc', at, 'background', by)], certainty });

/** Matches a statement from one of the joint statements, as it is shown. */
export const stated = (source: string, certainty: Certainty = 'confirmed', note?: string): unknown =>
  shownWith({ cite: [cited(source, undefined, 'document')], certainty, note });

/** Makes a citation as an entry holds it. */
export const cite = (source: string, level: Level = 'press-report', more: Partial<Citation> = {}): Citation => ({
  source,
  level,
  ...more,
});

import { announcedOf } from './citations.ts';
import {
  type Certainty,
  type Citation,
  type Contested,
  certainties,
  type Entry,
  type Level,
  type SourceType,
} from './entries.ts';
import { isDescription } from './is-description.ts';
import type { Negotiation } from './negotiation.ts';

/** Levels that each type of source carries, its default first. */
const carried: Readonly<Record<SourceType, readonly [Level, ...Level[]]>> = {
  article: ['press-report', 'on-record', 'background'],
  'joint-statement': ['document', 'on-record'],
  statement: ['document', 'on-record'],
  document: ['document', 'on-record'],
  interview: ['on-record', 'background', 'press-report'],
  message: ['team', 'background', 'on-record'],
  analysis: ['team'],
};

/** Returns the levels that a type of source carries, its default first. */
export const levelsOf = (type: SourceType): readonly Level[] => carried[type];

/** Returns the level of a citation where nobody chose one. */
export const defaultLevel = (type: SourceType): Level => carried[type][0];

/** Returns whether a type of source carries a level. */
export const carriesLevel = (type: SourceType, level: Level): boolean => carried[type].includes(level);

/** Returns the type of a source by its id; `undefined` where no such source is known. */
export type TypeOf = (source: string) => SourceType | undefined;

/** Looks up types among the sources on record. */
export const typeIn =
  ({ entries }: Negotiation): TypeOf =>
  (source) =>
    entries.source.get(source)?.type;

/** A citation's part that decides what it carries. */
type Standing = Pick<Citation, 'source' | 'level' | 'by'>;

/** Returns whether a citation stands at its level: its source's type carries it, and who is on the record is named. */
export const stands = ({ source, level, by }: Standing, typeOf: TypeOf): boolean => {
  const type = typeOf(source);
  return (
    type !== undefined &&
    carriesLevel(type, level) &&
    (level !== 'on-record' || (by !== undefined && !isDescription(by)))
  );
};

/**
 * Returns the level at which a citation is shown: its own, or a weaker one where its source does not carry that. An unnamed
 * source stays one, our own analysis is never made more, and of a source that is gone nobody can say what it carried.
 */
export const shownLevel = (citation: Standing, typeOf: TypeOf): Level => {
  const { source, level } = citation;
  const type = typeOf(source);
  if (type === undefined || level === 'background' || level === 'team' || stands(citation, typeOf)) return level;
  return type === 'message' || type === 'analysis' ? 'team' : 'press-report';
};

/** The part of a statement that decides how sure the record can be of it. */
interface Resting {
  readonly cite: readonly Standing[];
  readonly contested: readonly unknown[];
}

/** Returns whether an official text or a named person is among the citations. */
export const confirms = (cite: readonly Standing[], typeOf: TypeOf): boolean =>
  cite.some((citation) => ['document', 'on-record'].includes(citation.level) && stands(citation, typeOf));

/** Returns the certainties that a statement's citations carry; nothing is confirmed beside a second value. */
export const certaintiesOf = ({ cite, contested }: Resting, typeOf: TypeOf): readonly Certainty[] =>
  contested.length === 0 && confirms(cite, typeOf) ? certainties : certainties.filter((one) => one !== 'confirmed');

/** Returns the certainty with which a statement is shown: its own, or “reported” where its citations do not carry that. */
export const shownCertainty = (fact: Resting & { readonly certainty: Certainty }, typeOf: TypeOf): Certainty =>
  certaintiesOf(fact, typeOf).includes(fact.certainty) ? fact.certainty : 'reported';

/**
 * Returns an entry as its citations carry it, which is how it is shown and handed out: the log may hold statements from
 * before there was this rule, or from before the type of a source was corrected.
 */
export const asCarried = <E extends Entry>(entry: E, typeOf: TypeOf): E => {
  if (!('cite' in entry)) return entry;
  const certainty = shownCertainty(entry, typeOf);
  const isCarried = (cite: readonly Citation[]) => cite.every((one) => shownLevel(one, typeOf) === one.level);
  const others = [...entry.contested, ...announcedOf(entry)];
  if (certainty === entry.certainty && isCarried(entry.cite) && others.every(({ cite }) => isCarried(cite)))
    return entry;
  const weakened = (cite: readonly Citation[]) => cite.map((one) => ({ ...one, level: shownLevel(one, typeOf) }));
  const contested: readonly Contested[] = entry.contested.map((other) => ({ ...other, cite: weakened(other.cite) }));
  const announced = announcedOf(entry).map((other) => ({ ...other, cite: weakened(other.cite) }));
  return {
    ...entry,
    cite: weakened(entry.cite),
    certainty,
    contested,
    ...(announced.length > 0 && { announced }),
  };
};

import { shownCertainty, shownLevel, typeIn } from './carries.ts';
import { type Day, spanOf } from './dates.ts';
import type { Certainty, Citation, Fact, Kind, Level, Source } from './entries.ts';
import { labelOf } from './label.ts';
import type { Negotiation } from './negotiation.ts';
import { valueLabel } from './value-label.ts';

/** A citation with its source looked up. */
export interface Cited {
  readonly source: Pick<Source, 'id' | 'short' | 'published'> & { readonly url?: string | undefined };
  readonly at?: string | undefined;
  readonly level: Level;
  readonly by?: string | undefined;
}

/** A field on which reports disagree: the preferred value first, each with its citations. */
export interface Disagreement {
  readonly field: string;
  readonly preferred: { readonly value: string; readonly cite: readonly Cited[] };
  readonly others: readonly { readonly value: string; readonly cite: readonly Cited[]; readonly why: string }[];
}

/** Name of a statement's entry, so that a line can be corrected where it is read. */
export interface EntryName {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  /** The slash command of its negotiation. */
  readonly command: string;
}

/** Source of a shown statement: its entry, citations, certainty and disagreements. */
export interface Sourced {
  readonly entry: EntryName;
  /** On a frozen record, the day of an added entry, where it differs from the record's. */
  readonly reported?: Day | undefined;
  readonly cite: readonly Cited[];
  readonly certainty: Certainty;
  readonly contested: readonly Disagreement[];
  readonly note?: string | undefined;
}

/** Returns the source of a fact: citations, certainty, and where reports disagree. */
export const sourced = (negotiation: Negotiation, fact: Fact): Sourced => ({
  cite: fact.cite.map((citation) => cited(negotiation, citation)),
  certainty: shownCertainty(fact, typeIn(negotiation)),
  entry: { id: fact.id, kind: fact.kind, label: labelOf(negotiation, fact), command: negotiation.header.command },
  reported: reportedBeside(negotiation, fact),
  contested: disagreements(negotiation, fact),
  note: fact.note,
});

const reportedBeside = ({ header, standing }: Negotiation, { id }: Fact): Day | undefined => {
  const revision = standing.get(id);
  const added = revision !== undefined && revision.origin !== 'seed';
  return header.today && added && revision.knownAt !== header.today ? revision.knownAt : undefined;
};

/** A citation with its source looked up, at a level that its source carries; a source that is gone has no name any more. */
export const cited = (negotiation: Negotiation, citation: Citation): Cited => {
  const { source, at, by } = citation;
  return {
    source: negotiation.entries.source.get(source) ?? { id: source, short: '', published: '' },
    at,
    level: shownLevel(citation, typeIn(negotiation)),
    by,
  };
};

const disagreements = (negotiation: Negotiation, fact: Fact): readonly Disagreement[] => {
  const fields = [...new Set(fact.contested.map(({ field }) => field))];
  return fields.map((field) => ({
    field,
    preferred: {
      value: valueLabel(negotiation, fact.kind, field, fieldText(fact, field)),
      cite: speakingFor(fact, field).map((citation) => cited(negotiation, citation)),
    },
    others: fact.contested
      .filter((other) => other.field === field)
      .map(({ value, cite, why }) => ({
        value: valueLabel(negotiation, fact.kind, field, value),
        why,
        cite: cite.map((citation) => cited(negotiation, citation)),
      })),
  }));
};

/** Whether a later official text settles a disagreement: it was published after everything that says otherwise. */
export const isSettled = ({ preferred, others }: Disagreement): boolean => {
  const dated = (cite: readonly Cited[]) => cite.map(({ source }) => spanOf(source.published));
  const last = dated(others.flatMap(({ cite }) => cite)).map((span) => span?.last ?? '9999-12-31');
  return preferred.cite
    .filter(({ level }) => level === 'document')
    .some(({ source }) => last.every((day) => (spanOf(source.published)?.first ?? '') > day));
};

const fieldText = (fact: Fact, field: string): string => {
  const value = Object.entries(fact).find(([name]) => name === field)?.[1];
  return value === undefined ? '' : String(value);
};

/** The citations that name the field; where none does, those that speak for the whole entry. */
const speakingFor = ({ cite }: Fact, field: string): readonly Citation[] => {
  const naming = cite.filter(({ fields }) => fields?.includes(field));
  return naming.length > 0 ? naming : cite.filter(({ fields }) => fields === undefined);
};

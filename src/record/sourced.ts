import { shownCertainty, shownLevel, typeIn } from './carries.ts';
import { announcedOf } from './citations.ts';
import { type Day, spanOf } from './dates.ts';
import type { Certainty, Citation, Fact, Kind, Level, Source } from './entries.ts';
import { labelOf } from './label.ts';
import type { Negotiation } from './negotiation.ts';
import { isClosed } from './schedule.ts';
import { valueLabel } from './value-label.ts';

/** A citation with its source looked up; `fields`, where it speaks for these alone. */
export interface Cited {
  readonly source: Pick<Source, 'id' | 'short' | 'published'> & Partial<Pick<Source, 'url' | 'title' | 'found'>>;
  readonly at?: string | undefined;
  readonly level: Level;
  readonly by?: string | undefined;
  readonly fields?: readonly string[] | undefined;
}

/** A field on which reports disagree: the preferred value first, each with its citations. */
export interface Disagreement {
  readonly field: string;
  readonly preferred: { readonly value: string; readonly cite: readonly Cited[] };
  readonly others: readonly { readonly value: string; readonly cite: readonly Cited[]; readonly why: string }[];
}

/** Values that one source announced, and their replacements: dates and places, in the order of `when`, `where`. */
export interface Announcement {
  readonly announced: readonly FieldText[];
  readonly cite: readonly Cited[];
  readonly became: readonly FieldText[];
  /** Whether it was held so; where not, it was moved, and may be again. */
  readonly isHeld: boolean;
}

/** A field and its value as text. */
interface FieldText {
  readonly field: string;
  readonly value: string;
}

/** Name of a statement's entry, so that a line can be corrected where it is read. */
export interface EntryName {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  /** The slash command of its negotiation. */
  readonly command: string;
}

/** Source of a shown statement: its entry, citations, certainty, disagreements and what had been announced. */
export interface Sourced {
  readonly entry: EntryName;
  /** On a frozen record, the day of an added entry, where it differs from the record's. */
  readonly reported?: Day | undefined;
  readonly cite: readonly Cited[];
  readonly certainty: Certainty;
  readonly contested: readonly Disagreement[];
  readonly announced?: readonly Announcement[] | undefined;
  readonly note?: string | undefined;
}

/** Returns the source of a fact: citations, certainty, where reports disagree, and what had been announced. */
export const sourced = (negotiation: Negotiation, fact: Fact): Sourced => ({
  cite: fact.cite.map((citation) => ({ ...cited(negotiation, citation), ...fieldsOf(citation) })),
  certainty: shownCertainty(fact, typeIn(negotiation)),
  entry: { id: fact.id, kind: fact.kind, label: labelOf(negotiation, fact), command: negotiation.header.command },
  reported: reportedBeside(negotiation, fact),
  contested: disagreements(negotiation, fact),
  ...announcedIn(negotiation, fact),
  note: fact.note,
});

const fieldsOf = ({ fields }: Citation): Pick<Cited, 'fields'> => (fields ? { fields } : {});

/** Announcements by who made them; none of a value that it is again. */
const announcedIn = (negotiation: Negotiation, fact: Fact): Pick<Sourced, 'announced'> => {
  const changed = announcedOf(fact).filter(({ field, value }) => value !== fieldText(fact, field));
  const bySource = Map.groupBy(changed, ({ cite }) => JSON.stringify(cite));
  const announced = [...bySource.values()].map((group): Announcement => {
    const fields = (['when', 'where'] as const).filter((field) => group.some((one) => one.field === field));
    return {
      announced: fields.flatMap((field) =>
        group.filter((one) => one.field === field).map(({ value }) => ({ field, value })),
      ),
      cite: (group[0]?.cite ?? []).map((citation) => cited(negotiation, citation)),
      became: fields.map((field) => ({ field, value: fieldText(fact, field) })).filter(({ value }) => value !== ''),
      isHeld: (fact.kind === 'round' || fact.kind === 'meeting') && isClosed(negotiation, fact),
    };
  });
  return announced.length > 0 ? { announced } : {};
};

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

/** The disagreements that no later official text settles. */
export const openConflicts = ({ contested }: Sourced): readonly Disagreement[] =>
  contested.filter((conflict) => !isSettled(conflict));

/** The source of some of an entry's fields: the citations that name one of them, else those of the whole entry. */
export const sourceOf = (source: Sourced, fields: readonly string[]): Sourced => {
  const naming = source.cite.filter((one) => one.fields?.some((field) => fields.includes(field)));
  const whole = source.cite.filter((one) => one.fields === undefined);
  const speaking = [naming, whole, source.cite].find((cite) => cite.length > 0) ?? [];
  return {
    ...source,
    cite: speaking.map(({ fields: _fields, ...citation }) => citation),
    contested: source.contested.filter(({ field }) => fields.includes(field)),
  };
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

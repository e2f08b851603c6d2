import { spanOf } from '../record/dates.ts';
import { type Announced, announcedSchema, type Citation } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Body } from '../record/revision.ts';
import { citationsIn } from './entry-change.ts';

/** Fields that are announced, and may come otherwise. */
const fields = ['when', 'where'] as const;

/**
 * The `announced` of an edited round or meeting: what it had, and every date or place that a later source says otherwise
 * now. Another value from the same source, or from an earlier one, is a correction, and nothing was announced.
 */
export const announcedAfter = (
  negotiation: Negotiation,
  before: Body | undefined,
  after: Body,
  citation: Citation,
): { readonly announced?: readonly Announced[] } => {
  const stood = announcedSchema.array().safeParse(before?.announced).data ?? [];
  const moved = before ? fields.flatMap((field) => movedFrom(negotiation, before, after, field, citation)) : [];
  const isAgain = ({ field, value }: Announced) => value === after[field] && value !== before?.[field];
  const announced = [...stood, ...moved].filter((one) => !isAgain(one));
  return announced.length > 0 ? { announced } : {};
};

const movedFrom = (
  negotiation: Negotiation,
  before: Body,
  after: Body,
  field: Announced['field'],
  citation: Citation,
): readonly Announced[] => {
  const [value, now] = [before[field], after[field]];
  if (typeof value !== 'string' || typeof now !== 'string' || value === now) return [];
  const cite = speakingFor(citationsIn(before), field);
  const last =
    cite
      .map(({ source }) => publishedIn(negotiation, source)?.last ?? '')
      .sort()
      .at(-1) ?? '';
  const isLater = cite.length > 0 && (publishedIn(negotiation, citation.source)?.first ?? '9999-12-31') > last;
  return isLater ? [{ field, value, cite: [...cite] }] : [];
};

/** The citations that name a field, else those of the whole entry; each for the one value from now on. */
const speakingFor = (cite: readonly Citation[], field: string): readonly Citation[] => {
  const naming = cite.filter(({ fields }) => fields?.includes(field));
  const speaking = naming.length > 0 ? naming : cite.filter(({ fields }) => fields === undefined);
  return speaking.map(({ fields: _fields, ...citation }) => citation);
};

const publishedIn = ({ entries }: Negotiation, source: string) => spanOf(entries.source.get(source)?.published ?? '');

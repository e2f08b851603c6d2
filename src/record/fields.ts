import { z } from 'zod';
import { spanOf } from './dates.ts';

/** Every kind of entry, in the order in which a data file lists them. */
export const kindNames = [
  'source',
  'party',
  'issue',
  'person',
  'round',
  'meeting',
  'attendance',
  'demand',
  'response',
  'deadline',
  'election',
  'pace',
  'remark',
] as const;
export type Kind = (typeof kindNames)[number];

/** Attribution of a statement, from a named person to our own analysis. Off the record has no level: it is not kept. */
export const levels = ['on-record', 'document', 'background', 'press-report', 'team'] as const;
export type Level = (typeof levels)[number];

/** Certainty of an entry; `carries.ts` decides which of them its citations carry. */
export const certainties = ['confirmed', 'reported', 'expected', 'possible', 'contested'] as const;
export type Certainty = (typeof certainties)[number];

/** An entry's name within one negotiation: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .meta({ description: 'Lower-case words joined by hyphens, such as round-5.' });

/** Marks a field that names another entry, so that files and forms can check and offer it. */
export const references = z.registry<{ kind: Kind }>();

/** The name of another entry. */
export const ref = (kind: Kind) => idSchema.clone().register(references, { kind });

/** A line of text. */
export const line = z.string().trim().min(1).max(300);

/** The other names that people type for something. */
export const aliases = z
  .array(line)
  .default([])
  .meta({ description: 'Other names that people type, in any case, with or without accents and punctuation.' });

/** A date as finely as it is known. */
export const when = z
  .string()
  .max(60, { abort: true })
  .refine((text) => spanOf(text) !== null)
  .meta({
    description: 'An EDTF date: 2017-10-17, 2017-11-17/2017-11-21, 2018-02, 2018-22 (summer), 2017-10-18? (inferred).',
  });

/** Where a statement stands and who stands behind it. */
export const citationSchema = z
  .strictObject({
    source: ref('source'),
    at: line.optional().meta({ description: 'The place in the source: a paragraph, a page, a minute.' }),
    level: z.enum(levels).meta({ description: 'Who stands behind it. Off the record has no level: it is not kept.' }),
    by: line
      .optional()
      .meta({ description: 'The person who spoke; of an unnamed source, its description and never a name.' }),
    described: z.literal(true).optional().meta({
      description: 'Says that “by” describes an unnamed source and names nobody, where it has the shape of a name.',
    }),
    fields: z
      .array(line)
      .min(1)
      .optional()
      .meta({ description: 'The fields it speaks for, when it does not speak for the whole entry.' }),
  })
  .refine(({ level, by }) => level !== 'background' || by !== undefined, {
    path: ['by'],
    message: 'an unnamed source is not described',
  })
  .meta({ id: 'citation', description: 'Where a statement stands and who stands behind it.' });
export type Citation = z.infer<typeof citationSchema>;

const cite = z.array(citationSchema).min(1).meta({ id: 'cite', description: 'Who says so: one source at least.' });

/** A second value of one field, with its own citation, beside the preferred one. */
const contestedSchema = z
  .strictObject({
    field: line.meta({
      description: 'The field on which sources disagree. The entry itself holds the preferred value.',
    }),
    value: line.meta({ description: 'The other value.' }),
    cite,
    why: line.meta({ description: 'Why there are two values.' }),
  })
  .meta({ id: 'contested', description: 'A second value of one field, with whoever says so.' });
export type Contested = z.infer<typeof contestedSchema>;

/** Announced value of a date or a place that came otherwise: a change, on which sources do not disagree. */
export const announcedSchema = z
  .strictObject({
    field: z
      .enum(['when', 'where'])
      .meta({ description: 'What was announced otherwise: “when” or “where”. The entry itself holds what it became.' }),
    value: line.meta({ description: 'The date or the place that was announced.' }),
    cite,
  })
  .refine(({ field, value }) => field !== 'when' || spanOf(value) !== null, {
    path: ['value'],
    message: 'an announced date is no EDTF date',
  })
  .meta({ id: 'announced', description: 'A date or a place as it was announced, with whoever announced it.' });
export type Announced = z.infer<typeof announcedSchema>;

/** The field of what was planned otherwise; beside the kind's own fields, and asked of by no form. */
export const announced = {
  announced: z
    .array(announcedSchema)
    .min(1)
    .optional()
    .meta({ description: 'What had been announced, where it was then held otherwise or moved.' }),
};

/** Fields that every statement of fact carries, whatever its kind. */
export const statement = {
  cite,
  certainty: z.enum(certainties).meta({
    description:
      'How sure it is. Confirmed: an official text or a named person states it as fact. Reported: its source states it as fact, and nothing stronger stands behind it. Contested: sources disagree.',
  }),
  contested: z.array(contestedSchema).default([]).meta({ description: 'Other values, beside the preferred ones.' }),
  note: line.optional().meta({ description: 'What a reader should know beside it.' }),
};

import { z } from 'zod';
import { spanOf } from './dates.ts';

/** Who stands behind a statement, from a named person to our own analysis. Off the record has no level: it is not kept. */
export const levels = ['on-record', 'document', 'background', 'press-report', 'team'] as const;
export type Level = (typeof levels)[number];

/** How sure the record is of an entry. */
export const certainties = ['confirmed', 'expected', 'possible', 'contested'] as const;
export type Certainty = (typeof certainties)[number];

/** A party's answer to a demand, from outright refusal to acceptance. */
export const stances = ['red-line', 'non-starter', 'rejected', 'open', 'accepted'] as const;
export type Stance = (typeof stances)[number];

export const meetingTypes = ['ministerial', 'bilateral', 'lunch', 'dinner', 'press-conference'] as const;
export const parts = ['expected', 'attended', 'absent'] as const;
export const outlooks = ['expected-met', 'at-risk', 'expected-missed', 'met', 'missed'] as const;
export const measures = ['round-length', 'round-spacing'] as const;
export const subjects = ['mood', 'demands', 'pace', 'substance'] as const;
export const sourceTypes = [
  'article',
  'joint-statement',
  'statement',
  'document',
  'interview',
  'message',
  'analysis',
] as const;

/** An entry's name within one negotiation: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .meta({ description: 'Lower-case words joined by hyphens, such as round-5.' });

/** Marks a field that names another entry, so that files and forms can check and offer it. */
export const references = z.registry<{ kind: Kind }>();
const ref = (kind: Kind) => idSchema.clone().register(references, { kind });

const line = z.string().trim().min(1).max(300);
const aliases = z.array(line).default([]);
const when = z
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
    fields: z
      .array(line)
      .min(1)
      .optional()
      .meta({ description: 'The fields it speaks for, when it does not speak for the whole entry.' }),
  })
  .refine(({ level, by }) => level !== 'background' || by !== undefined, {
    path: ['by'],
    message: 'an unnamed source is not described',
  });
export type Citation = z.infer<typeof citationSchema>;

const cite = z.array(citationSchema).min(1);

/** A second value of one field, with whoever says so, beside the preferred one. */
const contestedSchema = z.strictObject({ field: line, value: line, cite, why: line });
export type Contested = z.infer<typeof contestedSchema>;

/** What every statement of fact carries, whatever its kind. */
export const statement = {
  cite,
  certainty: z.enum(certainties),
  contested: z.array(contestedSchema).default([]),
  note: line.optional(),
};

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

/** The fields of each kind: the first three name what the others speak of and state nothing themselves. */
export const kinds = {
  source: z.strictObject({
    title: line,
    short: line,
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    published: when,
    inferred: line.optional(),
    type: z.enum(sourceTypes),
  }),
  party: z.strictObject({
    name: line,
    /** How it reads in a sentence, where that differs: the United States. */
    inSentence: line.optional(),
    aliases,
  }),
  issue: z.strictObject({ name: line, aliases }),
  person: z.strictObject({
    ...statement,
    name: line,
    party: ref('party'),
    role: line,
    style: line.optional(),
    aliases,
  }),
  round: z.strictObject({
    ...statement,
    number: z.int().positive().optional(),
    name: line.optional(),
    when,
    where: line.optional(),
    host: ref('party').optional(),
  }),
  meeting: z.strictObject({
    ...statement,
    name: line,
    type: z.enum(meetingTypes),
    when,
    where: line.optional(),
    round: ref('round').optional(),
    programme: z.array(line).default([]),
    aliases,
  }),
  attendance: z.strictObject({ ...statement, meeting: ref('meeting'), person: ref('person'), part: z.enum(parts) }),
  demand: z.strictObject({
    ...statement,
    asks: line,
    by: ref('party'),
    on: z.array(ref('party')).min(1),
    issue: ref('issue'),
  }),
  response: z
    .strictObject({
      ...statement,
      by: z.array(ref('party')).min(1),
      stance: z.enum(stances),
      /** The one demand it answers, or, where the source itemises nothing, the party whose demands it answers. */
      demand: ref('demand').optional(),
      to: ref('party').optional(),
      quote: line.optional(),
    })
    .refine(({ demand, to }) => (demand === undefined) !== (to === undefined), {
      path: ['demand'],
      message: 'a response names either one demand or, with “to”, the party whose demands it answers',
    }),
  deadline: z.strictObject({
    ...statement,
    name: line,
    when,
    of: z.array(ref('party')).min(1),
    outlook: z.enum(outlooks).optional(),
    aliases,
  }),
  election: z.strictObject({ ...statement, name: line, when, party: ref('party') }),
  pace: z.strictObject({
    ...statement,
    measure: z.enum(measures),
    /** Alternatives, in days. */
    days: z.array(z.int().positive()).min(1),
    says: line,
  }),
  remark: z.strictObject({
    ...statement,
    about: z.enum(subjects),
    says: line,
    /** Words in quotation marks in the source, exactly. */
    quote: line.optional(),
    parties: z.array(ref('party')).default([]),
  }),
} as const satisfies Record<Kind, z.ZodType>;

/** An entry as it stands by itself: its fields, its kind, and the name it goes by. */
export const entrySchema = z.discriminatedUnion('kind', [
  kinds.source.safeExtend({ id: idSchema, kind: z.literal('source') }),
  kinds.party.safeExtend({ id: idSchema, kind: z.literal('party') }),
  kinds.issue.safeExtend({ id: idSchema, kind: z.literal('issue') }),
  kinds.person.safeExtend({ id: idSchema, kind: z.literal('person') }),
  kinds.round.safeExtend({ id: idSchema, kind: z.literal('round') }),
  kinds.meeting.safeExtend({ id: idSchema, kind: z.literal('meeting') }),
  kinds.attendance.safeExtend({ id: idSchema, kind: z.literal('attendance') }),
  kinds.demand.safeExtend({ id: idSchema, kind: z.literal('demand') }),
  kinds.response.safeExtend({ id: idSchema, kind: z.literal('response') }),
  kinds.deadline.safeExtend({ id: idSchema, kind: z.literal('deadline') }),
  kinds.election.safeExtend({ id: idSchema, kind: z.literal('election') }),
  kinds.pace.safeExtend({ id: idSchema, kind: z.literal('pace') }),
  kinds.remark.safeExtend({ id: idSchema, kind: z.literal('remark') }),
]);
export type Entry<K extends Kind = Kind> = Extract<z.infer<typeof entrySchema>, { kind: K }>;

export type Source = Entry<'source'>;
export type Party = Entry<'party'>;
export type Person = Entry<'person'>;
export type Round = Entry<'round'>;
export type Meeting = Entry<'meeting'>;
export type Demand = Entry<'demand'>;

/** An entry that states something, and so carries citations and a certainty. */
export type Fact = Exclude<Entry, { kind: 'source' | 'party' | 'issue' }>;

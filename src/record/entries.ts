import { z } from 'zod';
import { aliases, idSchema, type Kind, line, ref, statement, when } from './fields.ts';

export {
  type Certainty,
  type Citation,
  type Contested,
  certainties,
  citationSchema,
  idSchema,
  type Kind,
  kindNames,
  type Level,
  levels,
  references,
  statement,
} from './fields.ts';

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
export type SourceType = (typeof sourceTypes)[number];

const says = line.meta({ description: 'What is said, in our own words.' });
const quote = line.optional().meta({ description: 'Words that the source itself puts in quotation marks, exactly.' });

/** The fields of each kind: the first three name what the others speak of and state nothing themselves. */
export const kinds = {
  source: z.strictObject({
    title: line,
    short: line.meta({ description: 'Its name on the lines that rest on it, such as Daily Post.' }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    published: when,
    inferred: line.optional().meta({ description: 'How the date was inferred, where the source itself shows none.' }),
    type: z.enum(sourceTypes),
  }),
  party: z.strictObject({
    name: line,
    inSentence: line
      .optional()
      .meta({ description: 'How it reads in a sentence, where that differs: the Netherlands.' }),
    aliases,
  }),
  issue: z.strictObject({ name: line, aliases }),
  person: z.strictObject({
    ...statement,
    name: line,
    party: ref('party'),
    role: line.meta({ description: 'The office held, such as Prime Minister.' }),
    style: line.optional().meta({ description: 'A title before the name, such as Ambassador.' }),
    aliases,
  }),
  round: z.strictObject({
    ...statement,
    number: z.int().positive().optional().meta({ description: 'Its number, where it has one.' }),
    name: line.optional().meta({ description: 'What to call it, where it has no number.' }),
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
    programme: z.array(line).default([]).meta({ description: 'What is planned, in order.' }),
    aliases,
  }),
  attendance: z.strictObject({ ...statement, meeting: ref('meeting'), person: ref('person'), part: z.enum(parts) }),
  demand: z.strictObject({
    ...statement,
    asks: line.meta({ description: 'What is asked for, without a verb: More days at sea.' }),
    by: ref('party').meta({ description: 'The party that makes it.' }),
    on: z.array(ref('party')).min(1).meta({ description: 'The parties of which it is asked.' }),
    issue: ref('issue'),
  }),
  response: z
    .strictObject({
      ...statement,
      by: z.array(ref('party')).min(1),
      stance: z.enum(stances),
      demand: ref('demand').optional().meta({ description: 'The one demand it answers.' }),
      to: ref('party')
        .optional()
        .meta({ description: 'Where the source itemises nothing: the party whose demands it answers.' }),
      quote,
    })
    .refine(({ demand, to }) => (demand === undefined) !== (to === undefined), {
      path: ['demand'],
      message: 'a response names either one demand or, with “to”, the party whose demands it answers',
    }),
  deadline: z.strictObject({
    ...statement,
    name: line,
    when,
    of: z
      .array(ref('party'))
      .min(1)
      .meta({ description: 'The parties that set it for themselves, or are bound by it.' }),
    outlook: z.enum(outlooks).optional(),
    aliases,
  }),
  election: z.strictObject({ ...statement, name: line, when, party: ref('party') }),
  pace: z.strictObject({
    ...statement,
    measure: z.enum(measures),
    days: z.array(z.int().positive()).min(1).meta({ description: 'A number of days, or several alternatives.' }),
    says,
  }),
  remark: z.strictObject({
    ...statement,
    about: z.enum(subjects),
    says,
    quote,
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
export type Person = Entry<'person'>;
export type Round = Entry<'round'>;
export type Meeting = Entry<'meeting'>;
export type Demand = Entry<'demand'>;

/** An entry that states something, and so carries citations and a certainty. */
export type Fact = Exclude<Entry, { kind: 'source' | 'party' | 'issue' }>;

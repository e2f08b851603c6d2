import { z } from 'zod';
import { spanOf } from './dates.ts';
import { idSchema, type Kind, kinds } from './entries.ts';
import { headerSchema } from './negotiation.ts';

/** Headings of a data file by kind, in the order in which it is best read. */
export const headings = {
  source: 'sources',
  party: 'parties',
  issue: 'issues',
  person: 'people',
  round: 'rounds',
  meeting: 'meetings',
  attendance: 'attendance',
  demand: 'demands',
  response: 'responses',
  deadline: 'deadlines',
  election: 'elections',
  pace: 'pace',
  remark: 'remarks',
} as const satisfies Record<Kind, string>;

/** The day on which an entry was reported: it stands beside the entry in a file, and is no part of what the entry says. */
const reported = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => spanOf(text) !== null)
  .optional()
  .meta({
    id: 'reported',
    description: 'The day on which it was reported, as 2017-10-12, where that is not when its sources were published.',
  });

const named = (entry: z.ZodObject, description: string) =>
  z
    .record(idSchema, entry.safeExtend({ reported }))
    .meta({ description: `${description} Each has a name unique in the whole file.` });

/** A negotiation as a data file holds it: its header, then the entries of each kind by name. */
export const fileSchema = z
  .strictObject({
    negotiation: headerSchema.meta({ description: 'What the negotiation is called and how its clock runs.' }),
    sources: named(kinds.source, 'What was read.'),
    parties: named(kinds.party, 'Who negotiates.'),
    issues: named(kinds.issue, 'What demands are about.').optional(),
    people: named(kinds.person, 'Who speaks and who is in the room.').optional(),
    rounds: named(kinds.round, 'Rounds of talks, held or to come.').optional(),
    meetings: named(kinds.meeting, 'Single meetings.').optional(),
    attendance: named(kinds.attendance, 'Who was, was not or is to be at a meeting.').optional(),
    demands: named(kinds.demand, 'What a party asks of others.').optional(),
    responses: named(kinds.response, 'Where a party stands on a demand.').optional(),
    deadlines: named(kinds.deadline, 'By when, and for whom.').optional(),
    elections: named(kinds.election, 'Votes that press on the talks.').optional(),
    pace: named(kinds.pace, 'How long rounds last and how far apart they are, as sources say.').optional(),
    remarks: named(kinds.remark, 'Mood, and reports of substance.').optional(),
  })
  .meta({ title: 'Negotiation', description: 'A negotiation, with the source of everything it states.' });

/** The JSON Schema by which editors complete and check a data file. */
export const fileSchemaText = (): string =>
  `${JSON.stringify(z.toJSONSchema(fileSchema, { io: 'input', target: 'draft-7' }), null, 2)}\n`;

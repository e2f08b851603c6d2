import type { Kind } from '../record/entries.ts';
import { attendance } from './attendance.ts';
import { deadline } from './deadline.ts';
import { demand } from './demand.ts';
import { election } from './election.ts';
import type { EntryForm } from './entry-form.ts';
import { issue } from './issue.ts';
import { meeting } from './meeting.ts';
import { pace } from './pace.ts';
import { party } from './party.ts';
import { person } from './person.ts';
import { remark } from './remark.ts';
import { response } from './response.ts';
import { round } from './round.ts';
import { source } from './source.ts';

/** Forms of all kinds of entry, by kind. */
export const entryForms: Readonly<Record<Kind, EntryForm>> = {
  source,
  party,
  issue,
  person,
  round,
  meeting,
  attendance,
  demand,
  response,
  deadline,
  election,
  pace,
  remark,
};

import { z } from 'zod';
import { spanOf } from './dates.ts';
import { type Entry, entrySchema, type Fact, idSchema, type Kind, kindNames } from './entries.ts';
import type { Revision } from './revision.ts';

/** Tells whether the platform knows an IANA zone; asking for one is quicker than listing all. */
const isZone = (name: string): boolean => {
  try {
    return /^[A-Z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

/** Header of a data file: the negotiation's names and how its clock runs. */
export const headerSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(100).meta({ description: 'What the negotiation is called.' }),
  command: z
    .string()
    .regex(/^\/[a-z0-9][a-z0-9_-]{0,30}$/)
    .meta({ description: 'The slash command that asks it, such as /fish.' }),
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => spanOf(text) !== null)
    .optional()
    .meta({
      description: 'The day on which its clock stands still, as 2017-10-17. Without it the negotiation is live.',
    }),
  zone: z
    .string()
    .refine(isZone)
    .meta({ description: 'The IANA time zone in which its days begin and end, such as Pacific/Auckland.' }),
  hemisphere: z.enum(['north', 'south']).default('north').meta({ description: 'Whose months a season means.' }),
});
export type Header = z.infer<typeof headerSchema>;

/** Header that was checked before; asking the platform for its zone would take longer than all other checks. */
export const checkedHeaderSchema = headerSchema.extend({ zone: z.string() });

type Entries = { readonly [K in Kind]: ReadonlyMap<string, Entry<K>> };

/** The record at one moment: the standing revision of every entry, read. Immutable. */
export interface Negotiation {
  readonly header: Header;
  /** `seq` of the last revision that was folded in. */
  readonly seq: number;
  /** The standing revision of every entry, withdrawn ones included, in order of first appearance. */
  readonly standing: ReadonlyMap<string, Revision>;
  /** Standing entries that are not withdrawn, by kind and id, in order of first appearance. */
  readonly entries: Entries;
}

/** Returns a record without revisions. */
export const emptyNegotiation = (header: Header): Negotiation => ({
  header,
  seq: 0,
  standing: new Map(),
  entries: byKind([], new Map()),
});

/** The record after these revisions, oldest first; folding in parts or at once gives the same. */
export const fold = (before: Negotiation, revisions: readonly Revision[]): Negotiation => {
  if (revisions.length === 0) return before;
  const standing = new Map(before.standing);
  for (const revision of revisions) standing.set(revision.entry, revision);
  const seq = revisions.reduce((last, revision) => Math.max(last, revision.seq), before.seq);
  return { header: before.header, seq, standing, entries: byKind([...standing.values()], readBefore(before)) };
};

const readBefore = ({ standing, entries }: Negotiation): ReadonlyMap<Revision, Entry> =>
  new Map(
    kindNames.flatMap((kind) =>
      [...entries[kind].values()].flatMap((entry) => {
        const revision = standing.get(entry.id);
        return revision ? [[revision, entry] as const] : [];
      }),
    ),
  );

const byKind = (standing: readonly Revision[], known: ReadonlyMap<Revision, Entry>): Entries => {
  const present = standing.filter(({ body }) => body !== null);
  const entries = present.map((revision) => known.get(revision) ?? readEntry(revision));
  const pick = <K extends Kind>(kind: K) =>
    new Map(entries.filter((entry): entry is Entry<K> => entry.kind === kind).map((entry) => [entry.id, entry]));
  return {
    source: pick('source'),
    party: pick('party'),
    issue: pick('issue'),
    person: pick('person'),
    round: pick('round'),
    meeting: pick('meeting'),
    attendance: pick('attendance'),
    demand: pick('demand'),
    response: pick('response'),
    deadline: pick('deadline'),
    election: pick('election'),
    pace: pick('pace'),
    remark: pick('remark'),
  };
};

/** An entry out of its revision; throws when the body is not one of its kind. */
export const readEntry = ({ kind, entry, body }: Pick<Revision, 'kind' | 'entry' | 'body'>): Entry =>
  // Each body is parsed once, and compiling a parser takes longer than reading hundreds without.
  entrySchema.parse({ ...body, kind, id: entry }, { jitless: true });

/** The entries of one kind, in order of first appearance. */
export const all = <K extends Kind>(negotiation: Negotiation, kind: K): readonly Entry<K>[] => [
  ...negotiation.entries[kind].values(),
];

/** Every statement, kind by kind: all that carries citations. */
export const facts = (negotiation: Negotiation): readonly Fact[] =>
  kindNames
    .flatMap((kind): readonly Entry[] => all(negotiation, kind))
    .filter((entry): entry is Fact => 'cite' in entry);

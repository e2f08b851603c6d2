import type { z } from 'zod';
import { circleFrom } from './blocs.ts';
import { carriesLevel, certaintiesOf, stands, type TypeOf, typeIn } from './carries.ts';
import { citationsOf } from './citations.ts';
import { type Day, spanOf } from './dates.ts';
import { type Entry, entrySchema, type Fact, idSchema, kindNames } from './entries.ts';
import { identifiesPerson, mayNameSomebody, namesIn } from './identifies-person.ts';
import { labelOf } from './label.ts';
import { facts, type Negotiation } from './negotiation.ts';
import { preview } from './preview.ts';
import { isPurgedId } from './purge.ts';
import { restingOn, straysOf } from './references.ts';
import type { Change } from './revision.ts';
import { partyName } from './vocabulary.ts';

/** Rules that a change can break. */
export type IntegrityRule =
  /** A fact without a source, or a citation without a level. */
  | 'no-source'
  | 'no-level'
  /** Off the record: never kept. */
  | 'off-record'
  /** An unnamed source that is not described, or is named. */
  | 'undescribed'
  | 'named'
  /** An unnamed source whose description has the shape of a name, and nobody says that it describes. */
  | 'doubtful'
  /** An unnamed source that would give way to another, which takes two people. */
  | 'second'
  /** A level that the source's type does not carry. */
  | 'level'
  /** On the record, and nobody named. */
  | 'unsaid'
  /** Confirmed, without an official text or a named person; or beside a second value. */
  | 'unconfirmed'
  | 'disputed'
  /** The type of a source, corrected to one that standing citations cannot rest on. */
  | 'type'
  /** A "reported on" that is no day, or lies after the last possible day. */
  | 'no-day'
  | 'future'
  /** A reference to an entry that is not on record. */
  | 'stray'
  /** A bloc that is a member of itself, perhaps by way of others. */
  | 'circle'
  /** A withdrawal of an entry that others rest on. */
  | 'rests'
  /** The name belongs to another entry, or cannot be a name. */
  | 'taken'
  /** A field that its kind does not have, or with a value it cannot have. */
  | 'field';

/** A broken rule: the entry, the field, the value given, and the names it concerns. */
export interface Objection {
  readonly rule: IntegrityRule;
  readonly entry: string;
  /** Name of the field; `null` where the entry as a whole breaks the rule. */
  readonly field: string | null;
  readonly said: string;
  /** Names for the message: entries that rest on it, the person who is named, the source and its type, or the field's description. */
  readonly names: readonly string[];
}

/**
 * Everything that speaks against saving these changes; nothing when they may be saved. `latest` is the last day on which
 * the world could have known it: the record's today, or the day on which an embargo ends.
 */
export const objections = (negotiation: Negotiation, changes: readonly Change[], latest: Day): readonly Objection[] => {
  const single = changes.flatMap((change) => [
    ...ofDay(change, latest),
    ...ofName(negotiation, change),
    ...ofBody(change),
  ]);
  return single.length > 0 ? single : ofWhole(negotiation, preview(negotiation, changes), changes);
};

const ofDay = ({ entry, knownAt }: Change, latest: Day): readonly Objection[] => {
  const rule = spanOf(knownAt)?.precision !== 'day' ? 'no-day' : knownAt > latest ? 'future' : null;
  return rule ? [{ rule, entry, field: 'knownAt', said: knownAt, names: [latest] }] : [];
};

const ofName = ({ standing }: Negotiation, { entry, kind, from }: Change): readonly Objection[] => {
  const there = standing.get(entry);
  const taken = there !== undefined && (from === 0 || there.kind !== kind);
  const isReserved = from === 0 && isPurgedId(entry);
  return taken || isReserved || !idSchema.safeParse(entry).success
    ? [{ rule: 'taken', entry, field: 'id', said: entry, names: there ? [there.kind] : [] }]
    : [];
};

const ofBody = ({ entry, kind, body }: Change): readonly Objection[] => {
  if (body === null) return [];
  const { error } = entrySchema.safeParse({ ...body, kind, id: entry });
  // A name that cannot be one is told by the rule for names.
  const issues = (error?.issues ?? []).filter(({ path }) => path[0] !== 'id');
  return issues.map((issue) => ({ ...ofIssue(issue, body), entry }));
};

const ofIssue = (issue: z.core.$ZodIssue, body: unknown): Omit<Objection, 'entry'> => {
  const { path } = issue;
  const field = path.length > 0 ? String(path[0]) : null;
  const value = path.reduce<unknown>(inside, body);
  const said = value === undefined || typeof value === 'object' ? '' : String(value);
  return {
    rule: ruleOf(path.map(String), said, issue),
    field,
    said,
    names: issue.code === 'custom' ? [] : [issue.message],
  };
};

const inside = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === String(step))?.[1]
    : undefined;

const ruleOf = (path: readonly string[], said: string, { code }: z.core.$ZodIssue): IntegrityRule => {
  const last = path.at(-1);
  if (last === 'level') return /^off\W*(the\W*)?record$/i.test(said.replaceAll('_', ' ')) ? 'off-record' : 'no-level';
  if (last === 'cite' || last === 'source') return 'no-source';
  return last === 'by' && code === 'custom' && path.includes('cite') ? 'undescribed' : 'field';
};

/** Rules about how entries stand together, once each is right by itself. */
const ofWhole = (before: Negotiation, after: Negotiation, changes: readonly Change[]): readonly Objection[] =>
  [...new Set(changes.map(({ entry }) => entry))].flatMap((id): readonly Objection[] => {
    const entry = entryIn(after, id);
    if (!entry) return leaning(before, after, id);
    return [
      ...straysOf(after, entry).map((stray) => ({
        rule: 'stray' as const,
        entry: id,
        field: stray.field,
        said: stray.id,
        names: [stray.kind],
      })),
      ...named(before, after, entry),
      ...inCircle(after, entry),
      ...uncarried(after, entry),
      ...unsettled(before, after, entry),
    ];
  });

const entryIn = ({ entries }: Negotiation, id: string): Entry | undefined =>
  kindNames.map((kind): Entry | undefined => entries[kind].get(id)).find((entry) => entry !== undefined);

const leaning = (before: Negotiation, after: Negotiation, id: string): readonly Objection[] => {
  const resting = restingOn(after, id);
  const entry = entryIn(before, id);
  return resting.length === 0
    ? []
    : [
        {
          rule: 'rests',
          entry: id,
          field: null,
          said: entry ? labelOf(before, entry) : id,
          // Looked up where the entry still is, so that it goes by its name.
          names: resting.map((one) => labelOf(before, one)),
        },
      ];
};

/** Unnamed sources that are named, or may be: what somebody has said of a description before is not asked again. */
const named = (before: Negotiation, after: Negotiation, entry: Entry): readonly Objection[] => {
  const stood = entryIn(before, entry.id);
  const asked = new Set(stood ? citationsOf(stood).map(({ by }) => by) : []);
  return citationsOf(entry).flatMap(({ level, by = '', described }): readonly Objection[] => {
    if (level !== 'background') return [];
    const about = { entry: entry.id, field: 'cite', said: by };
    const person = identifiesPerson(namesIn(after), by);
    if (person) return [{ rule: 'named', ...about, names: [person] }];
    const isDoubtful = !described && !asked.has(by) && mayNameSomebody(namesIn(after), by);
    return isDoubtful ? [{ rule: 'doubtful', ...about, names: [] }] : [];
  });
};

/** A bloc that would be a member of itself. */
const inCircle = (negotiation: Negotiation, entry: Entry): readonly Objection[] => {
  if (entry.kind !== 'party') return [];
  const circle = circleFrom(entry.id, (id) => negotiation.entries.party.get(id)?.members ?? []);
  const names = circle.filter((id) => id !== entry.id).map((id) => partyName(negotiation, id).name);
  return circle.length === 0 ? [] : [{ rule: 'circle', entry: entry.id, field: 'members', said: entry.name, names }];
};

/** Levels and a certainty that the citations do not carry. */
const uncarried = (negotiation: Negotiation, entry: Entry): readonly Objection[] => {
  if (!('cite' in entry)) return [];
  const typeOf = typeIn(negotiation);
  const against = (rule: IntegrityRule, field: string, said: string, names: readonly string[] = []) => ({
    ...{ rule, entry: entry.id, field, said, names },
  });
  const levels = citationsOf(entry).flatMap((citation) => {
    const source = negotiation.entries.source.get(citation.source);
    if (!source || stands(citation, typeOf)) return [];
    return carriesLevel(source.type, citation.level)
      ? [against('unsaid', 'cite', '', [source.short])]
      : [against('level', 'cite', citation.level, [source.short, source.type])];
  });
  if (levels.length > 0 || certaintiesOf(entry, typeOf).includes(entry.certainty)) return levels;
  return [against(entry.contested.length > 0 ? 'disputed' : 'unconfirmed', 'certainty', entry.certainty)];
};

/** A source whose type was corrected, while standing citations rest on what the type was before. */
const unsettled = (before: Negotiation, after: Negotiation, entry: Entry): readonly Objection[] => {
  if (entry.kind !== 'source' || before.entries.source.get(entry.id)?.type === entry.type) return [];
  const lines = leftBehind(after, entry.id, typeIn(before)).map((fact) => labelOf(after, fact));
  return lines.length === 0
    ? []
    : [{ rule: 'type', entry: entry.id, field: 'type', said: entry.type, names: [entry.short, ...lines] }];
};

/** Returns the statements whose citations of a source stood while it was of its earlier type, and do not stand now. */
export const leftBehind = (after: Negotiation, source: string, typeBefore: TypeOf): readonly Fact[] =>
  facts(after).filter((fact) =>
    citationsOf(fact).some((one) => one.source === source && stands(one, typeBefore) && !stands(one, typeIn(after))),
  );

/** Tells whether changes that were made from an earlier state still fit this one. */
export const stillFit = (negotiation: Negotiation, changes: readonly Change[]): boolean =>
  objections(negotiation, changes, '9999-12-31').length === 0;

import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../record/dates.ts';
import { type Citation, citationSchema, type Entry } from '../record/entries.ts';
import { statesByKnownDay } from '../record/known-at.ts';
import { readEntry } from '../record/negotiation.ts';
import { newId } from '../record/new-id.ts';
import type { Body, Change } from '../record/revision.ts';
import type { FormRoom } from './field.ts';
import { changeBy } from './form.ts';
import { entryForms } from './index.ts';
import type { Memo } from './memo.ts';

/** The body of a memo's entry as it stands; none where it is new, or withdrawn. */
export const standingBody = ({ entry = '' }: Memo, { negotiation }: FormRoom): Body | undefined =>
  negotiation.standing.get(entry)?.body ?? undefined;

/** The citations of a body. */
export const citationsIn = (body: Body | undefined): readonly Citation[] =>
  citationSchema.array().safeParse(body?.cite).data ?? [];

/** When a statement was reported, and which sources are added with it. */
export interface Reported {
  readonly reported: Day;
  readonly sources: readonly Change[];
}

/** The entry that a memo is about, and the change that gives it this body: none where it says this already. */
export const entryChange = (
  memo: Memo,
  body: Body,
  room: FormRoom,
  why: unknown,
  cited?: Reported,
): { readonly entry: string; readonly changes: readonly Change[] } => {
  const { kind = 'remark', version = 0 } = memo;
  const taken = cited?.sources.map((source) => source.entry) ?? [];
  const id = memo.entry ?? newId(room.negotiation, entryForms[kind].idOf(body), taken);
  const after = readEntry({ kind, entry: id, body });
  const before = standingBody(memo, room);
  if (before && isDeepStrictEqual(readEntry({ kind, entry: id, body: before }), after))
    return { entry: id, changes: [] };
  const { whys } = room.words.forms;
  const knownAt = cited?.reported ?? statesByKnownDay(after, new Map())[0]?.knownAt ?? room.today;
  const reason = typeof why === 'string' ? why : version === 0 ? whys.add : whys.edit;
  return {
    entry: id,
    changes: [changeBy(room, { entry: id, kind, body: bare(after), from: version, knownAt, why: reason })],
  };
};

const bare = ({ id: _id, kind: _kind, ...body }: Entry): Body => body;

import { isDeepStrictEqual } from 'node:util';
import { asCarried, typeIn } from '../record/carries.ts';
import type { Day } from '../record/dates.ts';
import { type Citation, citationSchema, type Entry, entrySchema, type Kind } from '../record/entries.ts';
import { statesByKnownDay } from '../record/known-at.ts';
import { readEntry } from '../record/negotiation.ts';
import { newId } from '../record/new-id.ts';
import type { Reason } from '../record/reason.ts';
import type { Body, Change } from '../record/revision.ts';
import type { FormContext } from './field.ts';
import { changeBy } from './form.ts';
import { entryForms } from './index.ts';
import type { ModalState } from './modal-state.ts';

/** Returns the current body of the state's entry, as its citations carry it; `undefined` where it is new or withdrawn. */
export const standingBody = ({ entry = '' }: ModalState, { negotiation }: FormContext): Body | undefined => {
  const { kind, body } = negotiation.standing.get(entry) ?? { body: null };
  const { data: read } = entrySchema.safeParse({ ...body, kind, id: entry }, { jitless: true });
  const carried = read && asCarried(read, typeIn(negotiation));
  return carried && carried !== read ? bare(carried) : (body ?? undefined);
};

/** Returns the citations of a body; none where they cannot be parsed. */
export const citationsIn = (body: Body | undefined): readonly Citation[] =>
  citationSchema.array().safeParse(body?.cite).data ?? [];

/** Day on which a statement was reported, and the changes that add its sources. */
export interface Reported {
  readonly reported: Day;
  readonly sources: readonly Change[];
}

/** Returns the id of the form's entry, and the change that gives it this body; none where it has it already. */
export const entryChange = (
  state: ModalState,
  body: Body,
  context: FormContext,
  { why, reason }: { readonly why?: unknown; readonly reason?: Reason },
  cited?: Reported,
): { readonly entry: string; readonly changes: readonly Change[] } => {
  const { kind = 'remark', version = 0 } = state;
  const taken = cited?.sources.map((source) => source.entry) ?? [];
  const id = state.entry ?? newId(context.negotiation, entryForms[kind].idOf(body), taken);
  const after = readEntry({ kind, entry: id, body });
  const before = standingBody(state, context);
  if (before && isDeepStrictEqual(readEntry({ kind, entry: id, body: before }), after))
    return { entry: id, changes: [] };
  const knownAt = cited?.reported ?? statesByKnownDay(after, new Map())[0]?.knownAt ?? context.today;
  const change = { entry: id, kind, body: bare(after), from: version, knownAt };
  const said = typeof why === 'string' ? why : '';
  const code = version === 0 ? 'added' : 'corrected';
  return { entry: id, changes: [changeBy(context, { ...change, why: said, reason: reason ?? { code } })] };
};

/** Returns the change that adds an entry; a name without a source is known as its kind is. */
export const addition = (kind: Kind, id: string, body: Body, context: FormContext, reported?: Day): Change => {
  const after = readEntry({ kind, entry: id, body });
  const knownAt = reported ?? statesByKnownDay(after, new Map())[0]?.knownAt ?? context.today;
  const change = { entry: id, kind, body: bare(after), from: 0, knownAt, why: '' };
  return changeBy(context, { ...change, reason: { code: 'added' } });
};

const bare = ({ id: _id, kind: _kind, ...body }: Entry): Body => body;

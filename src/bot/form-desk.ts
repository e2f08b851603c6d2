import { formFor } from '../forms/deeds.ts';
import type { FormRoom, Typed } from '../forms/field.ts';
import { type Memo, readMemo, writeMemo } from '../forms/memo.ts';
import { dayIn } from '../record/dates.ts';
import { includes } from '../record/right.ts';
import type { Draft, DraftKey } from '../store/draft-store.ts';
import type { Admitted } from './admit.ts';
import type { Asker } from './door.ts';
import type { Reader, Room } from './reading.ts';

/** Where forms are opened, read and saved. */
export interface FormDesk {
  readonly reader: Reader;
  /** Says what somebody may do with a record that they may read, without reading it; otherwise why not. */
  readonly admit: (asker: Asker, command: string) => Promise<Admitted | string>;
  /** Lets somebody in who may read; otherwise says why not. */
  readonly enter: (asker: Asker, command: string) => Promise<Room | string>;
  /** The slash commands of the negotiations there are. */
  readonly commands: readonly string[];
}

/** A room as a form is filled in against it. */
export const formRoom = ({ negotiation, clock, visitor }: Room, { words, now }: Reader): FormRoom => ({
  negotiation,
  today: clock.day,
  calendarDay: dayIn(now(), negotiation.header.zone),
  person: visitor.person,
  words,
});

/** Whether somebody may change the record. */
export const mayEdit = ({ visitor }: Pick<Room, 'visitor'>): boolean => includes(visitor.may, 'edit');

/** Why somebody may not do this; `null` when they may. Asked when a form is opened and again when it is submitted. */
export const hindranceTo = (room: Room, { words }: Reader, deed: string): string | null =>
  mayEdit(room) ? null : words.rights.needed('edit', deed);

const draftKey = ({ key, visitor }: Room, { deed, kind, entry, draft }: Memo): DraftKey => ({
  ...key,
  person: visitor.person,
  form: [deed, entry ?? kind ?? ''].join(' ').trim(),
  draft: draft ?? '',
});

/** Keeps what was typed. */
export const keepDraft = ({ store, now }: Reader, room: Room, memo: Memo, typed: Typed): Promise<void> =>
  store.drafts.keep(draftKey(room, memo), { memo: writeMemo(memo), typed, keptAt: now().toISOString() });

/** Forgets what was typed, now that it is published or put aside; nothing is lost if that fails. */
export const dropDraft = ({ store }: Reader, room: Room, memo: Memo): Promise<void> =>
  store.drafts.drop(draftKey(room, memo)).catch(() => undefined);

/** What this person last typed into any form like this one and did not publish. */
export const lastDraft = ({ store }: Reader, room: Room, memo: Memo): Promise<Draft | null> =>
  store.drafts.last(draftKey(room, memo));

/** What stood in a form while a preview of it was shown. */
export const typedBefore = async (reader: Reader, room: Room, memo: Memo): Promise<Typed> =>
  memo.typed ??
  (await reader.store.drafts.find(draftKey(room, memo)))?.typed ??
  formFor(memo.deed).opening(memo, formRoom(room, reader));

/** The memo of a draft, which remembers the version it was made from. */
export const memoOf = ({ memo }: Draft): Memo | null => readMemo(memo);

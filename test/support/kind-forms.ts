import { readFields, writeFields } from '../../src/forms/entry-form.ts';
import type { FormValues } from '../../src/forms/field.ts';
import { entryForms } from '../../src/forms/index.ts';
import { prefillValues } from '../../src/forms/prefill.ts';
import type { Kind } from '../../src/record/entries.ts';
import { preview } from '../../src/record/preview.ts';
import type { Body } from '../../src/record/revision.ts';
import { squidRoom } from './filling.ts';

/** A form against the record that has every kind of entry. */
export const squid = squidRoom();

/** What an entry of that record says. */
export const bodyOf = (id: string): Body => squid.negotiation.standing.get(id)?.body ?? {};

/** The entries that may be the same as a new one, which says what an entry says but for this. */
export const similarTo = (kind: Kind, id: string, change: Body): readonly string[] => {
  const body = { ...bodyOf(id), ...change };
  const by = { knownAt: '2031-03-10', author: 'U1', origin: 'slack', why: '' } as const;
  const after = preview(squid.negotiation, [{ entry: 'new-one', kind, body, from: 0, ...by }]);
  return entryForms[kind].possibleDuplicates(after, 'new-one');
};

/** What words behind `add <kind>` fill in. */
export const prefilled = (kind: Kind, line: string): FormValues => prefillValues(entryForms[kind], line, squid).values;

/** What the form of an entry is read as when this is typed into it. */
export const readWith = (kind: Kind, id: string, values: FormValues) =>
  readFields(entryForms[kind], { ...writeFields(entryForms[kind], bodyOf(id)), ...values }, squid);

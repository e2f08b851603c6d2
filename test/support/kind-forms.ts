import { readFields, writeFields } from '../../src/forms/entry-form.ts';
import type { FormValues } from '../../src/forms/field.ts';
import { entryForms } from '../../src/forms/index.ts';
import { prefillValues } from '../../src/forms/prefill.ts';
import type { Kind } from '../../src/record/entries.ts';
import { preview } from '../../src/record/preview.ts';
import type { Body } from '../../src/record/revision.ts';
import { squidRoom } from './filling.ts';

/** Form context with the record that has every kind of entry. */
export const squid = squidRoom();

/** Returns the body of an entry of that record; empty when there is none. */
export const bodyOf = (id: string): Body => squid.negotiation.standing.get(id)?.body ?? {};

/** Returns the entries similar to a new one, a copy of an entry's body with this change. */
export const similarTo = (kind: Kind, id: string, change: Body): readonly string[] => {
  const body = { ...bodyOf(id), ...change };
  const by = { knownAt: '2031-03-10', author: 'U1', origin: 'slack', why: '' } as const;
  const after = preview(squid.negotiation, [{ entry: 'new-one', kind, body, from: 0, ...by }]);
  return entryForms[kind].possibleDuplicates(after, 'new-one');
};

/** Returns the form values that the words after `add <kind>` prefill. */
export const prefilled = (kind: Kind, line: string): FormValues => prefillValues(entryForms[kind], line, squid).values;

/** Reads the form of an entry after these values are typed into it. */
export const readWith = (kind: Kind, id: string, values: FormValues) =>
  readFields(entryForms[kind], { ...writeFields(entryForms[kind], bodyOf(id)), ...values }, squid);

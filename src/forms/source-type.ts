import { typeIn } from '../record/carries.ts';
import { leftBehind } from '../record/integrity.ts';
import { labelOf } from '../record/label.ts';
import { preview } from '../record/preview.ts';
import type { Change } from '../record/revision.ts';
import type { FormContext } from './field.ts';
import type { Errors } from './read-inputs.ts';

/** Returns the error of a source's type that standing citations of it could not rest on, with the names of their lines. */
export const typeErrors = (changes: readonly Change[], { negotiation, words }: FormContext): Errors => {
  const after = preview(negotiation, changes);
  const source = after.entries.source.get(changes[0]?.entry ?? '');
  const lines = source ? leftBehind(after, source.id, typeIn(negotiation)) : [];
  if (!source || lines.length === 0) return {};
  const labels = lines.map((line) => labelOf(after, line));
  return { 'source.type': words.carrying.type(source.short, source.type, labels) };
};

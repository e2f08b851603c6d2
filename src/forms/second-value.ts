import { normalise } from '../record/names.ts';
import type { Body } from '../record/revision.ts';
import type { Choice } from '../views/inputs.ts';
import type { EntryForm } from './entry-form.ts';
import type { FormContext, Read } from './field.ts';

/** Returns the fields of an entry on which sources can disagree: those with a single value. */
export const contestable = ({ fields }: EntryForm, body: Body): readonly string[] =>
  Object.keys(fields).filter((field) => typeof body[field] === 'string' || typeof body[field] === 'number');

/** Returns the label of a field in its form. */
export const fieldLabel = ({ kind, fields }: EntryForm, field: string, context: FormContext): string => {
  const block = fields[field]?.draw(field, undefined, context);
  return block?.type === 'input' ? block.label.text : `${kind} ${field}`;
};

/** Returns the standing value of a field in a reader's words: a choice by its label, a date in words. */
export const shownValue = (form: EntryForm, field: string, body: Body, context: FormContext): string => {
  const text = String(body[field] ?? '');
  if (form.kind === 'round' && field === 'number') return context.words.forms.contested.numbered(text);
  const label = optionsOf(form, field, context).find(({ value }) => value === text)?.label;
  const { words, negotiation } = context;
  return label ?? (form.fields[field]?.readBack ? words.dates.when(text, negotiation.header.hemisphere) : text);
};

/** Reads a second value typed as text, by the field's own rules; a choice is typed by its label. */
export const readSecond = (form: EntryForm, field: string, said: string, context: FormContext): Read<unknown> => {
  const options = optionsOf(form, field, context);
  const chosen = options.find(({ label, value }) => [label, value].map(normalise).includes(normalise(said)));
  if (options.length > 0 && !chosen)
    return {
      error: context.words.forms.noOption(
        said,
        options
          .filter(({ value }) => !value.startsWith('+'))
          .slice(0, 8)
          .map(({ label }) => label),
      ),
    };
  const read = form.fields[field]?.read(chosen?.value ?? said, context);
  return read ?? { error: context.words.forms.choose };
};

/** Returns the choices of a field; none where it is typed. */
export const optionsOf = ({ fields }: EntryForm, field: string, context: FormContext): readonly Choice[] => {
  const declared = fields[field];
  const block = declared?.draw(field, undefined, context);
  const listed = block?.type === 'input' && block.element.type === 'static_select' ? (block.element.options ?? []) : [];
  return declared?.choices?.(context) ?? listed.map(({ text, value = '' }) => ({ label: text.text, value }));
};

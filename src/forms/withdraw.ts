import { findables } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import { restingOn } from '../record/references.ts';
import { type Choice, choiceInput } from '../views/inputs.ts';
import { type Field, type FormContext, wordsIn } from './field.ts';
import { optional, text } from './fields.ts';
import { changeBy, type Form } from './form.ts';
import { readInputs } from './read-inputs.ts';

const entries = ({ negotiation, words }: FormContext): readonly Choice[] => [
  { value: '+none', label: words.forms.nothingReplaced },
  ...findables(negotiation)
    .filter(({ value }) => !value.withdrawn)
    .map(({ value, label }) => ({ value: value.id, label })),
];

/** Field of any entry of the record, by its id. */
const anyEntry: Field<string> = {
  choices: entries,
  draw: (name, value, context) =>
    choiceInput({ name, ...context.words.forms.replacedBy }, entries(context), wordsIn(value)),
  write: String,
  read: (value, context) =>
    context.negotiation.standing.get(wordsIn(value))?.body
      ? { value: wordsIn(value) }
      : { error: context.words.forms.choose },
};

/** Fields of a withdrawal: the reason, and the entry that replaces it, if any. */
export const withdrawFields: Readonly<Record<string, Field<unknown>>> = {
  why: text(({ forms }) => forms.whyNeeded, { limit: 200 }),
  replaced: optional(anyEntry),
};

/** Form that withdraws an entry: it is no longer shown, and stays in the history. */
export const withdrawForm: Form = {
  title: (_state, { forms }) => forms.withdrawTitle,
  opening: () => ({}),
  draw: (_state, values, context) =>
    Object.entries(withdrawFields).map(([name, { draw }]) => draw(name, values[name], context)),
  read: ({ entry = '', kind = '', version = 0 }, values, context) => {
    const chosen = wordsIn(values.replaced);
    const read = readInputs(withdrawFields, chosen === '+none' ? { ...values, replaced: '' } : values, context);
    if ('errors' in read) return read;
    const leaning = restingOn(context.negotiation, entry).map((one) => labelOf(context.negotiation, one));
    if (leaning.length > 0) return { errors: { why: context.words.forms.restsOn(leaning) } };
    if (read.values.replaced === entry) return { errors: { replaced: context.words.forms.choose } };
    const replaced = typeof read.values.replaced === 'string' ? read.values.replaced : undefined;
    const reason = { code: 'withdrawn', ...(replaced !== undefined && { replacedBy: replaced }) } as const;
    const why = String(read.values.why);
    const change = { entry, kind, body: null, from: version, knownAt: context.today, why, reason };
    return { entry, changes: [changeBy(context, change)], readBack: [], embargo: null };
  },
};

import { findables } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import { restingOn } from '../record/references.ts';
import { withdrawnWhy } from '../record/withdrawal.ts';
import { type Choice, choiceInput } from '../views/inputs.ts';
import { type Field, type FormRoom, wordsIn } from './field.ts';
import { optional, text } from './fields.ts';
import { changeBy, type Form } from './form.ts';
import { readInputs } from './read-inputs.ts';

const entries = ({ negotiation, words }: FormRoom): readonly Choice[] => [
  { value: '+none', label: words.forms.nothingReplaced },
  ...findables(negotiation)
    .filter(({ value }) => !value.withdrawn)
    .map(({ value, label }) => ({ value: value.id, label })),
];

/** Any entry of the record. */
const anyEntry: Field<string> = {
  choices: entries,
  draw: (name, typed, room) => choiceInput({ name, ...room.words.forms.replacedBy }, entries(room), wordsIn(typed)),
  write: String,
  read: (typed, room) =>
    room.negotiation.standing.get(wordsIn(typed))?.body
      ? { value: wordsIn(typed) }
      : { error: room.words.forms.choose },
};

/** What a withdrawal is asked for. */
export const withdrawFields: Readonly<Record<string, Field<unknown>>> = {
  why: text(({ forms }) => forms.whyNeeded, { limit: 200 }),
  replaced: optional(anyEntry),
};

/** The form that withdraws an entry: it is no longer shown, and stays in the history. */
export const withdrawForm: Form = {
  title: (_memo, { forms }) => forms.withdrawTitle,
  opening: () => ({}),
  draw: (_memo, typed, room) => Object.entries(withdrawFields).map(([name, { draw }]) => draw(name, typed[name], room)),
  read: ({ entry = '', kind = '', version = 0 }, typed, room) => {
    const chosen = wordsIn(typed.replaced);
    const read = readInputs(withdrawFields, chosen === '+none' ? { ...typed, replaced: '' } : typed, room);
    if ('errors' in read) return read;
    const leaning = restingOn(room.negotiation, entry).map((one) => labelOf(room.negotiation, one));
    if (leaning.length > 0) return { errors: { why: room.words.forms.restsOn(leaning) } };
    if (read.values.replaced === entry) return { errors: { replaced: room.words.forms.choose } };
    const replaced = typeof read.values.replaced === 'string' ? read.values.replaced : undefined;
    const why = withdrawnWhy(String(read.values.why), replaced);
    const change = { entry, kind, body: null, from: version, knownAt: room.today, why };
    return { entry, changes: [changeBy(room, change)], readBack: [], embargo: null };
  },
};

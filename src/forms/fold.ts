import { initialValues } from '../views/inputs.ts';
import { button, row } from '../views/kit.ts';
import type { Block } from '../views/message.ts';
import { newSource } from './citation-fields.ts';
import { type EntryForm, nameOf } from './entry-form.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import { buttonId } from './form-action.ts';
import type { ModalState } from './modal-state.ts';

/** Leaves out the inputs that can wait, with a button “More” that shows them; all of them once it was pressed. */
export const folded = (
  blocks: readonly Block[],
  form: EntryForm,
  state: ModalState,
  { words }: FormContext,
): readonly Block[] => {
  if (state.formKind !== 'add' || state.more) return blocks;
  const held = initialValues(blocks);
  const shown = blocks.filter((block) => block.type !== 'input' || !canWait(block.block_id ?? '', held, form, state));
  return shown.length === blocks.length
    ? shown
    : [...shown, ...row([button(buttonId('more'), words.forms.more, 'more')])];
};

/** Inputs that wait while they are empty: few entries need them. */
const optional = ['note', 'embargo', 'source.url'];
/** Inputs that wait once they hold what they begin with; the type of the source settles its level. */
const settled = ['reported', 'certainty'];
/** Levels that name or describe who speaks. */
const speaking = ['on-record', 'background'];

const canWait = (name: string, held: FormValues, { kind, more }: EntryForm, state: ModalState): boolean => {
  const isEmpty = wordsIn(held[name]) === '';
  if (settled.includes(name)) return !isEmpty;
  if (name === 'cite.level') return true;
  if (name === 'cite.by') return isEmpty && !speaking.includes(wordsIn(held['cite.level']));
  if (name === 'source.url' && state.outlet !== undefined && state.source === undefined) return false;
  if (isGiven(name, held, state)) return !isEmpty || optional.includes(name);
  return isEmpty && [...optional, ...more.map((field) => nameOf(kind, field))].includes(name);
};

/** Whether an input is of a source that was given beforehand: a message that is captured. */
const isGiven = (name: string, held: FormValues, { source }: ModalState): boolean =>
  source !== undefined && name.startsWith('source.') && held['cite.source'] === newSource;

import { carriesLevel, defaultLevel } from '../record/carries.ts';
import { levels } from '../record/entries.ts';
import { dayOfSource, newSource, typeCited } from './citation-fields.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import type { ModalState } from './modal-state.ts';

/** Inputs whose choice settles what depends on the source. */
const settling: readonly string[] = ['cite.source', 'source.type'];

interface Settled {
  readonly state: ModalState;
  readonly values: FormValues;
}

/** Returns the day of report that the form filled in by itself, while nobody typed another. */
export const ownDay = ({ settled }: ModalState, { today }: FormContext): string => settled?.reported ?? today;

/**
 * Settles what follows from a source once it or its type was chosen: its default level, unless a person chose one that it
 * carries, and the day on which it came out, unless a person typed another.
 */
export const settle = (field: string, { state, values }: Settled, context: FormContext): Settled => {
  if (!settling.includes(field)) return { state, values };
  const level = levelFor({ state, values }, context);
  const reported = field === 'cite.source' ? dayFor({ state, values }, context) : {};
  return {
    state: { ...state, settled: { ...state.settled, ...level, ...reported } },
    values: { ...values, ...(level.level && { 'cite.level': level.level }), ...reported },
  };
};

const levelFor = ({ state, values }: Settled, context: FormContext): { readonly level?: string } => {
  const type = typeCited(values, context);
  const held = levels.find((level) => level === wordsIn(values['cite.level']));
  const isChosen = held !== undefined && held !== state.settled?.level;
  return !type || (isChosen && carriesLevel(type, held)) ? {} : { level: defaultLevel(type) };
};

const dayFor = ({ state, values }: Settled, context: FormContext): { readonly reported?: string } => {
  const source = wordsIn(values['cite.source']);
  if (wordsIn(values.reported) !== ownDay(state, context)) return {};
  const published = context.negotiation.entries.source.get(source)?.published;
  return { reported: source === newSource ? context.today : dayOfSource(published, context) };
};

import { type Overtaken, onTopOf, overtakenText } from '../../forms/conflict.ts';
import { type FormValues, sameValue } from '../../forms/field.ts';
import type { Markdown } from '../../views/markdown.ts';
import type { Services } from '../request-context.ts';
import { type Filled, formContext } from './form-context.ts';

/** A form on top of the record as it stands. */
interface CaughtUp extends Filled {
  /** What others made of the entry while the form was open; `null` where nobody did anything. */
  readonly overtaken: {
    /** Both versions, field by field. */
    readonly text: Markdown;
    /** Whether something that was left alone in the form took their value. */
    readonly isMerged: boolean;
  } | null;
}

/** Puts a form on top of what others made of its entry meanwhile; as it is where nobody did. The one place that looks. */
export const catchUp = async (services: Services, filled: Filled): Promise<CaughtUp> => {
  const overtaken = await overtakenBy(services, filled);
  if (!overtaken) return { ...filled, overtaken: null };
  const { context, state } = filled;
  const form = formContext(context, services);
  const values = onTopOf(state, filled.values, overtaken, form);
  const text = overtakenText(state, values, overtaken, form);
  return {
    context,
    state: { ...state, version: overtaken.theirs.version },
    values,
    overtaken: { text, isMerged: !isSame(filled.values, values) },
  };
};

const overtakenBy = async (
  { store }: Services,
  { context: { key, negotiation }, state: { entry, version } }: Filled,
): Promise<Overtaken | null> => {
  const theirs = entry === undefined ? undefined : negotiation.standing.get(entry);
  if (!theirs || version === undefined || theirs.version <= version) return null;
  const history = await store.history(key, theirs.entry, theirs.version - version + 1);
  return { before: history.find((revision) => revision.version === version)?.body ?? {}, theirs };
};

const isSame = (one: FormValues, other: FormValues): boolean =>
  Object.keys({ ...one, ...other }).every((name) => sameValue(one[name], other[name]));

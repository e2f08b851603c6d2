import { type Overtaken, onTopOf, overtakenText } from '../../forms/conflict.ts';
import { type FormValues, sameValue } from '../../forms/field.ts';
import type { Markdown } from '../../views/markdown.ts';
import type { Services } from '../request-context.ts';
import { type Filled, formContext } from './form-context.ts';

/** A form rebased on the current version of its entry. */
interface CaughtUp extends Filled {
  /** Changes by others while the form was open; `null` where there were none. */
  readonly overtaken: {
    /** Both versions, field by field. */
    readonly text: Markdown;
    /** Whether an input left alone in the form took the others' value. */
    readonly isMerged: boolean;
  } | null;
}

/** Rebases a form on its entry's current version; unchanged where no edit came between. Only this place checks. */
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

import type { Body, Revision } from '../record/revision.ts';
import { joined, type Markdown, md, mention } from '../views/markdown.ts';
import { type EntryForm, nameOf } from './entry-form.ts';
import { chosenIn, type Field, type FormRoom, sameTyped, type Typed, type TypedValue } from './field.ts';
import { entryForms } from './index.ts';
import type { Memo } from './memo.ts';

/** Two people at one entry: what it was, what somebody made of it meanwhile, and what stands in the form of the second. */
export interface Overtaken {
  readonly before: Body;
  readonly theirs: Revision;
}

/** What became of an entry while a form of it was open, field by field, with what stands in the form beside it. */
export const overtakenText = (memo: Memo, typed: Typed, { before, theirs }: Overtaken, room: FormRoom): Markdown => {
  const { forms } = room.words;
  const who = theirs.origin === 'slack' ? mention(theirs.author) : md`${theirs.author}`;
  if (theirs.body === null) return md`*${who}* ${forms.withdrawnMeanwhile}`;
  const lines = differences(memo, typed, before, theirs.body, room);
  return joined([md`*${who}* ${forms.overtaken}`, ...lines], '\n');
};

const differences = (memo: Memo, typed: Typed, before: Body, theirs: Body, room: FormRoom): readonly Markdown[] => {
  const form = entryForms[memo.kind ?? 'remark'];
  return Object.entries(form.fields).flatMap(([field, declared]) => {
    const [was, is] = [declared.write(before[field]), declared.write(theirs[field])];
    const yours = memo.deed === 'edit' ? typed[nameOf(form.kind, field)] : is;
    if (sameTyped(was, is) && sameTyped(is, yours)) return [];
    return [differing(form, field, { was, is, yours }, room)];
  });
};

interface Sides {
  readonly was: TypedValue | undefined;
  readonly is: TypedValue | undefined;
  readonly yours: TypedValue | undefined;
}

const differing = ({ fields }: EntryForm, field: string, { was, is, yours }: Sides, room: FormRoom): Markdown => {
  const { forms } = room.words;
  const block = fields[field]?.draw(field, undefined, room);
  const label = block?.type === 'input' ? block.label.text : field;
  const shown = (typed: TypedValue | undefined) => shownTyped(fields[field], typed, room) || forms.empty;
  const theirs = sameTyped(was, is)
    ? md`${forms.stillIs(shown(is))}`
    : md`${forms.wasAndIs(shown(was))} *${shown(is)}*`;
  const mine = sameTyped(is, yours) ? md`` : md`; ${forms.youHave} *${shown(yours)}*`;
  return md`• ${label}: ${theirs}${mine}`;
};

/** What stands in an input, as a reader would call it. */
export const shownTyped = (
  field: Field<unknown> | undefined,
  typed: TypedValue | undefined,
  room: FormRoom,
): string => {
  const block = field?.draw('shown', undefined, room);
  const listed =
    block?.type === 'input' && 'options' in block.element && Array.isArray(block.element.options)
      ? block.element.options.map(({ text, value }) => ({ label: text.text, value }))
      : [];
  const choices = field?.choices?.(room) ?? listed;
  return chosenIn(typed)
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? value)
    .join(', ');
};

import type { Body, Revision } from '../record/revision.ts';
import { joined, type Markdown, md, mention } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import { citationFields } from './citation-fields.ts';
import { nameOf } from './entry-form.ts';
import { chosenIn, type Field, type FormRoom, sameTyped, type Typed, type TypedValue } from './field.ts';
import { entryForms } from './index.ts';
import type { Memo } from './memo.ts';
import { recordForm } from './record-form.ts';

/** Two people at one entry: what it was, what somebody made of it meanwhile, and what stands in the form of the second. */
export interface Overtaken {
  readonly before: Body;
  readonly theirs: Revision;
}

/** What the second has typed, on top of what the first made of it: inputs that the second left alone take what stands now. */
export const onTopOf = (memo: Memo, typed: Typed, { before, theirs }: Overtaken, room: FormRoom): Typed => {
  if (memo.deed !== 'edit' || theirs.body === null) return typed;
  const [was, is] = [openingOf(memo, before, theirs, room), openingOf(memo, theirs.body, theirs, room)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is), ...Object.keys(typed)])];
  const touched = names.filter((name) => !sameTyped(typed[name], was[name]));
  // A place in one source says nothing of another: who says so is one's own as a whole, or not at all.
  const isCiting = touched.some(isOfCitation);
  const isOwn = (name: string) =>
    isOfCitation(name) ? isCiting : touched.includes(name) || (name === 'reported' && isCiting);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = isOwn(name) ? typed[name] : is[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
};

/** The day of a report is none of these: at first it is today, which moves on by itself. */
const isOfCitation = (name: string): boolean => name.startsWith('cite.') || name.startsWith('source.');

/** How the form that edits an entry stands at first, were this its body. */
const openingOf = (memo: Memo, body: Body, theirs: Revision, room: FormRoom): Typed => {
  const standing = new Map(room.negotiation.standing).set(theirs.entry, { ...theirs, body });
  return recordForm.opening({ ...memo, deed: 'edit' }, { ...room, negotiation: { ...room.negotiation, standing } });
};

/** What became of an entry while a form of it was open, field by field, with what stands in the form beside it. */
export const overtakenText = (memo: Memo, typed: Typed, { before, theirs }: Overtaken, room: FormRoom): Markdown => {
  const { forms } = room.words;
  const who = theirs.origin === 'slack' ? mention(theirs.author) : md`${theirs.author}`;
  if (theirs.body === null) return md`*${who}* ${forms.withdrawnMeanwhile}`;
  const [was, is] = [openingOf(memo, before, theirs, room), openingOf(memo, theirs.body, theirs, room)];
  const yours = memo.deed === 'edit' ? typed : is;
  const lines = inputsOf(memo, yours, room).flatMap((input) => differing(input, { was, is, yours }, room));
  return joined([md`*${who}* ${forms.overtaken}`, ...lines], '\n');
};

interface Input {
  readonly name: string;
  readonly block: Extract<Block, { type: 'input' }>;
  readonly field: Field<unknown> | undefined;
}

/** The inputs that say something of the entry itself: its own fields first, then who says so, and how sure it is. */
const inputsOf = (memo: Memo, typed: Typed, room: FormRoom): readonly Input[] => {
  const { kind, fields } = entryForms[memo.kind ?? 'remark'];
  const own = new Map(Object.entries(fields).map(([field, declared]) => [nameOf(kind, field), declared]));
  const inputs = recordForm
    .draw({ ...memo, deed: 'edit' }, typed, room)
    .flatMap((block) => (block.type === 'input' ? [block] : []))
    .filter(({ block_id: name }) => name !== 'why' && name !== 'kind' && name !== 'embargo')
    .map((block) => {
      const name = block.block_id ?? '';
      return { name, block, field: own.get(name) ?? citationFields[name] };
    });
  return [...inputs.filter(({ name }) => own.has(name)), ...inputs.filter(({ name }) => !own.has(name))];
};

type Sides = Readonly<Record<'was' | 'is' | 'yours', Typed>>;

const differing = (input: Input, sides: Sides, room: FormRoom): readonly Markdown[] => {
  const { forms } = room.words;
  const [was, is, yours] = [sides.was[input.name], sides.is[input.name], sides.yours[input.name]];
  if (sameTyped(was, is) && sameTyped(is, yours)) return [];
  const shown = (typed: TypedValue | undefined) => shownTyped(input, typed, room) || forms.empty;
  const theirs = sameTyped(was, is)
    ? md`${forms.stillIs(shown(is))}`
    : md`${forms.wasAndIs(shown(was))} *${shown(is)}*`;
  const mine = sameTyped(is, yours) ? md`` : md`; ${forms.youHave} *${shown(yours)}*`;
  return [md`• ${input.block.label.text}: ${theirs}${mine}`];
};

/** What stands in an input, as a reader would call it: a choice by its label, a date in words. */
const shownTyped = ({ block, field }: Input, typed: TypedValue | undefined, room: FormRoom): string => {
  const { words, negotiation } = room;
  const listed =
    'options' in block.element && Array.isArray(block.element.options)
      ? block.element.options.map(({ text, value }) => ({ label: text.text, value }))
      : [];
  const choices = field?.choices?.(room) ?? listed;
  const inWords = (value: string) => (field?.readBack ? words.dates.when(value, negotiation.header.hemisphere) : value);
  return chosenIn(typed)
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? inWords(value))
    .join(', ');
};

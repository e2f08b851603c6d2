import { initialValues, type Modal, modal } from '../views/inputs.ts';
import { button, paragraph, row, smallPrint } from '../views/kit.ts';
import { type Markdown, md, moment } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import { drawChoice, type Place } from './choose.ts';
import type { FormContext, FormValues } from './field.ts';
import type { Intent } from './form.ts';
import { buttonId } from './form-action.ts';
import { formFor } from './form-kinds.ts';
import { hasRoomFor, keptAsDraft, type ModalState, whileOpen, writeModalState } from './modal-state.ts';
import type { Errors } from './read-inputs.ts';

/** Steps of filling in a form, as Slack sends them back when a modal is submitted. */
const steps = ['choose', 'fill', 'preview', 'kept'] as const;
export type ModalStep = (typeof steps)[number];

/** Returns the step of this name; `null` when no form of this bot has it. */
export const stepNamed = (name: string): ModalStep | null => steps.find((step) => step === name) ?? null;

/** Notes shown above a form's inputs once; those in its modal state are shown while the form is open. */
export interface Notes {
  readonly notes?: readonly Markdown[];
  /** Errors that could not be shown beside the inputs. */
  readonly errors?: Errors;
}

/** Draws the modal of a form to fill in. */
export const fillModal = (
  state: ModalState,
  values: FormValues,
  context: FormContext,
  { notes = [], errors = {} }: Notes = {},
): Modal => {
  const { forms } = context.words;
  const drawn = drawnForm(state, values, context, errors);
  const lasting = [...(state.notes ?? []).map((text) => md`${text}`), ...errorLines(errors, drawn.blocks)];
  return modal({
    step: 'fill',
    title: formFor(state.formKind).title(state, context.words),
    submit: forms.next,
    close: forms.cancel,
    metadata: writeModalState(whileOpen(drawn.state)),
    blocks: [...[...notes, ...lasting].map(paragraph), ...drawn.blocks],
  });
};

interface Drawn {
  readonly state: ModalState;
  readonly blocks: readonly Block[];
}

/** Draws a form's inputs and carries the values of those left out; an error in one of them shows them all. */
const drawnForm = (state: ModalState, values: FormValues, context: FormContext, errors: Errors): Drawn => {
  const form = formFor(state.formKind);
  const shown = form.draw(state, values, context);
  if (state.formKind !== 'add') return { state, blocks: shown };
  const opened = { ...state, more: true };
  const all = form.draw(opened, values, context);
  const held = { ...values, ...initialValues(all) };
  const isHidden = (name: string) => name in initialValues(all) && !(name in initialValues(shown));
  const carrying = { ...state, undrawn: without(held, shown) };
  if (hasRoomFor(carrying) && !Object.keys(errors).some(isHidden)) return { state: carrying, blocks: shown };
  const whole = { ...opened, undrawn: without(held, all) };
  return { state: hasRoomFor(whole) ? whole : { ...opened, undrawn: undefined }, blocks: all };
};

const without = (values: FormValues, blocks: readonly Block[]): FormValues => {
  const drawn = initialValues(blocks);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !(name in drawn)));
};

/** Errors above the form, each with the label of its input. */
const errorLines = (errors: Errors, blocks: readonly Block[]): readonly Markdown[] =>
  Object.entries(errors).map(([name, error]) => {
    const input = blocks.find((block) => block.type === 'input' && block.block_id === name);
    return input?.type === 'input' ? md`*${input.label.text}:* ${error}` : md`${error}`;
  });

/** Draws the modal that asks for the kind of entry to add, and for the negotiation. */
export const chooseModal = (state: ModalState, context: FormContext, places: readonly Place[]): Modal => {
  const { forms } = context.words;
  return modal({
    step: 'choose',
    title: forms.chooseTitle,
    submit: forms.onward,
    close: forms.cancel,
    metadata: writeModalState(state),
    blocks: drawChoice({ place: state.command, kind: state.kind ?? '' }, context, places, state.outlet),
  });
};

/** View model of a preview: the line as readers would see it, and what delays it. */
export interface Outlook {
  /** Line as answers show it; for a withdrawal, the line that is removed. */
  readonly line: readonly Block[];
  readonly goes: boolean;
  /** Entry that this one may duplicate; `null` where none is similar. */
  readonly possibleDuplicate: { readonly id: string; readonly label: string; readonly line: readonly Block[] } | null;
  /** Sentences on why the entry does not appear at once; empty when it does. */
  readonly waits: readonly string[];
  /** Whether a second person has to approve it. */
  readonly needsSecond: boolean;
}

/** Says since when the world could know a statement; under embargo it is known once it appears. */
const reportedIn = ({ changes, entry, embargo }: Intent, { forms }: Words): readonly string[] =>
  changes
    .filter(({ entry: about, body }) => about === entry && embargo === null && body !== null && 'cite' in body)
    .slice(-1)
    .map(({ knownAt }) => forms.reportedOn(knownAt));

/** Draws the preview of a filled-in form. Its modal state holds the form values. */
export const previewModal = (
  state: ModalState,
  intent: Intent,
  outlook: Outlook,
  words: Words,
  notes: readonly Markdown[] = [],
): Modal => {
  const { forms } = words;
  const { line, goes, possibleDuplicate, waits, needsSecond } = outlook;
  const here = waits.length > 0 || goes ? [] : [button(buttonId('publish-here'), forms.publishHere, 'publish')];
  const same = possibleDuplicate
    ? [
        paragraph(md`*${forms.twin(possibleDuplicate.label)}*`),
        ...possibleDuplicate.line,
        ...row([button(buttonId('edit-instead'), forms.editInstead, possibleDuplicate.id)]),
      ]
    : [];
  return modal({
    step: 'preview',
    title: forms.previewTitle,
    submit: needsSecond ? forms.propose : forms.publish,
    close: forms.cancel,
    metadata: writeModalState(state),
    blocks: [
      ...notes.map(paragraph),
      ...same,
      paragraph(md`${goes ? forms.nothingAfter : forms.shownAs}`),
      ...line,
      ...[...reportedIn(intent, words), ...intent.readBack].map((said) => smallPrint(md`${said}`)),
      ...waits.map((why) => paragraph(md`${why}`)),
      ...row([...here, button(buttonId('back'), forms.back, 'back')]),
    ],
  });
};

/** Draws the modal that offers an unpublished draft, to go on with or to put aside. */
export const keptModal = (state: ModalState, keptAt: string, words: Words): Modal => {
  const { forms } = words;
  return modal({
    step: 'kept',
    title: formFor(state.formKind).title(state, words),
    submit: forms.goOn,
    close: forms.cancel,
    metadata: writeModalState(keptAsDraft(state)),
    blocks: [
      paragraph(md`${forms.keptFrom} ${moment(keptAt)}.`),
      ...row([button(buttonId('afresh'), forms.afresh, 'afresh')]),
    ],
  });
};

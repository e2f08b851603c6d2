import type { FormCall } from '../commands/effect.ts';
import { entryIn, lineShown } from '../commands/entry-line.ts';
import { alreadyKept, captured, longestQuote, type Message, messageId } from '../forms/capture.ts';
import type { Place } from '../forms/choose.ts';
import { states } from '../forms/entry-form.ts';
import { type FormContext, type FormValues, wordsIn } from '../forms/field.ts';
import { formFor } from '../forms/form-kinds.ts';
import { entryForms } from '../forms/index.ts';
import type { ModalState } from '../forms/modal-state.ts';
import { chooseModal, fillModal, keptModal } from '../forms/modals.ts';
import { type Prefilled, prefillValues } from '../forms/prefill.ts';
import { lineBlocks } from '../views/entry.ts';
import { cutWords, type Modal } from '../views/inputs.ts';
import { paragraph, withoutMenu } from '../views/kit.ts';
import { type Markdown, md } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import { noteModal } from '../views/note-modal.ts';
import type { Asker } from './bot-interface.ts';
import type { Opening } from './form-answers.ts';
import { denialReason, type FormServices, formContext, lastDraft, mayEdit, modalStateOf } from './form-context.ts';
import type { RequestContext, Services } from './run-command.ts';

/** Text carried until it is known which form it is for, in characters: Slack has no room for more. */
const longestSaid = 1_200;

/** The form that a line asks for. */
export const openCalled = async (
  formServices: FormServices,
  context: RequestContext,
  call: FormCall,
  said: string,
): Promise<Modal> => {
  const { command } = context.negotiation.header;
  const { formKind, kind, entry } = call;
  const version = entry ? context.negotiation.standing.get(entry)?.version : undefined;
  const state: ModalState = {
    command,
    channel: context.channel,
    formKind,
    ...(kind && { kind }),
    ...(entry && { entry, version }),
  };
  if (formKind === 'add' && !kind) {
    const places = await placesFor(formServices, {
      team: context.key.team,
      person: context.actor.person,
      channel: context.channel,
    });
    const carried = cutWords(said, longestSaid);
    const modal = choosing(formServices.services, context, { ...state, formKind: 'choose', said: carried }, places);
    const notes = inPieces(said.slice(carried.length), formServices.services.words.forms.notCarried);
    return { ...modal, blocks: [...notes.map(paragraph), ...modal.blocks] };
  }
  return entry
    ? openAbout(formServices.services, context, state)
    : openNew(formServices.services, context, state, said);
};

const choosing = (services: Services, context: RequestContext, state: ModalState, places: readonly Place[]): Modal =>
  chooseModal(state, formContext(context, services), places);

/** The negotiations that somebody may add to. */
const placesFor = async ({ authorize, commands }: FormServices, asker: Asker): Promise<readonly Place[]> => {
  const authorized = await Promise.all(commands.map((command) => authorize(asker, command)));
  return authorized
    .filter((one) => typeof one !== 'string')
    .filter(mayEdit)
    .map(({ file: { header } }) => ({ command: header.command, name: header.name }));
};

/** A form for something new; what was typed and not published before is there again, unless more was typed now. */
export const openNew = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  said: string,
  values: FormValues = {},
): Promise<Modal> => {
  const form = formContext(context, services);
  const words = prefillValues(entryForms[state.kind ?? 'remark'], said, form);
  const opening = { ...formFor(state.formKind).opening(state, form), ...words.values, ...values };
  const isBlank = said === '' && Object.keys(values).length === 0;
  if (isBlank) return keptOr(services, context, state, opening);
  // What is off the record is not carried either, only that it was.
  const carried = words.offRecord === 'said' ? offRecord : cutWords(said, longestSaid);
  return fillModal(carried === '' ? state : { ...state, said: carried }, opening, form, {
    notes: notesOn({ ...state, said }, services, context),
  });
};

/** A line that is refused as such, and holds nothing else. */
const offRecord = 'off the record';

/** What stands above a form of what it could not take: the same whenever it is drawn. */
export const notesOn = (state: ModalState, services: Services, context: RequestContext): readonly Markdown[] => {
  const { message, said = '', kind = 'remark' } = state;
  const form = formContext(context, services);
  const words = prefillValues(entryForms[kind], said, form);
  const { fromMessage } = services.words.forms;
  return [
    ...(message === undefined ? [] : [md`${fromMessage(message, longestQuote)}`]),
    ...leftOut(words, services),
    ...tooMuch(state, words.values, form),
  ];
};

/** What of a line is in no field of the form, and why. */
const leftOut = ({ offRecord, unfilled }: Prefilled, { words: { forms } }: Services): readonly Markdown[] => [
  ...(offRecord ? [md`*${forms.offRecord}*`] : []),
  ...inPieces(unfilled, forms.unfilled),
];

/** Text beyond a field's maximum length. */
const tooMuch = (state: ModalState, values: FormValues, context: FormContext): readonly Markdown[] =>
  formFor(state.formKind)
    .draw(state, values, context)
    .flatMap((block) => {
      if (block.type !== 'input' || block.element.type !== 'plain_text_input') return [];
      const [said, limit] = [wordsIn(values[block.block_id ?? '']), block.element.max_length ?? Infinity];
      const more = said.slice(cutWords(said, limit).length);
      return inPieces(more, (piece) => context.words.forms.didNotFit(block.label.text, limit, piece));
    });

/** A section takes no more than this once it is escaped. */
const longestNote = 2_900;

/** A note that says what was typed, all of it, in as many sections as that takes. */
const inPieces = (text: string, note: (said: string) => string): readonly Markdown[] => {
  if (text.trim() === '') return [];
  const [first = '', ...rest] = piecesOf(text);
  return [md`${note(first)}`, ...rest.map((piece) => md`${piece}`)].slice(0, mostNotes);
};

/** Sections for which a form has room besides its inputs. */
const mostNotes = 50;

const piecesOf = (text: string): readonly string[] => {
  if (String(md`${text}`).length <= longestNote - 200) return [text];
  const half = cutWords(text, Math.floor(text.length / 2));
  return [...piecesOf(half), ...piecesOf(text.slice(half.length))];
};

/** A form about an entry. */
const openAbout = async (services: Services, context: RequestContext, state: ModalState): Promise<Modal> => {
  const { words } = services;
  const form = formContext(context, services);
  if (!context.negotiation.standing.get(state.entry ?? '')?.body)
    return noteModal(formFor(state.formKind).title(state, words), [words.forms.gone(state.entry ?? '')], [], words);
  const needsCitation = state.formKind === 'confirm' || state.formKind === 'contest';
  if (needsCitation && !states(state.kind ?? 'remark'))
    return noteModal(formFor(state.formKind).title(state, words), [words.forms.statesNothing], [], words);
  return keptOr(services, context, state, formFor(state.formKind).opening(state, form));
};

/** What was kept of this form, to go on with or to put aside; the form itself where nothing was. */
const keptOr = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  opening: FormValues,
): Promise<Modal> => {
  const { words } = services;
  const draft = await lastDraft(services, context, state);
  const kept = draft && modalStateOf(draft);
  if (!draft || !kept) return fillModal(state, opening, formContext(context, services));
  return keptModal({ ...kept, channel: state.channel }, draft.keptAt, words);
};

/** The form that a shortcut opens, in the first negotiation that the person may add to; where there is none, why not. */
export const openShortcut = async (formServices: FormServices, opening: Opening): Promise<Modal> => {
  const { services, contextFor, commands } = formServices;
  const { chooseTitle } = services.words.forms;
  const places = await placesFor(formServices, opening);
  const context = await contextFor(opening, places[0]?.command ?? commands[0] ?? '');
  const refused = (why: string) => noteModal(chooseTitle, [why], [], services.words);
  if (typeof context === 'string') return refused(context);
  const denial = denialReason(context, services, chooseTitle);
  if (denial) return refused(denial);
  return openIn(services, context, opening, places);
};

const openIn = async (
  services: Services,
  context: RequestContext,
  { channel, message }: Opening,
  places: readonly Place[],
): Promise<Modal> => {
  const { command } = context.file.header;
  if (!message) return choosing(services, context, { command, channel, formKind: 'choose' }, places);
  const kept = alreadyKept(context.negotiation, message);
  if (kept.length > 0) return keptAlready(services, context, kept);
  const { length } = message.text.trim();
  const state: ModalState = {
    ...{ command, channel, formKind: 'add', kind: 'remark', source: messageId(message) },
    ...(length > longestQuote && { message: length }),
  };
  const values = quoted(services, context, message);
  if (places.length > 1) return choosing(services, context, { ...state, formKind: 'choose', values }, places);
  return openNew(services, context, state, '', values);
};

const quoted = ({ words }: Services, { negotiation }: RequestContext, message: Message): FormValues =>
  captured(message, 'remark', negotiation, words);

const keptAlready = ({ words }: Services, context: RequestContext, ids: readonly string[]): Modal =>
  noteModal(
    words.forms.savedTitle,
    [words.forms.alreadyKept],
    ids.flatMap((id) => lineOf(context, id, words)),
    words,
  );

/** An entry's line as readers see it, without its menu. */
export const lineOf = (
  { negotiation, clock }: RequestContext,
  id: string,
  words: Services['words'],
): readonly Block[] => {
  const entry = entryIn(negotiation, id);
  return entry ? lineBlocks(lineShown({ negotiation, today: clock.day }, entry), words).map(withoutMenu) : [];
};

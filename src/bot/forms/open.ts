import type { FormCall } from '../../commands/effect.ts';
import { alreadyKept, captured, longestQuote, type Message, messageId, recast, reportOf } from '../../forms/capture.ts';
import { kindField, type Place } from '../../forms/choose.ts';
import { states } from '../../forms/entry-form.ts';
import { type FormContext, type FormValues, wordsIn } from '../../forms/field.ts';
import { formFor } from '../../forms/form-kinds.ts';
import { entryForms } from '../../forms/index.ts';
import { hasRoomFor, type ModalState } from '../../forms/modal-state.ts';
import { chooseModal, keptModal } from '../../forms/modals.ts';
import { outletIn } from '../../forms/outlet.ts';
import { type Prefilled, prefillValues } from '../../forms/prefill.ts';
import { cutWords, type Modal } from '../../views/inputs.ts';
import { paragraph } from '../../views/kit.ts';
import { md } from '../../views/markdown.ts';
import { noteModal } from '../../views/note-modal.ts';
import { piecesOf } from '../../views/pieces.ts';
import type { Asker } from '../bot-interface.ts';
import type { RequestContext, Services } from '../request-context.ts';
import { findDraft, keepDraft, lastDraft, modalStateOf } from './drafts.ts';
import { entryLines } from './entry-lines.ts';
import type { Opening } from './form-answers.ts';
import { denialReason, type Filled, type FormServices, formContext, mayEdit } from './form-context.ts';
import { draftNamed } from './keep-unopened.ts';
import { refill } from './receive.ts';

/** Maximum length of text carried until its form is chosen, in characters: Slack has no room for more. */
const longestSaid = 1_200;

/** Opens the form that a line asks for. */
export const openCalled = async (
  formServices: FormServices,
  context: RequestContext,
  call: FormCall,
  given: string,
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
  const draft = formKind === 'add' ? draftNamed(given) : null;
  if (draft !== null) return openKept(formServices, context, { ...state, draft });
  return openSaid(formServices, context, state, given);
};

/** Opens a form again that Slack did not open, with all that was typed for it; a blank one once that was published. */
const openKept = async (formServices: FormServices, context: RequestContext, state: ModalState): Promise<Modal> => {
  const { services } = formServices;
  const formKind = state.kind ? 'add' : 'choose';
  const draft = await findDraft(services, context, { ...state, formKind });
  const said = (draft && modalStateOf(draft)?.said) ?? '';
  return openSaid(formServices, context, draft ? state : { ...state, draft: undefined }, said);
};

const openSaid = async (
  formServices: FormServices,
  context: RequestContext,
  state: ModalState,
  said: string,
): Promise<Modal> => {
  const { formKind, kind, entry } = state;
  if (formKind === 'add' && !kind) {
    const places = await placesFor(formServices, {
      team: context.key.team,
      person: context.actor.person,
      channel: context.channel,
    });
    const carried = cutWords(said, longestSaid);
    const modal = choosing(formServices.services, context, { ...state, formKind: 'choose', said: carried }, places);
    const notes = inPieces(said.slice(carried.length), formServices.services.words.forms.notCarried);
    return { ...modal, blocks: [...notes.map((note) => paragraph(md`${note}`)), ...modal.blocks] };
  }
  return entry
    ? openAbout(formServices.services, context, state)
    : openNew(formServices.services, context, state, said);
};

const choosing = (services: Services, context: RequestContext, state: ModalState, places: readonly Place[]): Modal =>
  chooseModal(state, formContext(context, services), places);

/** Returns the negotiations that the asker may edit. */
const placesFor = async ({ authorize, commands }: FormServices, asker: Asker): Promise<readonly Place[]> => {
  const authorized = await Promise.all(commands.map((command) => authorize(asker, command)));
  return authorized
    .filter((one) => typeof one !== 'string')
    .filter(mayEdit)
    .map(({ file: { header } }) => ({ command: header.command, name: header.name }));
};

/** Opens the form of the chosen kind, filled in with the text typed or quoted before. */
export const openChosen = (services: Services, { context, state, values }: Filled): Promise<Modal> => {
  const read = kindField.read(values.kind ?? '', formContext(context, services));
  const kind = 'value' in read ? read.value : 'remark';
  const { values: quoted = {}, said = '', outlet, ...rest } = state;
  const chosen = { ...rest, formKind: 'add', kind } as const;
  if (outlet === undefined || wordsIn(values.taken) !== 'report')
    return openNew(services, context, chosen, said, state.values ? recast(quoted, 'remark', kind) : {});
  const { source: _message, author: _author, ...report } = chosen;
  const notes = [...(report.notes ?? []), services.words.forms.reportToCheck(outlet)];
  return openNew(services, context, { ...report, outlet, notes }, said, reportOf(quoted, outlet, kind));
};

/** Opens a form for a new entry; an unpublished draft is offered, unless words or values are given. */
const openNew = async (
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
  const left = [...leftOut(words, services), ...tooMuch(state, words.values, form)];
  const notes = [...(state.notes ?? []), ...left].slice(0, mostNotes);
  return openNoted(services, { context, state: { ...state, ...(notes.length > 0 && { notes }) }, values: opening });
};

/** Opens a form with notes above it. Notes Slack has no room for go to a draft that is named by the instant. */
const openNoted = async (services: Services, filled: Filled): Promise<Modal> => {
  if (hasRoomFor(filled.state)) return refill(services, filled);
  const draft = filled.state.draft ?? services.now().toISOString();
  const named = { ...filled, state: { ...filled.state, draft } };
  // A store that is busy does not keep the form from opening.
  await keepDraft(services, named).catch(() => undefined);
  return refill(services, named);
};

/** Returns notes on the words of a line that fill in no field. */
const leftOut = ({ offRecord, unfilled }: Prefilled, { words: { forms } }: Services): readonly string[] => [
  ...(offRecord ? [forms.offRecord] : []),
  ...inPieces(unfilled, forms.unfilled),
];

/** Text beyond a field's maximum length. */
const tooMuch = (state: ModalState, values: FormValues, context: FormContext): readonly string[] =>
  formFor(state.formKind)
    .draw({ ...state, more: true }, values, context)
    .flatMap((block) => {
      if (block.type !== 'input' || block.element.type !== 'plain_text_input') return [];
      const [said, limit] = [wordsIn(values[block.block_id ?? '']), block.element.max_length ?? Infinity];
      const more = said.slice(cutWords(said, limit).length);
      return inPieces(more, (piece) => context.words.forms.didNotFit(block.label.text, limit, piece));
    });

/** Splits typed text into as many notes as it takes to show all of it. */
const inPieces = (text: string, note: (said: string) => string): readonly string[] => {
  if (text.trim() === '') return [];
  const [first = '', ...rest] = piecesOf(text);
  return [note(first), ...rest].slice(0, mostNotes);
};

/** Maximum number of notes: the sections that a form has room for besides its inputs. */
const mostNotes = 50;

/** Opens a form about an existing entry. */
const openAbout = async (services: Services, context: RequestContext, state: ModalState): Promise<Modal> => {
  const { words } = services;
  const form = formContext(context, services);
  if (!context.negotiation.standing.get(state.entry ?? '')?.body)
    return noteModal(formFor(state.formKind).title(state, words), [words.forms.gone], [], words);
  const needsCitation = state.formKind === 'confirm' || state.formKind === 'contest';
  if (needsCitation && !states(state.kind ?? 'remark'))
    return noteModal(formFor(state.formKind).title(state, words), [words.forms.statesNothing], [], words);
  return keptOr(services, context, state, formFor(state.formKind).opening(state, form));
};

/** Offers the form's draft, to go on with or to put aside; opens the form itself where there is no draft. */
const keptOr = async (
  services: Services,
  context: RequestContext,
  state: ModalState,
  opening: FormValues,
): Promise<Modal> => {
  const { words } = services;
  const draft = await lastDraft(services, context, state);
  const kept = draft && modalStateOf(draft);
  if (!draft || !kept) return refill(services, { context, state, values: opening });
  return keptModal({ ...kept, channel: state.channel }, draft.keptAt, words);
};

/** Opens a shortcut's form in the first negotiation that the person may edit; where there is none, says why. */
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
  const { forms } = services.words;
  const notes = [...(message.isPrivate ? [forms.fromPrivate] : []), ...tooLong(services, message)];
  const outlet = outletIn(message.text, context.negotiation);
  const state: ModalState = {
    ...{ command, channel, formKind: 'add', kind: 'remark', source: messageId(message) },
    ...(message.author && { author: message.author }),
    ...(outlet && { outlet }),
    ...(notes.length > 0 && { notes }),
  };
  const values = captured(message, 'remark', context.negotiation, services.words);
  if (places.length > 1 || outlet) return choosing(services, context, { ...state, formKind: 'choose', values }, places);
  return openNew(services, context, state, '', values);
};

/** Returns a note when the message is longer than a quotation may be. */
const tooLong = ({ words }: Services, { text }: Message): readonly string[] => {
  const length = text.trim().length;
  return length > longestQuote ? [words.forms.fromMessage(length, longestQuote)] : [];
};

const keptAlready = ({ words }: Services, context: RequestContext, ids: readonly string[]): Modal =>
  noteModal(
    words.forms.savedTitle,
    [words.forms.alreadyKept],
    ids.flatMap((id) => entryLines(context, id, words)),
    words,
  );

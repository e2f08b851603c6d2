import { alreadyResting } from '../../forms/capture.ts';
import type { Intent } from '../../forms/form.ts';
import { formFor } from '../../forms/form-kinds.ts';
import type { ModalState } from '../../forms/modal-state.ts';
import { dayIn } from '../../record/dates.ts';
import { objections } from '../../record/integrity.ts';
import { embargoDay } from '../../record/proposal.ts';
import { includes } from '../../record/right.ts';
import { StoreError } from '../../store/store-error.ts';
import { sharedMessage } from '../../views/answer.ts';
import { md } from '../../views/markdown.ts';
import { noteMessage } from '../../views/note.ts';
import { noteModal } from '../../views/note-modal.ts';
import type { Approvers } from '../approvers.ts';
import { mostTold, noticesOfWaiting } from '../notices.ts';
import { rememberPost } from '../remember-post.ts';
import type { RequestContext, Services } from '../request-context.ts';
import { runCommand } from '../run-command.ts';
import { catchUp } from './catch-up.ts';
import { dropDraft } from './drafts.ts';
import { entryLines } from './entry-lines.ts';
import type { SubmitAnswer, ToPost } from './form-answers.ts';
import { type Filled, type FormServices, formContext } from './form-context.ts';
import { previewForm, showPreview } from './preview.ts';
import { asked } from './read.ts';
import { refill } from './receive.ts';
import { type Waits, waitsOf } from './waiting.ts';

/** A previewed form that is submitted for publishing. */
export interface Meaning {
  readonly filled: Filled;
  /** Slack's root view id, the idempotency key: one form is written once. */
  readonly root: string;
  /** Whether the line is also posted to the channel where the form was asked for. */
  readonly here: boolean;
}

/** Publishes a previewed form: reads it against the current record and writes it once, even if pressed twice. */
export const publishForm = async (formServices: FormServices, meaning: Meaning): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { context, state } = meaning.filled;
  const idempotencyKey = `view:${meaning.root}`;
  if (await services.store.hasIdempotencyKey(context.key, idempotencyKey))
    return savedBefore(formServices, meaning, idempotencyKey);
  if (isKept(context, state)) return keptMeanwhile(services, context, state.source ?? '');
  const { overtaken, ...filled } = await catchUp(services, meaning.filled);
  if (overtaken) return { modal: refill(services, filled, { notes: [overtaken.text] }) };
  const meant = formFor(state.formKind).read(state, filled.values, formContext(context, services));
  if ('errors' in meant) return { modal: refill(services, filled, { errors: meant.errors }) };
  if ('more' in meant) return { modal: refill(services, asked(filled, meant.values)) };
  const against = objectionsTo(services, context, meant);
  return against.length > 0
    ? { modal: refill(services, filled, { notes: against.map((one) => md`*${one}*`) }) }
    : write(formServices, meaning, meant, idempotencyKey);
};

/** Returns whether the form's message was captured meanwhile, in an entry that still stands. */
const isKept = ({ negotiation }: RequestContext, { source }: ModalState): boolean =>
  source !== undefined && alreadyResting(negotiation, source).length > 0;

/** Returns objections of the record's own rules that the forms let through. */
const objectionsTo = (
  { words }: Services,
  context: RequestContext,
  { changes, embargo }: Intent,
): readonly string[] => {
  // The forms check the day: a record whose clock stands still takes reports of later days.
  const day = embargo ? dayIn(embargo, context.negotiation.header.zone) : context.clock.day;
  const latest = [day, ...changes.map(({ knownAt }) => knownAt)].sort().at(-1) ?? day;
  return objections(context.negotiation, changes, latest).map(words.rules.says);
};

const write = async (
  formServices: FormServices,
  meaning: Meaning,
  intent: Intent,
  idempotencyKey: string,
): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { filled } = meaning;
  const { negotiation } = filled.context;
  try {
    const waits = await waitsOf(services, filled.context, intent);
    if (waits) return await propose(services, filled, intent, waits, idempotencyKey);
    const { context } = filled;
    const appended = await services.store.appendAt(
      context.key,
      intent.changes,
      services.now(),
      negotiation.seq,
      idempotencyKey,
    );
    // The record moved meanwhile, such as by the withdrawal of a source: the form is read again.
    if (appended.outcome === 'moved') return await publishForm(formServices, await anew(formServices, meaning));
    if (appended.outcome === 'conflict') {
      const { filled: latest } = await anew(formServices, meaning);
      return await previewForm(services, latest, services.words.forms.firstByAMoment);
    }
    // Pressed twice at once: the other press posts it.
    return await saved(formServices, { ...meaning, here: meaning.here && appended.outcome === 'saved' }, intent.entry);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const notes = [md`*${services.words.forms.notSaved}*`];
    return { modal: await showPreview(services, { filled, intent, notes }) };
  }
};

/** Proposes the changes: they wait for a second person, or for the end of their embargo. */
const propose = async (
  services: Services,
  filled: Filled,
  intent: Intent,
  waits: Waits,
  idempotencyKey: string,
): Promise<SubmitAnswer> => {
  const { store, now, words } = services;
  const { key, actor } = filled.context;
  const changes = embargoed(filled.context, intent);
  const { why = '', reason } = changes.at(-1) ?? {};
  const { approvers, notices } = await noticesOfWaiting(services, filled.context, 'proposal');
  const proposal = { changes, author: actor.person, why, reason, ...waits };
  await store.proposals.propose(key, proposal, now(), idempotencyKey, notices);
  await dropDraft(services, filled);
  const who = waits.second ? whoDecides(services, filled.context, approvers) : [];
  return { modal: noteModal(words.forms.proposedTitle, [...waitingFor(waits, words), ...who], [], words) };
};

/** Says who is told of a proposal, or at once that nobody else can decide it, and how to name another. */
const whoDecides = (
  { words: { notices }, noticing }: Services,
  { actor, negotiation }: RequestContext,
  { people, isWhole }: Approvers,
): readonly string[] => {
  if (people.length > 0) return noticing ? [notices.told(Math.min(people.length, mostTold))] : [];
  const { command } = negotiation.header;
  if (!includes(actor.may, 'approve')) return [isWhole ? notices.nobody(command) : notices.unnamed];
  return [isWhole ? notices.alone(command) : notices.aloneOnRecord(command)];
};

/** Returns sentences on what a proposal waits for: a second person, its instant, or both in that order. */
const waitingFor = ({ second, embargo }: Waits, { forms }: Services['words']): readonly string[] => {
  const until = embargo === null ? '' : `${embargo.slice(0, 16).replace('T', ' ')} UTC`;
  if (!second) return [forms.keptUntil(until)];
  return embargo === null ? [forms.proposed] : [forms.proposed, forms.waitsUntil(until)];
};

/** Dates changes under embargo as known on the day on which they appear. */
const embargoed = ({ negotiation }: RequestContext, { changes, embargo }: Intent): Intent['changes'] =>
  embargo ? changes.map((change) => ({ ...change, knownAt: embargoDay(negotiation.header, embargo) })) : changes;

/** Returns the same form with a request context of the current record. */
const anew = async (formServices: FormServices, meaning: Meaning): Promise<Meaning> => {
  const { context, state } = meaning.filled;
  const { key, channel, actor } = context;
  const latest = await formServices.contextFor({ team: key.team, person: actor.person, channel }, state.command);
  return typeof latest === 'string' ? meaning : { ...meaning, filled: { ...meaning.filled, context: latest } };
};

const keptMeanwhile = ({ words }: Services, context: RequestContext, source: string): SubmitAnswer => {
  const lines = alreadyResting(context.negotiation, source).flatMap((id) => entryLines(context, id, words));
  return { modal: noteModal(words.forms.savedTitle, [words.forms.alreadyKept], lines, words) };
};

const savedBefore = async (
  formServices: FormServices,
  meaning: Meaning,
  idempotencyKey: string,
): Promise<SubmitAnswer> => {
  const { store, now } = formServices.services;
  const appended = await store.append(meaning.filled.context.key, [], now(), idempotencyKey);
  const entry = appended.outcome === 'conflict' ? '' : (appended.revisions.at(-1)?.entry ?? '');
  return saved(formServices, { ...meaning, here: false }, entry);
};

const saved = async (formServices: FormServices, meaning: Meaning, entry: string): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { words } = services;
  const { filled } = await anew(formServices, meaning);
  const { context } = filled;
  await dropDraft(services, filled);
  const line = entryLines(context, entry, words);
  const texts = [line.length > 0 ? words.forms.saved : words.forms.savedNothing];
  const post = meaning.here ? await postOf(services, context, entry) : null;
  const modal = noteModal(words.forms.savedTitle, texts, line, words, post ? [words.forms.postedSoon] : []);
  return { modal, ...(post && { post }) };
};

/** Returns the entry's line for the channel, as sharing would post it; `null` without a line or a channel. */
const postOf = async (services: Services, context: RequestContext, entry: string): Promise<ToPost | null> => {
  const { drawable, isPure } = await runCommand(services, context, `entry ${entry}`);
  if (!('answer' in drawable) || context.channel === '') return null;
  const { answer, frame } = drawable;
  return {
    channel: context.channel,
    message: sharedMessage(answer, frame, context.actor.person, services.words, 'publish'),
    uninvited: noteMessage(services.words.frame.uninvited),
    delivery: await rememberPost(services, context, { answer, frame, isPure }, 'publish'),
  };
};

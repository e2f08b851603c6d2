import { alreadyResting } from '../forms/capture.ts';
import type { FormValues } from '../forms/field.ts';
import type { Intent } from '../forms/form.ts';
import { formFor } from '../forms/form-kinds.ts';
import type { ModalState } from '../forms/modal-state.ts';
import { fillModal } from '../forms/modals.ts';
import { dayIn } from '../record/dates.ts';
import { objections } from '../record/integrity.ts';
import { embargoDay, waitsFor } from '../record/proposal.ts';
import { StoreError } from '../store/store-error.ts';
import { sharedMessage } from '../views/answer.ts';
import { md } from '../views/markdown.ts';
import { noteMessage } from '../views/note.ts';
import { noteModal } from '../views/note-modal.ts';
import type { SubmitAnswer, ToPost } from './form-answers.ts';
import { dropDraft, type FormServices, formContext } from './form-context.ts';
import { lineOf } from './open-form.ts';
import { again, overtakenBy, previewed } from './read-form.ts';
import { type RequestContext, runCommand, type Services } from './run-command.ts';

/** Something previewed that is meant. */
export interface Meaning {
  readonly context: RequestContext;
  readonly state: ModalState;
  readonly values: FormValues;
  /** The form with which it began: whatever comes of it is written down once. */
  readonly root: string;
  /** Whether it is to be posted where it was asked for. */
  readonly here?: boolean | undefined;
}

/** Publishes what was previewed: read once more against the record as it is now, and written once, however often it is pressed. */
export const publish = async (formServices: FormServices, meaning: Meaning): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { context, state, values, root } = meaning;
  const idempotencyKey = `view:${root}`;
  if (await services.store.hasIdempotencyKey(context.key, idempotencyKey))
    return savedBefore(formServices, meaning, idempotencyKey);
  if (isKept(context, state)) return keptMeanwhile(services, context, state.source ?? '');
  const overtaken = await overtakenBy(services, context, state);
  if (overtaken) return { modal: again(services, context, state, values, overtaken) };
  const form = formContext(context, services);
  const meant = formFor(state.formKind).read(state, values, form);
  if (!('changes' in meant))
    return { modal: fillModal(state, values, form, 'errors' in meant ? { errors: meant.errors } : {}) };
  const against = objectionsTo(services, context, meant);
  return against.length > 0
    ? { modal: fillModal(state, values, form, { notes: against.map((why) => md`*${why}*`) }) }
    : write(formServices, meaning, meant, idempotencyKey);
};

/** Whether somebody captured the same message meanwhile and what they made of it stands. */
const isKept = ({ negotiation }: RequestContext, { source }: ModalState): boolean =>
  source !== undefined && alreadyResting(negotiation, source).length > 0;

/** What speaks against it in the record's own rules, should a form have let it through. */
const objectionsTo = (
  { words }: Services,
  context: RequestContext,
  { changes, embargo }: Intent,
): readonly string[] => {
  // The forms have seen to the day: a record whose clock stands still takes what was reported since.
  const day = embargo ? dayIn(embargo, context.negotiation.header.zone) : context.clock.day;
  const latest = [day, ...changes.map(({ knownAt }) => knownAt)].sort().at(-1) ?? day;
  return objections(context.negotiation, changes, latest).map(({ said, names }) => words.forms.against(said, names));
};

const write = async (
  formServices: FormServices,
  meaning: Meaning,
  intent: Intent,
  idempotencyKey: string,
): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { context, state, values } = meaning;
  const { store, now, words } = services;
  const waits = waitsFor(context.negotiation, intent.changes, intent.embargo, now());
  try {
    if (waits) {
      const changes = embargoed(context, intent);
      const why = changes.at(-1)?.why ?? '';
      await store.keeping.propose(
        context.key,
        { changes, author: context.actor.person, why, ...waits },
        now(),
        idempotencyKey,
      );
      await dropDraft(services, context, state);
      return { modal: noteModal(words.forms.proposedTitle, waitingFor(waits, words), [], words) };
    }
    const appended = await store.appendAt(context.key, intent.changes, now(), context.negotiation.seq, idempotencyKey);
    // Somebody wrote something else down meanwhile, such as the withdrawal of a source: all of it is read once more.
    if (appended.outcome === 'moved')
      return await publish(formServices, { ...meaning, context: await anew(formServices, meaning) });
    if (appended.outcome === 'conflict') return await overtakenAtLast(formServices, meaning);
    // Pressed twice at once: the other press posts it.
    return await saved(formServices, { ...meaning, here: meaning.here && appended.outcome === 'saved' }, intent.entry);
  } catch (error) {
    if (!isOfStore(error)) throw error;
    return { modal: await previewed(services, context, state, values, intent, words.forms.notSaved) };
  }
};

/** What it waits for: a second person, its instant, or first one and then the other. */
const waitingFor = (
  { second, embargo }: NonNullable<ReturnType<typeof waitsFor>>,
  { forms }: Services['words'],
): readonly string[] => {
  const until = embargo === null ? '' : `${embargo.slice(0, 16).replace('T', ' ')} UTC`;
  if (!second) return [forms.keptUntil(until)];
  return embargo === null ? [forms.proposed] : [forms.proposed, forms.waitsUntil(until)];
};

/** What is under embargo counts as known on the day on which it appears. */
const embargoed = ({ negotiation }: RequestContext, { changes, embargo }: Intent): Intent['changes'] =>
  embargo ? changes.map((change) => ({ ...change, knownAt: embargoDay(negotiation.header, embargo) })) : changes;

/** Whether it is the store that said, in words, why it could not do this. */
export const isOfStore = (error: unknown): boolean => error instanceof StoreError;

/** Somebody was first by a moment: what they wrote is in the record by now. */
const overtakenAtLast = async (formServices: FormServices, meaning: Meaning): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { state, values } = meaning;
  const context = await anew(formServices, meaning);
  if (isKept(context, state)) return keptMeanwhile(services, context, state.source ?? '');
  const overtaken = await overtakenBy(services, context, state);
  if (overtaken) return { modal: again(services, context, state, values, overtaken) };
  const meant = formFor(state.formKind).read(state, values, formContext(context, services));
  if (!('changes' in meant)) return { modal: fillModal(state, values, formContext(context, services)) };
  return { modal: await previewed(services, context, state, values, meant, services.words.forms.firstByAMoment) };
};

const anew = async (formServices: FormServices, { context, state }: Meaning): Promise<RequestContext> => {
  const { key, channel, actor } = context;
  const again = await formServices.contextFor({ team: key.team, person: actor.person, channel }, state.command);
  return typeof again === 'string' ? context : again;
};

const keptMeanwhile = ({ words }: Services, context: RequestContext, source: string): SubmitAnswer => {
  const lines = alreadyResting(context.negotiation, source).flatMap((id) => lineOf(context, id, words));
  return { modal: noteModal(words.forms.savedTitle, [words.forms.alreadyKept], lines, words) };
};

const savedBefore = async (
  formServices: FormServices,
  meaning: Meaning,
  idempotencyKey: string,
): Promise<SubmitAnswer> => {
  const { store, now } = formServices.services;
  const appended = await store.append(meaning.context.key, [], now(), idempotencyKey);
  const entry = appended.outcome === 'conflict' ? '' : (appended.revisions.at(-1)?.entry ?? '');
  return saved(formServices, { ...meaning, here: false }, entry);
};

const saved = async (formServices: FormServices, meaning: Meaning, entry: string): Promise<SubmitAnswer> => {
  const { services } = formServices;
  const { words } = services;
  const context = await anew(formServices, meaning);
  await dropDraft(services, context, meaning.state);
  const line = lineOf(context, entry, words);
  const texts = [line.length > 0 ? words.forms.saved : words.forms.savedNothing];
  const post = meaning.here ? await postOf(services, context, entry) : null;
  const modal = noteModal(words.forms.savedTitle, texts, line, words, post ? [words.forms.postedSoon] : []);
  return { modal, ...(post && { post }) };
};

/** The line for the channel, as sharing it would post it. */
const postOf = async (services: Services, context: RequestContext, entry: string): Promise<ToPost | null> => {
  const { drawable } = await runCommand(services, context, `entry ${entry}`);
  if (!('answer' in drawable) || context.channel === '') return null;
  const { answer, frame } = drawable;
  return {
    channel: context.channel,
    message: sharedMessage(answer, frame, context.actor.person, services.words, services.words.frame.recordedBy),
    uninvited: noteMessage(services.words.frame.uninvited),
  };
};

import { type AsOfRedirect, isEffect, type Outcome, type Sorry } from '../commands/command.ts';
import type { EffectName, Effects, OpenForm, Running, WrittenBy } from '../commands/effect.ts';
import { RequestRepeated } from '../store/store-error.ts';
import type { Answer } from '../views/answer.ts';
import { actOnce } from './act-once.ts';
import { exportRecord } from './export-record.ts';
import { askPurge, decidePurge } from './purge.ts';
import { readSince, readWritten } from './read-log.ts';
import type { RequestContext, Services } from './request-context.ts';
import { decideProposal, grantRight, loadReview, saveChanges, turnCorrections } from './save-changes.ts';

/** Newest revisions of an entry that `history` reads; the audit export has all of them. */
const revisionsShown = 200;

/** Runner of each effect, by the effect's name. */
const runners: {
  readonly [N in EffectName]: (
    services: Services,
    context: RequestContext,
    request: Effects[N]['request'],
  ) => Promise<Effects[N]['result']>;
} = {
  history: ({ store }, { key }, { entry }) => store.history(key, entry, revisionsShown),
  save: (services, context, { changes }) => saveChanges(services, context, changes),
  written: (services, context, { of }) => readNew(services, context, of),
  since: (services, context, { from }) => readSince(services, context, from),
  review: ({ store }, context) => loadReview(store, context),
  async decide(services, context, asked) {
    await mustBeNew(services, context);
    return decideProposal(services, context, asked);
  },
  'ask-purge': askPurge,
  async 'decide-purge'(services, context, asked) {
    await mustBeNew(services, context);
    return decidePurge(services, context, asked);
  },
  roles: async ({ store }, { key, actor }) => ({ actor, grants: await store.grants.list(key) }),
  async export(services, context, { format }) {
    await actOnce(services, context);
    return exportRecord(services.sendFile, context, format);
  },
  grant: grantRight,
  corrections: turnCorrections,
  digest: async ({ digest }, context, task) => (digest ? digest(context, task) : null),
};

/** Runs the effects a command asks for, one after another, until it returns an outcome that can be shown. */
export const runEffects = async (
  services: Services,
  context: RequestContext,
  outcome: Outcome<Answer>,
): Promise<Answer | Sorry | AsOfRedirect | OpenForm> =>
  !isEffect(outcome) || outcome.effect === 'open-form'
    ? outcome
    : runEffects(services, context, await runEffect(services, context, outcome));

const runEffect = async <N extends EffectName>(
  services: Services,
  context: RequestContext,
  { effect, request, next }: Running<Answer, N>,
): Promise<Outcome<Answer>> => next(await runners[effect](services, context, request));

/** Reads the change to undo; refuses a repeated request, which would take back the change before it as well. */
const readNew = async (services: Services, context: RequestContext, of: number | 'mine'): Promise<WrittenBy> => {
  const written = await readWritten(services.store, context, of);
  await mustBeNew(services, context);
  return written;
};

const mustBeNew = async ({ store }: Services, { key, request }: RequestContext): Promise<void> => {
  if (request && (await store.wasHandled(key.team, request))) throw new RequestRepeated(request.id);
};

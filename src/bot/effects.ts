import { type AsOfRedirect, isEffect, type Outcome, type Sorry } from '../commands/command.ts';
import type { EffectName, Effects, OpenForm, Running } from '../commands/effect.ts';
import type { Answer } from '../views/answer.ts';
import { exportRecord } from './export-record.ts';
import { readSince, readWritten } from './read-log.ts';
import type { RequestContext, Services } from './request-context.ts';
import { decideProposal, grantRight, loadReview, saveChanges } from './save-changes.ts';

/** Of an entry with more revisions than this only the newest are read: the export for an audit has all of them. */
const revisionsShown = 200;

/** How each effect comes to its result. */
const runners: {
  readonly [N in EffectName]: (
    services: Services,
    context: RequestContext,
    request: Effects[N]['request'],
  ) => Promise<Effects[N]['result']>;
} = {
  history: ({ store }, { key }, { entry }) => store.history(key, entry, revisionsShown),
  save: (services, context, { changes }) => saveChanges(services, context, changes),
  written: ({ store }, context, { of }) => readWritten(store, context, of),
  since: (services, context, { from }) => readSince(services, context, from),
  review: ({ store }, context) => loadReview(store, context),
  decide: decideProposal,
  roles: async ({ store }, { key, actor }) => ({ actor, grants: await store.keeping.grants(key) }),
  export: ({ sendFile }, context, { format }) => exportRecord(sendFile, context, format),
  grant: grantRight,
  digest: async ({ digest }, context, task) => (digest ? digest(context, task) : null),
};

/** Runs every effect that a command asks for, until it comes to something that can be shown. */
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

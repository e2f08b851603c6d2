import { type AsOfRedirect, isEffect, type Outcome, type Sorry } from '../commands/command.ts';
import type { Effect, OpenForm, SincePoint } from '../commands/effect.ts';
import type { Answer } from '../views/answer.ts';
import { exportRecord } from './export-record.ts';
import { markSeen, readSince, readWritten } from './read-log.ts';
import type { RequestContext, Services } from './request-context.ts';
import { decideProposal, grantRight, loadReview, saveChanges } from './save-changes.ts';

/** Of an entry with more revisions than this only the newest are read: the export for an audit has all of them. */
const revisionsShown = 200;

/** Runs every effect that a command asks for, until it comes to something that can be shown. */
export const runEffects = async (
  services: Services,
  context: RequestContext,
  outcome: Outcome<Answer>,
): Promise<Answer | Sorry | AsOfRedirect | OpenForm> =>
  !isEffect(outcome) || outcome.effect === 'open-form'
    ? outcome
    : runEffects(services, context, await runEffect(services, context, outcome));

const runEffect = async (
  services: Services,
  context: RequestContext,
  effect: Exclude<Effect<Answer>, OpenForm>,
): Promise<Outcome<Answer>> => {
  const { store } = services;
  const { key, actor } = context;
  switch (effect.effect) {
    case 'history':
      return effect.next(await store.history(key, effect.entry, revisionsShown));
    case 'save':
      return effect.next(await saveChanges(services, context, effect.changes));
    case 'written':
      return effect.next(await readWritten(store, context, effect.of));
    case 'since':
      return looking(services, context, effect, effect.next(await readSince(services, context, effect.from)));
    case 'review':
      return effect.next(await loadReview(store, context));
    case 'decide':
      return effect.next(await decideProposal(services, context, effect));
    case 'roles':
      return effect.next({ actor, grants: await store.keeping.grants(key) });
    case 'export':
      return effect.next(await exportRecord(services.sendFile, context, effect.format));
    case 'grant':
      return effect.next(await grantRight(services, context, effect));
    case 'digest':
      return effect.next(services.digest ? await services.digest(context, effect.task) : null);
  }
};

const looking = async <T>(
  services: Services,
  context: RequestContext,
  { from }: { readonly from: SincePoint },
  answer: T,
): Promise<T> => {
  if (from === 'last look') await markSeen(services, context);
  return answer;
};

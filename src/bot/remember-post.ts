import { showsOf } from '../record/shows.ts';
import { StoreError } from '../store/store-error.ts';
import { type Answer, entriesShared, type Frame, lineAgain } from '../views/answer.ts';
import type { Delivery } from './forms/form-answers.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Answer about to be posted; a pure one is drawn again from the record alone. */
interface Posting {
  readonly answer: Answer;
  readonly frame: Frame;
  readonly isPure: boolean;
}

/**
 * Remembers a post before it is made, by what it shows, so that it can be corrected. A store that cannot be written
 * does not keep it from being made.
 */
export const rememberPost = async (
  { store, now, newId }: Pick<Services, 'store' | 'now' | 'newId'>,
  { key, channel, actor, negotiation, clock }: RequestContext,
  { answer, frame, isPure }: Posting,
  kind: Delivery['kind'],
): Promise<Delivery> => {
  const delivery = { kind, deliveryId: newId() };
  const line = isPure ? lineAgain(frame) : null;
  const shows = showsOf(negotiation, entriesShared(answer, frame));
  const post = {
    ...key,
    ...delivery,
    channel,
    line,
    person: actor.person,
    day: clock.day,
    seq: negotiation.seq,
    shows,
  };
  await unlessUnwritable(store.posts.remember(post, now()));
  return delivery;
};

/** Records that a post was made, or forgets one that surely was not. */
export const recordPosted = (
  { store }: Pick<Services, 'store'>,
  { deliveryId }: Delivery,
  ts: string | null,
): Promise<void> =>
  unlessUnwritable(ts === null ? store.posts.forget(deliveryId) : store.posts.arrived(deliveryId, ts));

const unlessUnwritable = async (writing: Promise<void>): Promise<void> => {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
};

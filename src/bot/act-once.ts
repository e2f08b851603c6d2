import { StoreError } from '../store/store-error.ts';
import type { RequestContext, Services } from './request-context.ts';

/**
 * Marks a request that acts outside the record, such as a post; throws `RequestRepeated` when it was marked before.
 * A store that cannot be written does not keep the act from being done.
 */
export const actOnce = async ({ store }: Pick<Services, 'store'>, { key, request }: RequestContext): Promise<void> => {
  if (!request) return;
  try {
    await store.handle(key.team, request);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
};

import { StoreError } from '../store/store-error.ts';
import type { RequestContext, Services } from './request-context.ts';

/**
 * Marks the request of something that is done outside the record, such as a post; throws `RequestRepeated` when it was
 * done before. A record that cannot be written keeps nobody from doing it.
 */
export const actOnce = async ({ store }: Pick<Services, 'store'>, { key, request }: RequestContext): Promise<void> => {
  if (!request) return;
  try {
    await store.handle(key.team, request);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
};

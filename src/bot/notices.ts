import { type Notice, type NoticeEvent, noticeItem, type Subject } from '../notices/notice.ts';
import type { NewItem } from '../store/outbox-store.ts';
import { type Approvers, approversBeside } from './approvers.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Most people who get a message about one thing that waits. */
export const mostTold = 20;

/** Outbox items to be written together with what waits. */
type NoticesOf = (id: number) => readonly NewItem[];

/** Finds those who may decide what the actor proposes, and makes a notice for each; none where no outbox sends them. */
export const noticesOfWaiting = async (
  services: Services,
  { key, actor }: RequestContext,
  of: Subject['of'],
): Promise<{ readonly approvers: Approvers; readonly notices: NoticesOf }> => {
  const approvers = await approversBeside(services, key, actor.person);
  const told = approvers.people.slice(0, mostTold);
  if (approvers.people.length > told.length)
    services.noticing?.log.warn(
      { team: key.team, negotiation: key.negotiation, approvers: approvers.people.length, told: told.length },
      'more people approve than are told of what waits',
    );
  const about = { ...key, of, event: 'waits', by: actor.person } as const;
  return { approvers, notices: (id) => told.flatMap((person) => itemsFor(services, { ...about, id, person })) };
};

/** Makes the notice to an author of what somebody else decided. */
export const noticeOfDecision = (
  services: Services,
  { key, actor }: RequestContext,
  subject: Subject,
  event: NoticeEvent,
  author: string,
): readonly NewItem[] =>
  author === actor.person ? [] : itemsFor(services, { ...key, ...subject, event, person: author, by: actor.person });

const itemsFor = ({ noticing, now }: Services, notice: Notice): readonly NewItem[] =>
  noticing ? [noticeItem(notice, { deliveryId: noticing.newId(), at: now() })] : [];

import type { OutboxKind, OutboxLog } from '../outbox/outbox-kind.ts';
import { type EntryChange, entryChange } from '../record/changes.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Proposal } from '../record/proposal.ts';
import { proposedChanges } from '../record/proposed-changes.ts';
import { isPurge } from '../record/purge.ts';
import { includes, type Right } from '../record/right.ts';
import type { RecordKey, Store } from '../store/store.ts';
import type { Message } from '../views/message.ts';
import { type NoticeModel, noticeMessageOf } from '../views/notice.ts';
import type { Words } from '../words/words.ts';
import { type Notice, noticeOf } from './notice.ts';

/** Parts of the notice kind of outbox item. */
interface NoticeParts {
  readonly store: Pick<Store, 'proposals' | 'purges' | 'written' | 'before'>;
  /** Returns a team's record as it stands. */
  readonly record: (team: string, negotiation: string) => Promise<Negotiation>;
  /** Returns a person's right to a record; `null` where Slack does not say. */
  readonly right: (key: RecordKey, person: string) => Promise<Right | null>;
  readonly words: Words;
  readonly log: OutboxLog;
}

type Told = Pick<NoticeModel, 'event' | 'why' | 'changes' | 'until'> & { readonly waitsFor?: NoticeModel['waitsFor'] };

const plain: Pick<Told, 'why' | 'changes' | 'until'> = { why: '', changes: [], until: null };

/** Creates the outbox kind of notices; each is composed from what is true when it is sent. */
export const createNoticeKind = ({ store, record, right, words, log }: NoticeParts): OutboxKind => {
  /** Returns what a proposal changed in the log; nothing of what was purged since. */
  const enteredChanges = async (key: RecordKey, negotiation: Negotiation, firstSeq: number) => {
    const written = (await store.written(key, firstSeq)).filter(
      (revision) => revision.body !== null || !isPurge(revision),
    );
    const entries = written.map(({ entry }) => entry);
    const before = new Map((await store.before(key, entries, firstSeq - 1)).map((one) => [one.entry, one]));
    return written.flatMap(
      (one): EntryChange | readonly EntryChange[] => entryChange(negotiation, before.get(one.entry), one) ?? [],
    );
  };

  const proposalWaits = (proposal: Proposal | null): Told | null =>
    proposal && proposal.clearedBy === null && !proposal.overtaken
      ? { ...plain, event: 'waits', waitsFor: proposal.second ? 'second' : 'embargo', until: proposal.embargo }
      : null;

  const proposalTold = async (
    key: RecordKey,
    { id, event }: Notice,
    negotiation: Negotiation,
  ): Promise<Told | null> => {
    if (event === 'waits') return proposalWaits(await store.proposals.find(key, id));
    if (event === 'purged' || event === 'altered') return { ...plain, event };
    const made = await store.proposals.decision(key, id, event);
    if (!made) return null;
    const { proposal, why, firstSeq } = made;
    const changes =
      firstSeq === null ? proposedChanges(negotiation, proposal) : await enteredChanges(key, negotiation, firstSeq);
    return { event, why, changes, until: firstSeq === null && event === 'cleared' ? proposal.embargo : null };
  };

  const purgeTold = async (key: RecordKey, { id, event }: Notice): Promise<Told | null> => {
    if (event !== 'waits') return { ...plain, event };
    const isWaiting = (await store.purges.waiting(key)).some((purge) => purge.id === id);
    return isWaiting ? { ...plain, event, waitsFor: 'purge' } : null;
  };

  const toldOf = (key: RecordKey, notice: Notice, negotiation: Negotiation): Promise<Told | null> => {
    if (notice.of === 'proposal') return proposalTold(key, notice, negotiation);
    return notice.of === 'purge' ? purgeTold(key, notice) : Promise.resolve({ ...plain, event: notice.event });
  };

  const compose = async (
    notice: Notice,
  ): Promise<{ readonly message: Message; readonly seq: number } | { readonly skip: string }> => {
    const { team, negotiation: id, of, event, person, by } = notice;
    const key = { team, negotiation: id };
    const may = await right(key, person);
    if (may !== null && !includes(may, event === 'waits' || event === 'altered' ? 'approve' : 'read'))
      return { skip: 'no-right' };
    const negotiation = await record(team, id);
    const told = await toldOf(key, notice, negotiation);
    if (!told) return { skip: 'decided' };
    const { name, command } = negotiation.header;
    const model: NoticeModel = { waitsFor: null, ...told, negotiation: name, command, by, of };
    return { message: noticeMessageOf(model, words), seq: negotiation.seq };
  };

  return {
    isDirect: true,
    compose: (item) => compose(noticeOf(item)),
    settled: () => null,
    async ownerNotice({ id, team, state, why }) {
      log.warn({ item: id, team, state, why }, 'a person may not have been told of what waits or was decided');
      return null;
    },
    became: () => {},
  };
};

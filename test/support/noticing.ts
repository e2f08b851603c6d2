import { actorOf } from '../../src/bot/actor.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import { noticeKind } from '../../src/notices/notice.ts';
import { createNoticeKind } from '../../src/notices/notice-outbox.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import type { OutgoingMessage } from '../../src/outbox/posting.ts';
import { en } from '../../src/words/en.ts';
import { screenOf } from './asking.ts';
import { directory, keptBot } from './keeping.ts';

/** Makes a bot whose notices are sent by `deliver`, which returns those that have come since, as they are read. */
export const noticingBot = (parts: Parameters<typeof keptBot>[0] = {}) => {
  const logged: string[] = [];
  const note = (_about: object, words: string) => logged.push(words);
  let given = 0;
  const newId = () => {
    given += 1;
    return `id ${given}`;
  };
  const log = { warn: note, error: note };
  const kept = keptBot({ noticing: { newId, log }, ...parts });
  const { store, file, now } = kept;
  const records = snapshots(store, now);
  const known = parts.directory ?? directory;
  const posted: OutgoingMessage[] = [];
  let elapsed = 0;
  const outbox = createOutbox({
    ...{ store: store.outbox, team: () => 'T1', log, now, newId, perMinute: 60_000 },
    elapsed: () => {
      elapsed += 2_000;
      return elapsed;
    },
    settleMs: 1_000_000_000,
    kinds: new Map([
      [
        noticeKind,
        createNoticeKind({
          ...{ store, log, words: en, record: (team) => records.current(team, file) },
          right: async (key, person) => (await actorOf(await store.grants.list(key), known, key, person))?.may ?? null,
        }),
      ],
    ]),
    posting: {
      async post(message) {
        posted.push(message);
        return { kind: 'sent', ts: `${posted.length}.0` };
      },
      amend: async (_team, _channel, { ts }) => ({ kind: 'sent', ts }),
      find: async () => ({ kind: 'absent' }),
      sendDirect: async () => ({ kind: 'sent', ts: '1.0' }),
    },
  });
  const deliver = async () => {
    const before = posted.length;
    await outbox.tick();
    await outbox.idle();
    return posted
      .slice(before)
      .map(({ channel, message }) => ({ to: channel, spoken: message.text, shown: screenOf(message) }));
  };
  return { ...kept, logged, deliver };
};

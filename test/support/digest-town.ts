import { onTestFinished } from 'vitest';
import type { DataFile } from '../../src/bot/data-file.ts';
import type { Conversation, Directory } from '../../src/bot/directory.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { digestKind } from '../../src/digest/occurrence.ts';
import { createOutbox, type Outbox } from '../../src/outbox/outbox.ts';
import type { OutboxKind } from '../../src/outbox/outbox-kind.ts';
import type { Found, OutgoingMessage, Posted, Trace } from '../../src/outbox/posting.ts';
import type { OutboxState, OutboxStore } from '../../src/store/outbox-store.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { asked, fileFor } from './bots.ts';
import { temporaryRecord } from './store.ts';

const hour = 3_600_000;

/** What Slack is to a test: what stands in its channels, and how it answers the next calls. */
export interface TownSlack {
  readonly posted: OutgoingMessage[];
  readonly told: { readonly person: string; readonly message: Message }[];
  readonly looked: Trace[];
  /** How the next calls that post end; when there is none left, they are taken. `'lost'` is taken, and nobody hears of it. */
  readonly next: (Posted | 'lost')[];
  found: ((trace: Trace) => Found) | null;
  place: Conversation | null;
  /** The channels that whoever asks may know of. */
  open: readonly string[] | null;
}

/** A bot with its digests, one movable clock for all, and a Slack that does what the test says. */
export interface Town {
  readonly bot: Bot;
  readonly outbox: Outbox;
  readonly slack: TownSlack;
  readonly store: ReturnType<typeof openStore>;
  readonly became: { readonly state: OutboxState; readonly late: number }[];
  readonly logged: string[];
  /** How long this machine takes over the commit before a call, in milliseconds. */
  readonly delay: { commit: number };
  now(): Date;
  /** Sets the clock that decides; on the one that only goes forward a second goes by, as long as a channel waits between two posts. */
  set(instant: string): void;
  /** Lets time go by on both clocks. */
  pass(milliseconds: number): void;
  type(line: string, asker?: { readonly person?: string; readonly channel?: string }): Promise<Message>;
  /** Turns the loop until nothing is under way. */
  turn(): Promise<void>;
  /** Another process on the same file. */
  neighbour(): Outbox;
}

export const member: Conversation = { kind: 'channel', archived: false, member: true, foreign: false };

/** What a message says, all of it, without markup of its own. */
export const wordsIn = ({ blocks }: Message): string =>
  blocks
    .flatMap((block) => {
      if (block.type === 'header') return [block.text.text];
      if (block.type === 'section') return [block.text?.text ?? ''];
      if (block.type !== 'context') return [];
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
    })
    .join('\n');

/** The labels of a message's buttons, with what each does. */
export const buttonsIn = ({ blocks }: Message): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) =>
            element.type === 'button' ? [[element.text.text, element.value ?? ''] as const] : [],
          )
        : [],
    ),
  );

/** Opens a town. The second negotiation is a live one, NAFTA a frozen one. */
export const town = (
  start = '2031-03-10T12:00Z',
  {
    files = [fileFor('data/nafta.yml'), fileFor('test/support/second.yml')],
    path = temporaryRecord(),
    kinds = new Map(),
  }: {
    readonly files?: readonly DataFile[];
    readonly path?: string;
    /** Other kinds of message than digests. */
    readonly kinds?: ReadonlyMap<string, OutboxKind>;
  } = {},
): Town => {
  // Nobody else writes at the same moment.
  const store = openStore(path, { windowMs: 0 });
  onTestFinished(() => store.close());
  const clock = { now: Date.parse(start), passed: 0 };
  const now = () => new Date(clock.now);
  const slack: TownSlack = {
    posted: [],
    told: [],
    looked: [],
    next: [],
    found: null,
    place: member,
    open: ['C0TRADE01', 'C0DESK001'],
  };
  const became: { state: OutboxState; late: number }[] = [];
  const logged: string[] = [];
  const records = snapshots(store, now);
  const fileOf = (id: string): DataFile => {
    const file = files.find(({ header }) => header.id === id);
    if (!file) throw new Error(`No file holds ${id}.`);
    return file;
  };
  const note = (_about: object, words: string) => logged.push(words);
  const delay = { commit: 0 };
  const pass = (milliseconds: number) => {
    clock.now += milliseconds;
    clock.passed += milliseconds;
  };
  const slowly: OutboxStore = {
    ...store.outbox,
    async markSending(...item) {
      pass(delay.commit);
      return store.outbox.markSending(...item);
    },
  };
  let given = 0;
  const newId = () => {
    given += 1;
    return `id ${given} of ${start}`;
  };
  const digests = createDigests({
    ...{ store, now, newId, words: en, catchUp: 3 * hour, log: { warn: note, error: note } },
    observer: { due: () => {}, became: (state, late) => became.push({ state, late }) },
    record: (team, id) => records.current(team, fileOf(id)),
    commandOf: (id) => fileOf(id).header.command,
    wake: () => outbox.wake(),
  });
  const open = () =>
    createOutbox({
      ...{ store: slowly, now, newId, log: { warn: note, error: note } },
      kinds: new Map([[digestKind, digests.kind], ...kinds]),
      elapsed: () => clock.passed,
      perMinute: 60_000_000,
      settleMs: 15_000,
      posting: {
        async post(letter) {
          const answer = slack.next.shift();
          if (answer !== undefined && answer !== 'lost' && answer.kind !== 'sent') return answer;
          slack.posted.push(letter);
          return answer === 'lost'
            ? { kind: 'unknown' }
            : { kind: 'sent', ts: `${clock.now / 1_000}.${slack.posted.length}` };
        },
        async find(trace) {
          slack.looked.push(trace);
          if (slack.found) return slack.found(trace);
          const there = slack.posted.some(({ deliveryId }) => deliveryId === trace.deliveryId);
          return there ? { kind: 'found', ts: '1.0' } : { kind: 'absent' };
        },
        async sendDirect(_team, person, message) {
          const answer = slack.next.shift() ?? { kind: 'sent', ts: '1' };
          if (answer === 'lost' || answer.kind === 'sent') slack.told.push({ person, message });
          return answer === 'lost' ? { kind: 'unknown' } : answer;
        },
      },
    });
  const outbox = open();
  const directory: Directory = {
    person: async () => ({ standing: 'member', zone: 'America/Toronto' }),
    place: async () => slack.place,
    channelsOpenTo: async () => slack.open,
    peopleOf: async () => [],
  };
  const bot = createBot({
    store,
    files,
    records,
    directory,
    subscriptions: digests.subscriptions,
    words: en,
    version: '1',
    now,
  });
  return {
    ...{ bot, outbox, slack, store, became, logged, delay, now, pass },
    set(instant) {
      clock.now = Date.parse(instant);
      clock.passed += 1_000;
    },
    async type(line, { person = 'U0AMARA', channel = 'C0TRADE01' } = {}) {
      const answer = await asked(bot, line, { person, channel });
      if ('to' in answer) throw new Error(`“${line}” opens a form.`);
      return answer;
    },
    async turn() {
      await outbox.tick();
      await outbox.idle();
    },
    neighbour: open,
  };
};

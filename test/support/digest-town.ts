import { onTestFinished } from 'vitest';
import type { DataFile } from '../../src/bot/data-file.ts';
import type { Conversation, Directory } from '../../src/bot/directory.ts';
import { createRedraw } from '../../src/bot/redraw.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { correctionKind, createCorrectionKind } from '../../src/corrections/correction-outbox.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { digestKind } from '../../src/digest/occurrence.ts';
import { createOutbox, type Outbox } from '../../src/outbox/outbox.ts';
import type { OutboxKind } from '../../src/outbox/outbox-kind.ts';
import type { Amendment, Found, OutgoingMessage, Posted, Trace } from '../../src/outbox/posting.ts';
import type { OutboxState, OutboxStore } from '../../src/store/outbox-store.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { asked, fileFor } from './bots.ts';
import { temporaryRecord } from './store.ts';

const hour = 3_600_000;

/** State of the simulated Slack: messages posted and told, calls made, and its next answers. */
export interface TownSlack {
  readonly posted: OutgoingMessage[];
  readonly amended: (Amendment & { readonly channel: string })[];
  /** Results of the next amendments; taken when none is left. */
  readonly nextAmended: Posted[];
  readonly told: { readonly person: string; readonly message: Message }[];
  readonly looked: Trace[];
  /** Results of the next posts; taken when none is left. `'lost'` is taken too, but its answer never arrives. */
  readonly next: (Posted | 'lost')[];
  found: ((trace: Trace) => Found) | null;
  place: Conversation | null;
  /** People in every channel; each is a member, save `UGUEST`. */
  members: readonly string[];
  /** Channels that the asking person may know of. */
  open: readonly string[] | null;
}

/** A post that was shared: its Slack `ts`, its message, and its delivery id. */
export interface SharedPost {
  readonly ts: string;
  readonly message: Message;
  readonly deliveryId: string;
}

/** A bot with its digests, one movable clock for all, and a Slack that does what the test says. */
export interface Town {
  readonly bot: Bot;
  readonly outbox: Outbox;
  readonly slack: TownSlack;
  readonly store: ReturnType<typeof openStore>;
  readonly became: { readonly state: OutboxState; readonly late: number }[];
  readonly logged: string[];
  /** Time that the commit before a call takes, in milliseconds. */
  readonly delay: { commit: number };
  now(): Date;
  /** Sets the wall clock; the monotonic one advances one second, a channel's wait between two posts. */
  set(instant: string): void;
  /** Advances both clocks by milliseconds. */
  pass(milliseconds: number): void;
  /** Shares a line's answer in a channel, and records what became of the post; `'lost'` is there, and nobody knows. */
  share(line: string, asker?: { readonly channel?: string; readonly answer?: 'lost' | 'refused' }): Promise<SharedPost>;
  type(line: string, asker?: { readonly person?: string; readonly channel?: string }): Promise<Message>;
  /** Runs the event loop until nothing is under way. */
  turn(): Promise<void>;
  /** Makes the outbox of another process on the same file. */
  neighbour(): Outbox;
}

export const member: Conversation = { kind: 'channel', archived: false, member: true, foreign: false, shared: false };

/** Returns the words of a message's headers, sections and contexts, a block a line. */
export const wordsIn = ({ blocks }: Message): string =>
  blocks
    .flatMap((block) => {
      if (block.type === 'header') return [block.text.text];
      if (block.type === 'section') return [block.text?.text ?? ''];
      if (block.type !== 'context') return [];
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
    })
    .join('\n');

/** Returns the values of a message's buttons, by their labels. */
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

/** Starts a town of two negotiations: the second one is live, NAFTA is frozen. */
export const town = (
  start = '2031-03-10T12:00Z',
  {
    files = [fileFor('data/nafta.yml'), fileFor('test/support/second.yml')],
    path = temporaryRecord(),
    kinds = new Map(),
    team = () => 'T1',
  }: {
    readonly files?: readonly DataFile[];
    readonly path?: string;
    /** Outbox kinds beside digests. */
    readonly kinds?: ReadonlyMap<string, OutboxKind>;
    /** Workspace whose token the outbox sends with. */
    readonly team?: () => string | undefined;
  } = {},
): Town => {
  // A commit need not wait for others to join it: nobody else writes at the same moment.
  const clock = { now: Date.parse(start), passed: 0 };
  const now = () => new Date(clock.now);
  const store = openStore(path, { windowMs: 0, now });
  onTestFinished(() => store.close());
  const slack: TownSlack = {
    posted: [],
    amended: [],
    nextAmended: [],
    told: [],
    looked: [],
    next: [],
    found: null,
    place: member,
    members: [],
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
  /** Lets a channel's wait between two calls go by. */
  const pace = () => {
    clock.passed += 1_000;
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
    return `id-${given}-of-${start}-for-${team()}`;
  };
  const digests = createDigests({
    ...{ store, now, newId, words: en, catchUp: 3 * hour, log: { warn: note, error: note } },
    observer: { due: () => {}, became: (state, late) => became.push({ state, late }) },
    record: (team, id) => records.current(team, fileOf(id)),
    commandOf: (id) => fileOf(id).header.command,
    wake: () => outbox.wake(),
  });
  const find = async (trace: Trace): Promise<Found> => {
    slack.looked.push(trace);
    if (slack.found) return slack.found(trace);
    const there = slack.posted.some(({ deliveryId }) => deliveryId === trace.deliveryId);
    return there ? { kind: 'found', ts: '1.0' } : { kind: 'absent' };
  };
  const corrections = createCorrectionKind({
    ...{ store, newId, words: en, find, observer: { became: (state) => became.push({ state, late: 0 }) } },
    record: (team, id, day) => (day === null ? records.current(team, fileOf(id)) : records.asOf(team, fileOf(id), day)),
    redraw: createRedraw({ records, store, words: en, now, newId }, fileOf),
  });
  const open = () =>
    createOutbox({
      ...{ store: slowly, team, now, newId, log: { warn: note, error: note } },
      kinds: new Map([[digestKind, digests.kind], [correctionKind, corrections], ...kinds]),
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
        async amend(_team, channel, amendment) {
          pace();
          const answer = slack.nextAmended.shift() ?? { kind: 'sent', ts: amendment.ts };
          if (answer.kind === 'sent') slack.amended.push({ channel, ...amendment });
          return answer;
        },
        find,
        async sendDirect(_team, person, message) {
          const answer = slack.next.shift() ?? { kind: 'sent', ts: '1' };
          if (answer === 'lost' || answer.kind === 'sent') slack.told.push({ person, message });
          return answer === 'lost' ? { kind: 'unknown' } : answer;
        },
      },
    });
  const outbox = open();
  const directory: Directory = {
    person: async (_team, person) => ({
      standing: person === 'UGUEST' ? 'guest' : 'member',
      zone: 'America/Toronto',
    }),
    place: async () => slack.place,
    channelsOpenTo: async () => slack.open,
    everybody: async () => null,
    membersOf: async () => ({ people: slack.members, isWhole: true }),
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
    newId,
  });
  return {
    ...{ bot, outbox, slack, store, became, logged, delay, now, pass },
    set(instant) {
      clock.now = Date.parse(instant);
      pace();
    },
    async type(line, { person = 'U0AMARA', channel = 'C0TRADE01' } = {}) {
      const answer = await asked(bot, line, { person, channel });
      if ('to' in answer) throw new Error(`“${line}” opens a form.`);
      return answer;
    },
    async share(line, { channel = 'C0TRADE01', answer } = {}) {
      const shown = await asked(bot, line, { person: 'U0AMARA', channel });
      const button = 'to' in shown ? undefined : buttonsIn(shown).Share;
      if (button === undefined) throw new Error(`“${line}” cannot be shared.`);
      const pressed = await bot.press({ team: 'T1', person: 'U0AMARA', channel, action: 'share', value: button });
      if (pressed.to !== 'channel') throw new Error(`“${line}” was not shared.`);
      const { message, delivery } = pressed;
      if (answer === 'refused') await bot.posted(delivery, null);
      else slack.posted.push({ team: 'T1', channel, thread: null, message, ...delivery });
      const ts = `${clock.now / 1_000}.${slack.posted.length}`;
      if (answer === undefined) await bot.posted(delivery, ts);
      return { ts, message, deliveryId: delivery.deliveryId };
    },
    async turn() {
      await outbox.tick();
      await outbox.idle();
    },
    neighbour: open,
  };
};

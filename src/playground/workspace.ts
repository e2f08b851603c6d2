import { type MovableClock, movableClock } from './clock.ts';
import { type Faults, faultList } from './faults.ts';
import { type Feed, feed } from './feed.ts';
import type { Html } from './html.ts';
import { stamps } from './ids.ts';
import { type Journal, journal } from './journal.ts';
import type { PostedMessage } from './message.ts';
import type { PlaygroundOptions, SlashCommand } from './options.ts';
import { type Channel, channels, type Person, people } from './people.ts';
import type { OpenView } from './view.ts';

/** The app as Slack knows it. */
interface AppIdentity {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly botUser: string;
  readonly botId: string;
}

/** Permission to open a modal: good once, for a short while. */
export interface Trigger {
  readonly person: string;
  readonly channel: string | null;
  readonly until: number;
  used: boolean;
}

/** A `response_url`: good five times in thirty minutes. */
export interface ResponseAddress {
  readonly channel: string;
  readonly person: string;
  readonly ts: string | null;
  readonly asked: string | null;
  readonly until: number;
  uses: number;
}

/** State of the stand-in for Slack. */
export interface Workspace {
  readonly options: PlaygroundOptions;
  readonly team: { readonly id: string; readonly domain: string; readonly name: string };
  readonly app: AppIdentity;
  readonly people: readonly Person[];
  /** Commands that the composer completes: the app's and Slack's own. */
  readonly commands: readonly SlashCommand[];
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, PostedMessage[]>;
  /** Drawn markup of each message, by reader. */
  readonly drawn: WeakMap<PostedMessage, Map<string, Html>>;
  readonly views: Map<string, OpenView>;
  readonly homes: Map<string, OpenView>;
  readonly triggers: Map<string, Trigger>;
  readonly addresses: Map<string, ResponseAddress>;
  /** Uploaded files of the app, by id; `text` is `null` until the bytes have come. */
  readonly files: Map<string, { readonly name: string; readonly text: string | null }>;
  readonly clock: MovableClock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly feed: Feed;
  readonly stamp: () => string;
  /** Real time of this machine, used for signatures even when the clock was moved. */
  readonly realNow: () => Date;
  botUrl: string | null;
  /** Its own address, set once it listens. */
  url: string;
}

const identity = (name: string): AppIdentity => ({
  id: 'A0PLAYGROUND',
  name,
  handle: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  botUser: 'U0BOTUSER001',
  botId: 'B0BOTUSER001',
});

const ownCommands = ({ handle }: AppIdentity): readonly SlashCommand[] => [
  { command: '/invite', usageHint: `@${handle}`, description: 'Let the app into this channel' },
  { command: '/remove', usageHint: `@${handle}`, description: 'Take the app out of this channel' },
];

/** Callbacks of the workspace to the code that draws it: new journal entries, changed faults, a moved clock. */
interface Watchers {
  readonly wire: Parameters<typeof journal>[1];
  readonly faults: () => void;
  readonly clock: () => void;
}

/** Creates a workspace with its people and channels, and no messages. */
export const createWorkspace = (options: PlaygroundOptions, watchers: Watchers): Workspace => {
  const realNow = options.now ?? (() => new Date());
  const app = identity(options.appName);
  const clock = movableClock(realNow, (now) => {
    watchers.clock();
    return options.onClock?.(now);
  });
  return {
    options,
    team: { id: 'T0PLAYGROUND', domain: 'playground', name: 'Playground' },
    app,
    people,
    commands: [...options.slashCommands, ...ownCommands(app)],
    channels: new Map(channels(app.botUser).map((channel) => [channel.id, channel])),
    messages: new Map(),
    drawn: new WeakMap(),
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    addresses: new Map(),
    files: new Map(),
    clock,
    journal: journal(1000, watchers.wire),
    faults: faultList(watchers.faults),
    feed: feed(),
    stamp: stamps(clock.now),
    realNow,
    botUrl: options.botUrl ?? null,
    url: '',
  };
};

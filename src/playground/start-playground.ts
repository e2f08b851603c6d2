import type { AddressInfo } from 'node:net';
import type { Fields } from './block.ts';
import type { MovableClock } from './clock.ts';
import { drawClock, drawFaults } from './draw/panel.ts';
import { drawWireEntry } from './draw/wire-entry.ts';
import type { Faults } from './faults.ts';
import { carryOutAct, type Done } from './http/act.ts';
import { createPlaygroundServer } from './http/server.ts';
import type { Journal } from './journal.ts';
import type { PostedMessage } from './message.ts';
import type { PlaygroundOptions } from './options.ts';
import { channelFor } from './places.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** A running playground. */
export interface Playground {
  /** Address of its page. */
  readonly url: string;
  /** Address of its Web API, for `slackApiUrl` of the bot's client. */
  readonly apiUrl: string;
  readonly team: string;
  readonly faults: Faults;
  readonly clock: MovableClock;
  readonly journal: Journal;
  /** Sets the URL at which the bot takes its requests. */
  connect(botUrl: string): void;
  /** Acts as a person on the page: `type`, `press`, `submit`, `close`, `shortcut`, `suggest`, `home`. */
  act(name: string, body: Fields): Promise<Done>;
  /** Returns the messages in a channel (by id or name), or in all channels. */
  messages(channel?: string): readonly PostedMessage[];
  close(): Promise<void>;
}

const opened = (options: PlaygroundOptions): Workspace => {
  const workspace: Workspace = createWorkspace(options, {
    wire: (entry) => workspace.feed.tell(() => ({ kind: 'wire', markup: drawWireEntry(entry).markup })),
    faults: () => workspace.feed.tell(() => ({ kind: 'faults', markup: drawFaults(workspace).markup })),
    clock: () => workspace.feed.tell(() => ({ kind: 'clock', markup: drawClock(workspace).markup })),
  });
  return workspace;
};

const messagesIn = (workspace: Workspace, name?: string): readonly PostedMessage[] => {
  if (name === undefined) return [...workspace.messages.values()].flat();
  const named = [...workspace.channels.values()].find((channel) => channel.name === name && channel.partner === null);
  return workspace.messages.get((named ?? channelFor(workspace, name))?.id ?? '') ?? [];
};

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' ? (address?.port ?? 0) : 0;

/** Starts a stand-in for Slack on this machine: a Web API, signed requests to the bot, and a page to use it from. */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const workspace = opened(options);
  const server = createPlaygroundServer(workspace);
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  workspace.url = `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address())}`;
  return {
    url: workspace.url,
    apiUrl: `${workspace.url}/api/`,
    team: workspace.team.id,
    faults: workspace.faults,
    clock: workspace.clock,
    journal: workspace.journal,
    connect(botUrl) {
      workspace.botUrl = botUrl;
    },
    act: (name, body) => carryOutAct(workspace, name, body),
    messages: (channel) => messagesIn(workspace, channel),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

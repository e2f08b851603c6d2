/** A part of the program: its place, its content, and the other parts it may import. */
export interface Part {
  /** Its folder, or the name of its file, in `src/`. */
  readonly name: string;
  readonly shown: string;
  readonly holds: string;
  readonly mayImport: readonly (Whole | Portion)[];
}

type Whole =
  | 'record'
  | 'words'
  | 'views'
  | 'commands'
  | 'forms'
  | 'schedule'
  | 'digest'
  | 'corrections'
  | 'notices'
  | 'bot'
  | 'config';

/** Files of a part that others may import though not the whole part. */
export const portions = {
  'the store’s interface': /^store\/(?:(?:[a-z-]+-)?store|record-key|request-key|store-error|subscription|post)\.ts$/u,
  'the outbox’s interface': /^outbox\/(?:outbox-kind|posting)\.ts$/u,
  'what a message is': /^views\/message\.ts$/u,
} as const;

type Portion = keyof typeof portions;

/** The parts of the program, each with what it may import besides itself; `main.ts` and its like may import all. */
export const parts: readonly Part[] = [
  {
    name: 'record',
    shown: '`src/record/`',
    holds: 'what we know: entries, names, dates and how people write them, readings of the record. Pure',
    mayImport: [],
  },
  { name: 'words', shown: '`src/words/`', holds: 'every phrase a person reads, by language', mayImport: ['record'] },
  {
    name: 'views',
    shown: '`src/views/`',
    holds: 'Block Kit, one file per answer. Pure; `kit.ts` alone has block literals and Slack’s limits',
    mayImport: ['words', 'record'],
  },
  {
    name: 'schedule',
    shown: '`src/schedule/`',
    holds: 'when: local times, zones, rules and pauses as people type them, what is due. Pure',
    mayImport: ['record'],
  },
  {
    name: 'commands',
    shown: '`src/commands/`',
    holds: 'what one can ask, one file per command. Pure',
    mayImport: ['views', 'words', 'record', 'schedule', 'digest'],
  },
  {
    name: 'forms',
    shown: '`src/forms/`',
    holds: 'what one can fill in, one file per form. Pure',
    mayImport: ['views', 'words', 'record'],
  },
  {
    name: 'store',
    shown: '`src/store/`',
    holds: 'the append-only log, and what is kept beside it, in SQLite',
    mayImport: ['record'],
  },
  {
    name: 'outbox',
    shown: '`src/outbox/`',
    holds: 'sending once: claim, send, reconcile, notify the owner, limit the rate. Knows nothing of what it sends',
    mayImport: ['schedule', 'the store’s interface', 'what a message is'],
  },
  {
    name: 'digest',
    shown: '`src/digest/`',
    holds: 'what a channel’s digest says, when it says nothing, and what follows when it was sent',
    mayImport: ['views', 'words', 'record', 'schedule', 'the store’s interface', 'the outbox’s interface'],
  },
  {
    name: 'corrections',
    shown: '`src/corrections/`',
    holds: 'which posts show what has changed since, and what they are made to say',
    mayImport: ['views', 'words', 'record', 'the store’s interface', 'the outbox’s interface'],
  },
  {
    name: 'notices',
    shown: '`src/notices/`',
    holds: 'who is told that something waits, and how it was decided',
    mayImport: ['views', 'words', 'record', 'the store’s interface', 'the outbox’s interface'],
  },
  {
    name: 'bot',
    shown: '`src/bot.ts`, `src/bot/`',
    holds: 'the one interface: authorizes, loads, asks, saves, answers',
    mayImport: [
      'commands',
      'forms',
      'digest',
      'corrections',
      'notices',
      'schedule',
      'views',
      'words',
      'record',
      'the store’s interface',
    ],
  },
  { name: 'config', shown: '`src/config.ts`', holds: 'the environment, parsed', mayImport: [] },
  {
    name: 'slack',
    shown: '`src/slack/`',
    holds: 'the only folder that knows Bolt: checks, acknowledges, hands over, sends',
    mayImport: ['bot', 'views', 'config', 'the store’s interface', 'the outbox’s interface'],
  },
  {
    name: 'playground',
    shown: '`src/playground/`',
    holds: 'a small Slack on this machine, for trying out and for tests',
    mayImport: [],
  },
];

/** Table of the parts as CONTRIBUTING shows it. */
export const table = [
  '| folder | holds | may import |',
  '|---|---|---|',
  ...parts.map(
    ({ shown, holds, mayImport }) => `| ${shown} | ${holds} | ${mayImport.join(', ') || 'nothing of ours'} |`,
  ),
].join('\n');

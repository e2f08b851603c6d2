import type { Receiver } from '@slack/bolt';
import type { Body } from './decode.ts';
import type { Log } from './log.ts';
import type { Subject } from './subject.ts';
import type { Route } from './web-server.ts';

/** A way for requests to come in: over HTTP, or through a web socket. */
export interface Entrance {
  readonly receiver: Receiver;
  /** What the web server takes for it. */
  readonly routes: Readonly<Record<string, Route>>;
  isOpen(): boolean;
  /** Keeps it open until the signal; throws a `StartError` when Slack refuses for good. */
  keepOpen(signal: AbortSignal): Promise<void>;
}

/** What every entrance needs. */
export interface EntranceOptions {
  readonly log: Log;
  readonly subjectOf: (body: Body) => Subject;
}

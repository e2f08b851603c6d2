import type { Receiver } from '@slack/bolt';
import type { Body } from './decode.ts';
import type { Log } from './log.ts';
import type { LogSubject } from './log-subject.ts';
import type { Route } from './web-server.ts';

/** How requests come in: over HTTP, or through a web socket. */
export interface Transport {
  readonly receiver: Receiver;
  /** What the web server takes for it. */
  readonly routes: Readonly<Record<string, Route>>;
  isOpen(): boolean;
  /** Keeps it open until the signal; throws a `StartError` when Slack refuses for good. */
  keepOpen(signal: AbortSignal): Promise<void>;
}

/** What every transport needs. */
export interface TransportOptions {
  readonly log: Log;
  readonly logSubjectOf: (body: Body) => LogSubject;
}

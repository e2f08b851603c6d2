import type { Receiver } from '@slack/bolt';
import type { Body } from './decode.ts';
import type { Log } from './log.ts';
import type { LogSubject } from './log-subject.ts';
import type { Route } from './web-server.ts';

/** Transport of requests: HTTP, or a web socket. */
export interface Transport {
  readonly receiver: Receiver;
  /** Routes that the web server serves for it. */
  readonly routes: Readonly<Record<string, Route>>;
  isOpen(): boolean;
  /** Keeps the connection open until the signal; throws a `StartError` when Slack refuses for good. */
  keepOpen(signal: AbortSignal): Promise<void>;
}

/** Options that every transport needs. */
export interface TransportOptions {
  readonly log: Log;
  readonly logSubjectOf: (body: Body) => LogSubject;
}

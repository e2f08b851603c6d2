import { createServer } from 'node:http';

/** A call that the stand-in took, with what was sent. */
export interface Taken {
  readonly path: string;
  readonly body: string;
}

/** Answer to a call: JSON, a bare status, or `'hang'` for none at all. */
export type Answer = Readonly<Record<string, unknown>> | number | 'hang';

/** Makes the answer to a call from what was sent. */
export type Answering = (body: URLSearchParams) => Answer;

/** Slack’s Web API and its addresses for replies, as far as a test needs them. */
export interface SlackStandIn {
  readonly url: string;
  readonly apiUrl: string;
  /** Calls it took so far, oldest first. */
  readonly taken: readonly Taken[];
  close(): Promise<void>;
}

/** Answer of `users.info` by default: the asking person is a member. */
const somebody = { ok: true, user: { id: 'U0PERSON', team_id: 'T0TEAM', tz: 'America/Toronto' } };

const identity = { ok: true, team_id: 'T0TEAM', user_id: 'U0BOT', bot_id: 'B0BOT' };

const somewhere = { ok: true, channel: { id: 'C0CHANNEL', is_member: true, is_private: false } };

const usual = new Map<string, Answer>([
  ['/api/conversations.info', somewhere],
  ['/api/auth.test', identity],
  ['/api/users.info', somebody],
]);

/** Starts a stand-in on a free port of loopback; `answers` overrides its answers by path. */
export const startSlackStandIn = (answers: Readonly<Record<string, Answering>> = {}): Promise<SlackStandIn> => {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      taken.push({ path, body: Buffer.concat(chunks).toString() });
      const answer = answers[path]?.(new URLSearchParams(Buffer.concat(chunks).toString())) ??
        usual.get(path) ?? { ok: true };
      if (answer === 'hang') return;
      if (typeof answer === 'number') response.writeHead(answer, { 'retry-after': '7' }).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ url, apiUrl: `${url}/api/`, taken, close });
    });
  });
};

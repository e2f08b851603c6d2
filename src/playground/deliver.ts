import { type IncomingMessage, request } from 'node:http';
import { signedHeaders } from './sign.ts';
import type { Workspace } from './workspace.ts';

/** A request that Slack sends to the app. */
interface Errand {
  /** For the journal: the command, kind of interaction or event. */
  readonly name: string;
  readonly type: 'application/x-www-form-urlencoded' | 'application/json';
  readonly body: string;
  /** Readable content of the request, for the journal. */
  readonly request: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Response of the app to a request: `status` is `null` when none came. */
export interface Delivered {
  readonly status: number | null;
  readonly body: string;
  readonly trouble: 'timeout' | 'refused' | null;
}

const bodyOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const send = (workspace: Workspace, errand: Errand, headers: Readonly<Record<string, string>>): Promise<Delivered> =>
  new Promise((resolve) => {
    const signal = AbortSignal.timeout(workspace.options.patience ?? 3000);
    const failed = () => resolve({ status: null, body: '', trouble: signal.aborted ? 'timeout' : 'refused' });
    const outgoing = request(
      workspace.botUrl ?? 'http://127.0.0.1:1/',
      // No connection is kept: one that the app has just closed would look like an app that is down.
      { method: 'POST', headers, agent: false, signal },
      (response) => {
        bodyOf(response).then((body) => resolve({ status: response.statusCode ?? null, body, trouble: null }), failed);
      },
    );
    outgoing.on('error', failed);
    outgoing.end(errand.body);
  });

const readable = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

const once = async (workspace: Workspace, errand: Errand, seconds: number, retry: Readonly<Record<string, string>>) => {
  const headers = {
    'content-type': errand.type,
    'user-agent': 'Slackbot 1.0 (stand-in)',
    accept: 'application/json,*/*',
    ...signedHeaders(workspace.options.signingSecret, seconds, errand.body),
    ...errand.headers,
    ...retry,
  };
  const started = performance.now();
  const delivered = await send(workspace, errand, headers);
  workspace.journal.add({
    at: workspace.realNow().toISOString(),
    towards: 'bot',
    name: errand.name,
    url: workspace.botUrl ?? '(not connected)',
    headers,
    request: errand.request,
    status: delivered.status,
    answer: readable(delivered.body),
    milliseconds: performance.now() - started,
    trouble: delivered.trouble,
  });
  return delivered;
};

/** Sends a signed request to the app and waits as long as Slack would; never throws. */
export const deliver = async (workspace: Workspace, errand: Errand): Promise<Delivered> => {
  const seconds = Math.floor(workspace.realNow().getTime() / 1000);
  const again = workspace.faults.takeDuplicate(errand.name);
  const first = once(workspace, errand, seconds, {});
  // Slack signs a repetition afresh, so it is not an exact replay.
  const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
  if (again) await once(workspace, errand, seconds + 1, retry);
  return first;
};

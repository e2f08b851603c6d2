import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { respond } from '../responding.ts';
import { answerCall } from '../web-api/call.ts';
import { rateLimit } from '../web-api/rate-limit.ts';
import type { Workspace } from '../workspace.ts';
import { carryOutAct } from './act.ts';
import { controls, looks } from './control.ts';
import { refusalOf } from './guard.ts';
import { streamNews } from './live.ts';
import { pageAt, readerOf } from './page.ts';
import { argumentsIn, headersOf, inJson, inWords, nothing, type Reply, readBody, send } from './request.ts';

/** Rate limiter: the seconds a post to this channel has to wait; 0 when it need not. */
type Pacing = (channel: string) => number;

/** Answers a call of the Web API; `null` breaks the connection instead. */
const webApi = async (
  workspace: Workspace,
  method: string,
  request: IncomingMessage,
  body: string,
  reserve: Pacing,
): Promise<Reply | null> => {
  const headers = headersOf(request);
  const { token, ...args } = argumentsIn(headers['content-type'] ?? '', body);
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const call = { method, token: bearer ?? String(token ?? ''), args, headers };
  const { status, headers: more, answer } = await answerCall(workspace, call, reserve);
  return status === null ? null : inJson(status, answer, more);
};

const uploaded = (workspace: Workspace, id: string, text: string): Reply => {
  const file = workspace.files.get(id);
  if (!file) return nothing;
  workspace.files.set(id, { ...file, text });
  return inWords(200, 'OK');
};

const posted = async (
  workspace: Workspace,
  path: string,
  request: IncomingMessage,
  reserve: Pacing,
): Promise<Reply | null> => {
  const body = await readBody(request);
  if (body === null) return inWords(413, 'Too long.');
  const [, area = '', name = ''] = path.split('/');
  if (area === 'upload') return uploaded(workspace, name, body);
  if (area === 'api') return webApi(workspace, name, request, body, reserve);
  const said = argumentsIn('application/json', body);
  if (area === 'response') {
    const { status, body: words } = respond(workspace, name, said);
    return inWords(status, words);
  }
  const done = area === 'do' ? await carryOutAct(workspace, name, said) : null;
  const set = area === 'control' ? await controls.get(name)?.(workspace, said) : null;
  const outcome = done ?? set;
  return outcome ? inJson(outcome.status, outcome.body) : nothing;
};

const got = (workspace: Workspace, url: URL): Reply => {
  const [, area = '', name = ''] = url.pathname.split('/');
  const file = area === 'files' ? workspace.files.get(name) : undefined;
  if (file?.text) return inWords(200, file.text);
  const look = area === 'control' ? looks.get(name) : undefined;
  return look ? inJson(200, look(workspace)) : pageAt(workspace, url);
};

const addressOf = ({ headers, url = '/' }: IncomingMessage): URL | null =>
  url.startsWith('/') ? URL.parse(url, `http://${headers.host}`) : null;

const answer = async (workspace: Workspace, request: IncomingMessage, response: ServerResponse, reserve: Pacing) => {
  const refusal = refusalOf(request);
  if (refusal !== null) return send(response, inWords(403, refusal));
  const url = addressOf(request);
  if (!url) return send(response, inWords(400, 'That is no address.'));
  const reader = readerOf(workspace, url);
  if (url.pathname === '/live' && reader) return streamNews(workspace, reader, request, response);
  const reply =
    request.method === 'POST' ? await posted(workspace, url.pathname, request, reserve) : got(workspace, url);
  return reply ? send(response, reply) : request.socket.resetAndDestroy();
};

/** Creates the server of the playground: its page, its Web API and its controls. */
export const createPlaygroundServer = (workspace: Workspace): Server => {
  const { reserve: wanted } = workspace.options;
  const reserve = wanted ? rateLimit(wanted, () => performance.now()) : () => 0;
  return createServer((request, response) => {
    answer(workspace, request, response, reserve).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, inWords(500, error instanceof Error ? String(error.stack) : 'It broke.'));
    });
  });
};

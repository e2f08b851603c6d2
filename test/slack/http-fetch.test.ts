import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { httpFetch } from '../../src/slack/http-fetch.ts';
import { outcomeOf } from '../../src/slack/outcome.ts';

const served = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/chat.postMessage`;
};

test('what is posted arrives whole, and so does what is answered', async () => {
  const url = await served(async ({ method, url, headers }, response) => {
    const body = JSON.stringify({ method, url, type: headers['content-type'], length: headers['content-length'] });
    response.writeHead(201, { 'X-OAuth-Scopes': 'chat:write', 'set-cookie': ['a', 'b'] }).end(body);
  });
  const response = await httpFetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'État' });
  const { ok, status, statusText, headers } = response;
  expect({ ok, status, statusText, url: response.url }).toEqual({ ok: true, status: 201, statusText: 'Created', url });
  expect({ scopes: headers.get('x-OAuth-scopes'), cookies: headers.get('set-cookie'), none: headers.get('x') }).toEqual(
    {
      scopes: 'chat:write',
      cookies: 'a, b',
      none: null,
    },
  );
  const posted = { method: 'POST', url: '/api/chat.postMessage', type: 'text/plain', length: '5' };
  expect({ json: await response.json(), bytes: new TextDecoder().decode(await response.arrayBuffer()) }).toEqual({
    json: posted,
    bytes: JSON.stringify(posted),
  });
});

test('a body in several parts is put together, letters cut in two included', async () => {
  const [first, rest] = [Buffer.from('É').subarray(0, 1), Buffer.from('É').subarray(1)];
  const url = await served(async (request, response) => {
    response.write(await text(request));
    response.write(first);
    setImmediate(() => response.end(rest));
  });
  expect(await (await httpFetch(url, { method: 'POST', body: 'said: ' })).text()).toBe('said: É');
});

test('a redirect is not followed', async () => {
  const asked: (string | undefined)[] = [];
  const url = await served(({ url }, response) => {
    asked.push(url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  const { ok, status } = await httpFetch(url, { method: 'POST', body: '' });
  expect({ ok, status, asked }).toEqual({ ok: false, status: 307, asked: ['/api/chat.postMessage'] });
});

test('a connection that breaks off fails, before the answer and within it', async () => {
  const before = await served((request) => request.socket.destroy());
  const within = await served((request, response) => {
    response.writeHead(200, { 'content-length': '9' }).write('half');
    setImmediate(() => request.socket.destroy());
  });
  const failures = await Promise.all([before, within].map((url) => httpFetch(url).catch(outcomeOf)));
  expect(failures).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }]);
});

test('what is given up fails with the reason, and is unsent only without a connection', async () => {
  const ending = new AbortController();
  const url = await served(() => ending.abort(new DOMException('late', 'TimeoutError')));
  const connected = await httpFetch(url, { signal: ending.signal }).catch((error: unknown) => error);
  const unconnected = await httpFetch(url, { signal: AbortSignal.abort() }).catch((error: unknown) => error);
  expect(connected).toBe(ending.signal.reason);
  expect({ connected: outcomeOf(connected), unconnected: outcomeOf(unconnected) }).toEqual({
    connected: { kind: 'unknown' },
    unconnected: { kind: 'not-sent' },
  });
});

test('where nothing listens nothing is sent', async () => {
  const url = await served(() => {});
  const nobody = url.replace(/:\d+/, ':9');
  expect(await httpFetch(nobody).catch(outcomeOf)).toEqual({ kind: 'not-sent' });
});

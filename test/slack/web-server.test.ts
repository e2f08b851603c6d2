import { connect } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Health } from '../../src/bot.ts';
import type { HttpExchange } from '../../src/slack/http-exchange.ts';
import { createLog } from '../../src/slack/log.ts';
import { readBody } from '../../src/slack/read-body.ts';
import { createWebServer } from '../../src/slack/web-server.ts';
import { type RunningOptions, type RunningSlack, runningSlack } from '../support/running-slack.ts';
import { commandForm } from '../support/signed.ts';
import { waitUntil } from '../support/wait-until.ts';

let running: RunningSlack | undefined;
afterEach(() => running?.stop());

const health = async (options: RunningOptions, isWanted: (status: number) => boolean) => {
  const started = await runningSlack(options);
  running = started;
  let answer: [number, unknown] = [0, undefined];
  const look = async () => {
    const response = await fetch(`${started.slack.address}/healthz`);
    answer = [response.status, await response.json()];
  };
  await look();
  for (let attempt = 0; attempt < 50 && !isWanted(answer[0]); attempt += 1) await look();
  return answer;
};

const well: Health = {
  ok: true,
  version: '1.2.3',
  recordedAt: '2017-10-17T12:00:00.000Z',
  negotiations: ['nafta'],
  writeFailed: { at: '2017-10-17T11:00:00.000Z', problem: 'disk' },
  altered: [7],
  isTicking: true,
};

const now = () => new Date('2017-10-17T12:01:30.000Z');

test('health is 200 with version and age of the record, once the token is proved good', async () => {
  expect(await health({ now, bot: { health: async () => well } }, (status) => status === 200)).toEqual([
    200,
    {
      ok: true,
      version: '1.2.3',
      slack: true,
      recordedAt: '2017-10-17T12:00:00.000Z',
      recordAgeSeconds: 90,
      negotiations: ['nafta'],
      writeFailed: { at: '2017-10-17T11:00:00.000Z', problem: 'disk' },
      altered: [7],
      tokenRefused: null,
      clockOffSeconds: null,
      digestsTicking: true,
    },
  ]);
});

test.each([
  ['says that it is unwell', async () => ({ ...well, ok: false })],
  ['fails', () => Promise.reject(new Error('no store'))],
])('health is 503 when the bot %s', async (_, asked) => {
  const [status, body] = await health({ bot: { health: asked } }, () => true);
  expect({ status, body }).toEqual({ status: 503, body: expect.objectContaining({ ok: false }) });
});

test('health is 503 when the bot does not answer within two seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = Promise.withResolvers<void>();
  const never = () => {
    asked.resolve();
    return new Promise<Health>(() => {});
  };
  const answered = health({ bot: { health: never } }, () => true);
  await asked.promise;
  vi.advanceTimersByTime(2_000);
  expect(await answered).toEqual([503, expect.objectContaining({ ok: false })]);
});

test('health is 503 while Slack cannot be reached, and commands are told so', async () => {
  const [status, body] = await health({ answers: { '/api/auth.test': () => 500 } }, () => true);
  expect({ status, body }).toEqual({ status: 503, body: expect.objectContaining({ ok: false, slack: false }) });
  expect((await running?.post(commandForm()))?.status).toBe(200);
});

test('health turns to 200 when Slack is back', async () => {
  let failures = 2;
  const answers = {
    '/api/auth.test': () => {
      failures -= 1;
      return failures >= 0 ? 500 : { ok: true, bot_id: 'B0BOT', user_id: 'U0BOT', team_id: 'T0TEAM' };
    },
  };
  const started = await runningSlack({ answers });
  running = started;
  const look = () => fetch(`${started.slack.address}/healthz`);
  await waitUntil('health is 200', async () => (await look()).status === 200);
});

test('health is 503 when Slack takes the token back, and gives its reason for that', async () => {
  let isRevoked = false;
  const answers = {
    '/api/auth.test': () =>
      isRevoked ? { ok: false, error: 'token_revoked' } : { ok: true, bot_id: 'B', user_id: 'U', team_id: 'T0TEAM' },
  };
  let passed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => passed);
  onTestFinished(() => void vi.restoreAllMocks());
  const started = await runningSlack({ answers });
  running = started;
  const look = async () => JSON.parse(await (await fetch(`${started.slack.address}/healthz`)).text());
  await waitUntil('healthy', async () => (await look()).ok === true);
  isRevoked = true;
  passed += 30_000;
  await waitUntil('told', async () => (await look()).tokenRefused === 'token_revoked');
  expect(await look()).toMatchObject({ ok: false, slack: false, tokenRefused: 'token_revoked' });
});

test.each([40, -40, 80, -80, 2_592_000])('health tells a clock that is %i seconds ahead of Slack’s', async (ahead) => {
  const started = await runningSlack({ now: () => new Date(Date.now() + ahead * 1_000) });
  running = started;
  await started.post(commandForm());
  const look = async () => JSON.parse(await (await fetch(`${started.slack.address}/healthz`)).text());
  await waitUntil('the token is known', async () => (await look()).slack === true);
  const { ok, clockOffSeconds } = await look();
  expect({ ok, isNear: Math.abs(clockOffSeconds - ahead) < 30, wrong: started.slack.isClockWrong() }).toEqual({
    ok: Math.abs(ahead) < 61,
    isNear: true,
    wrong: Math.abs(ahead) >= 61,
  });
});

const raw = (text: string, address = running?.slack.address ?? ''): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setTimeout(60_000, () => reject(new Error(`no answer to ${text.slice(0, 40)}`)));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', () => resolve('reset'));
  });

test('a caller who does not finish the headers or the body is cut off in time', async () => {
  const timeouts = { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 };
  const receive = async (exchange: HttpExchange) =>
    exchange.answer(String(await readBody(exchange.request)) === '' ? 200 : 408);
  const server = createWebServer({ 'POST /slack/events': receive }, createLog('silent', { write: () => {} }), timeouts);
  const address = await server.listen('127.0.0.1', 0);
  const [headers, body] = await Promise.all([
    raw('POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slow: ', address),
    raw('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc', address),
  ]);
  expect({ headers, body }).toEqual({ headers: 'HTTP/1.1 408 Request Timeout', body: 'HTTP/1.1 408 Request Timeout' });
  await server.stop();
});

test.each([
  ['no HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  [
    'headers of over 16 KB',
    `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    'HTTP/1.1 431 Request Header Fields Too Large',
  ],
  [
    'two lengths',
    'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    'HTTP/1.1 400 Bad Request',
  ],
  [
    'a length and chunks',
    'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'HTTP/1.1 400 Bad Request',
  ],
  [
    'chunks that are none',
    'POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'HTTP/1.1 400 Bad Request',
  ],
  ['a path of two slashes', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'HTTP/1.1 404 Not Found'],
  [
    'a whole address for a path',
    'GET http://x/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'HTTP/1.1 404 Not Found',
  ],
  ['a path that is no path', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'HTTP/1.1 404 Not Found'],
])('%s is turned away', async (_, text, answer) => {
  running = await runningSlack();
  expect(await raw(text)).toBe(answer);
});

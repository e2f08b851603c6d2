import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/start-playground.ts';
import { clientOf, known, reasonOf, startAlone } from './alone.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await startAlone();
});

afterEach(() => playground.close());

const post = (text = 'x', channel = known.desk) => clientOf(playground).chat.postMessage({ channel, text });
const posted = () => playground.messages('trade-desk').map(({ text }) => text);

test('an answer that is lost leaves the message standing', async () => {
  playground.faults.add({ kind: 'lost-answer', method: 'chat.postMessage', times: 1 });
  const reasons = [await reasonOf(post('lost')), await reasonOf(post('heard'))];
  expect({ reasons, posted: posted() }).toEqual({
    reasons: ['slack_webapi_request_error', 'not refused'],
    posted: ['lost', 'heard'],
  });
});

test('a connection that is refused leaves nothing behind', async () => {
  playground.faults.add({ kind: 'refused', method: 'chat.*', times: 2 });
  const reasons = [await reasonOf(post()), await reasonOf(post()), await reasonOf(post('third'))];
  expect({ reasons, posted: posted() }).toEqual({
    reasons: ['slack_webapi_request_error', 'slack_webapi_request_error', 'not refused'],
    posted: ['third'],
  });
});

test('a rate limit says how long to wait', async () => {
  playground.faults.add({ kind: 'rate-limited', retryAfter: 7, times: 1 });
  const error = await clientOf(playground, { rejectRateLimitedCalls: true })
    .chat.postMessage({ channel: known.desk, text: 'x' })
    .catch((caught: unknown) => caught);
  expect({ error, posted: posted() }).toEqual({ error: expect.objectContaining({ retryAfter: 7 }), posted: [] });
});

test('a slow answer comes after the caller has given up, and the message stands', async () => {
  playground.faults.add({ kind: 'slow', milliseconds: 3_000, times: 1 });
  const reason = await reasonOf(
    clientOf(playground, { timeout: 500 }).chat.postMessage({ channel: known.desk, text: 'late' }),
  );
  expect(reason).toBe('slack_webapi_request_error');
  await expect.poll(posted, { timeout: 60_000 }).toEqual(['late']);
});

test('Slack is down until it is said to be up again', async () => {
  playground.faults.add({ kind: 'down' });
  const down = [await reasonOf(post()), await reasonOf(post())];
  playground.faults.clear();
  expect({ down, after: await reasonOf(post()), posted: posted() }).toEqual({
    down: ['slack_webapi_http_error', 'slack_webapi_http_error'],
    after: 'not refused',
    posted: ['x'],
  });
});

test('an error is given by name, in one channel alone', async () => {
  playground.faults.add({ kind: 'error', error: 'restricted_action', channel: known.desk });
  expect({ desk: await reasonOf(post()), elsewhere: await reasonOf(post('x', 'C0GENERAL002')) }).toEqual({
    desk: 'restricted_action',
    elsewhere: 'not refused',
  });
});

test('a pattern fits only what it names', async () => {
  playground.faults.add({ kind: 'down', method: 'views.*' });
  expect(await reasonOf(post())).toBe('not refused');
});

test('a fault is ordered and lifted over HTTP', async () => {
  const say = (name: string, body: object) =>
    fetch(`${playground.url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) });
  await say('faults', { kind: 'error', error: 'fatal_error', method: 'chat.*', times: 3 });
  const ordered = playground.faults.list();
  await say('clear', { id: 1 });
  expect({ ordered, faults: playground.faults.list() }).toEqual({
    ordered: [{ id: 1, kind: 'error', error: 'fatal_error', method: 'chat.*', times: 3 }],
    faults: [],
  });
});

test('an order that makes no sense is refused in words', async () => {
  const response = await fetch(`${playground.url}/control/faults`, { method: 'POST', body: '{"kind":"gremlins"}' });
  expect({ status: response.status, faults: playground.faults.list() }).toEqual({ status: 400, faults: [] });
});

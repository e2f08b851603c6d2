import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSlack, runningSlack } from '../support/running-slack.ts';
import { commandForm, signed } from '../support/signed.ts';

const runs = process.env.SOAK === undefined ? 80 : 5_000;

let running: RunningSlack;
beforeAll(async () => {
  running = await runningSlack();
});
afterAll(() => running.stop());

const statuses = new Map<number, number>();
const counted = (status: number) => {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  return status;
};

const post = async (body: string | Uint8Array, type: string) => {
  const response = await fetch(`${running.slack.address}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': type, ...signed(body) },
    body,
  });
  await response.arrayBuffer();
  return counted(response.status);
};

const isAlive = async () => (await running.post(commandForm())).status === 200;

const types = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
);

// Words that Slack and Bolt look for, so that random objects get past the first look.
const keys = fc.constantFrom(
  ...['type', 'event', 'command', 'text', 'payload', 'actions', 'action_id', 'user', 'team', 'team_id', 'id', 'view'],
  ...['channel', 'name', 'authorizations', 'response_url', 'response_urls', 'function_data', 'is_enterprise_install'],
  ...['challenge', 'ssl_check', '__proto__', 'constructor', 'item', 'enterprise', 'callback_id'],
);
const leaves = fc.oneof(
  fc.constantFrom(
    'block_actions',
    'event_callback',
    'url_verification',
    'view_submission',
    'shortcut',
    '/nafta',
    'ask:1',
  ),
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const { payload: payloads } = fc.letrec<{ payload: unknown }>((tie) => ({
  payload: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaves,
    fc.array(tie('payload'), { maxLength: 3 }),
    fc.dictionary(keys, tie('payload'), { maxKeys: 6 }),
  ),
}));
const objects = fc.dictionary(keys, payloads, { maxKeys: 8, minKeys: 1 });

const expectAnswer = (status: number) => {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
};

test('any signed bytes get an answer that is no fault of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), types, async (bytes, type) => {
      expectAnswer(await post(bytes, type));
    }),
    { numRuns: runs },
  );
  expect(await isAlive()).toBe(true);
});

test('any signed JSON gets an answer that is no fault of ours, whichever way it comes', async () => {
  await fc.assert(
    fc.asyncProperty(objects, fc.boolean(), async (value, isForm) => {
      const json = JSON.stringify(value);
      const status = isForm
        ? await post(new URLSearchParams({ payload: json }).toString(), 'application/x-www-form-urlencoded')
        : await post(json, 'application/json');
      expectAnswer(status);
    }),
    { numRuns: runs },
  );
  expect(await isAlive()).toBe(true);
});

test('any command line gets its answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
      const response = await running.post(commandForm({ text }));
      const shown = JSON.parse(await response.text());
      // A lone surrogate cannot be sent in a form, so that it arrives as a replacement character.
      expect({ status: response.status, text: shown.text }).toEqual({
        status: 200,
        text: `/nafta ${text.toWellFormed()}`.trim(),
      });
    }),
    { numRuns: runs },
  );
});

test('any bytes on the socket leave the rest as it was', async () => {
  const port = Number(new URL(running.slack.address).port);
  const starts = fc.constantFrom(
    '',
    'POST /slack/events HTTP/1.1\r\n',
    'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n',
    'POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
    'GET /healthz HTTP/1.0\r\n\r\nGET // HTTP/1.1\r\n',
    'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'POST /slack/events HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n',
  );
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), async (start, bytes) => {
      const received: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(start);
        socket.end(bytes);
      });
      socket.on('data', (chunk) => received.push(chunk.toString('latin1')));
      // A caller who hangs up, now or in the middle of things, must not be waited for.
      socket.setTimeout(20, () => socket.destroy());
      socket.on('close', () => resolve()).on('error', () => resolve());
      await promise;
      // On a busy machine /healthz may say in truth that it is not well: 503.
      expect(received.filter((text) => /^HTTP\/1\.1 50[0-2]/.test(text))).toEqual([]);
    }),
    { numRuns: runs },
  );
  expect(await isAlive()).toBe(true);
});

test.runIf(process.env.SOAK)('the soak says how it went', () => {
  process.stdout.write(`fuzzed requests by status: ${JSON.stringify([...statuses])}\n`);
});

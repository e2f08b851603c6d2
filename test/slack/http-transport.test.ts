import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type RunningSlack, runningSlack } from '../support/running-slack.ts';
import { commandForm, signed } from '../support/signed.ts';

let running: RunningSlack;
beforeAll(async () => {
  running = await runningSlack();
});
afterAll(() => running.stop());

const form = 'application/x-www-form-urlencoded';

const send = async (body: string | Uint8Array, headers: Readonly<Record<string, string>>, path = '/slack/events') => {
  const response = await fetch(`${running.slack.address}${path}`, { method: 'POST', headers, body });
  return [response.status, await response.text()];
};

const seconds = (offset: number) => new Date(Date.now() + offset * 1000);

test('a request without a signature, or with a wrong one, is refused', async () => {
  const body = commandForm();
  const headers = { 'content-type': form, ...signed(body) };
  const wrong = [
    { 'content-type': form },
    { ...headers, 'x-slack-signature': '' },
    {
      ...headers,
      'x-slack-signature': headers['x-slack-signature'].replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    },
    { ...headers, 'x-slack-signature': headers['x-slack-signature'].slice(0, -1) },
    { ...headers, 'x-slack-signature': `${headers['x-slack-signature']}0` },
    { ...headers, 'x-slack-signature': headers['x-slack-signature'].toUpperCase() },
    { 'content-type': form, ...signed(body, new Date(), 'another-secret') },
    { 'content-type': form, ...signed(`${body}&more=1`) },
  ];
  for (const attempt of wrong) expect((await send(body, attempt))[0]).toBe(401);
});

test('a signed request from more than five minutes ago, or ahead, is refused', async () => {
  const attempt = async (offset: number) => {
    const body = commandForm();
    return (await send(body, { 'content-type': form, ...signed(body, seconds(offset)) }))[0];
  };
  const statuses = await Promise.all([-302, -298, 298, 302, 365 * 86_400].map(attempt));
  expect(statuses).toEqual([401, 200, 200, 401, 401]);
});

test('a time that is no number of seconds is refused', async () => {
  const body = commandForm();
  for (const time of ['', 'now', '1e9', '0x5f', '-1', 'NaN', '1510000000.5', '9'.repeat(40)])
    expect((await send(body, { ...signed(body), 'content-type': form, 'x-slack-request-timestamp': time }))[0]).toBe(
      401,
    );
});

test('exactly the same request is answered once', async () => {
  const body = commandForm();
  const headers = { 'content-type': form, ...signed(body) };
  expect((await send(body, headers))[0]).toBe(200);
  expect(await send(body, headers)).toEqual([409, 'This request came before.']);
});

test('a content type is known whatever its case and parameters', async () => {
  for (const type of [
    form,
    `${form}; charset=utf-8`,
    `${form};charset=UTF-8`,
    'Application/X-WWW-Form-URLEncoded ; a=b',
  ]) {
    const body = commandForm();
    expect((await send(body, { 'content-type': type, ...signed(body) }))[0]).toBe(200);
  }
});

test('a body over one megabyte is refused, announced or not', async () => {
  const large = new Uint8Array(1_000_001).fill(97);
  const announced = await send(large, { 'content-type': form, ...signed(large) }).catch(() => [413]);
  expect(announced[0]).toBe(413);
  const stream = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 20; part += 1) controller.enqueue(new Uint8Array(100_000).fill(97));
      controller.close();
    },
  });
  const chunked = await fetch(`${running.slack.address}/slack/events`, {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'content-type': form, ...signed(large) },
  }).then(
    ({ status }) => status,
    () => 413,
  );
  expect(chunked).toBe(413);
  expect((await running.post(commandForm())).status).toBe(200);
});

test('a body of nearly one megabyte is read', async () => {
  const response = await running.post(commandForm({ text: 'x'.repeat(990_000) }));
  expect(response.status).toBe(200);
});

test.each([
  ['null', 'application/json'],
  ['[]', 'application/json'],
  ['[{"type":"block_actions"}]', 'application/json'],
  ['"text"', 'application/json'],
  ['1', 'application/json'],
  ['true', 'application/json'],
  ['{"type":', 'application/json'],
  ['', 'application/json'],
  ['payload=null', form],
  ['payload=%5B%5D', form],
  ['payload={', form],
  ['payload=', form],
  ['payload={}&payload={}', form],
  ['{}', 'text/plain'],
  ['{ }', ''],
])('signed %j as %j is refused', async (body, type) => {
  expect((await send(body, { 'content-type': type, ...signed(body) }))[0]).toBe(400);
});

test.each([
  ['{  }', 404],
  ['{"type":"something_new"}', 404],
  ['{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{}}', 400],
  ['{"type":"event_callback","team_id":"T1","event":{"type":"app_mention"}}', 200],
  ['{"event":null}', 400],
  ['{"event":"text"}', 400],
  ['{"type":"block_actions","actions":null}', 400],
  ['{"type":"block_actions","actions":[]}', 400],
  ['{"command":null}', 200],
  ['{"actions":[{"action_id":7}],"user":{"id":"U1"},"team":null}', 400],
])('signed %s, which is nothing we ask for, gets an answer', async (body, status) => {
  expect((await send(body, { 'content-type': 'application/json', ...signed(body) }))[0]).toBe(status);
});

test('bytes that are no text are refused', async () => {
  const bytes = new Uint8Array([0, 255, 254, 0x80, 0xc3, 0x28]);
  expect((await send(bytes, { 'content-type': 'application/json', ...signed(bytes) }))[0]).toBe(400);
});

test('Slack’s first question about the address is answered with its challenge', async () => {
  const body = JSON.stringify({ type: 'url_verification', token: 't', challenge: '3eZbrw1aB' });
  expect(await send(body, { 'content-type': 'application/json', ...signed(body) })).toEqual([200, '3eZbrw1aB']);
  expect((await send(body, { 'content-type': 'application/json' }))[0]).toBe(401);
  const without = JSON.stringify({ type: 'url_verification' });
  expect((await send(without, { 'content-type': 'application/json', ...signed(without) }))[0]).toBe(400);
});

test('an unsigned check of the certificate is answered, and nothing else is done', async () => {
  expect(await send('ssl_check=1&token=x&command=%2Fnafta', { 'content-type': form })).toEqual([200, '']);
  const forged = { 'content-type': form, ...signed('ssl_check=1', new Date(), 'another-secret') };
  expect((await send('ssl_check=1', forged))[0]).toBe(401);
  expect((await send('ssl_check=1&payload=%7B%22ssl_check%22%3A%222%22%7D', { 'content-type': form }))[0]).toBe(401);
});

/** What the JSON parser is given from now on that begins like this. */
const parsed = (start: string) => {
  const parser = vi.spyOn(JSON, 'parse');
  onTestFinished(() => parser.mockRestore());
  return () => parser.mock.calls.filter(([text]) => text.startsWith(start)).length;
};

test('nothing of a body is parsed before its signature is found to be good', async () => {
  const handed = parsed('{"marked":');
  const marked = `{"marked":${'['.repeat(900)}`;
  const large = marked.padEnd(900_000, '[');
  const forged = (body: string) => signed(body, new Date(), 'another-secret');
  const statuses = await Promise.all([
    send(marked, { 'content-type': 'application/json' }),
    send(marked, { 'content-type': 'application/json', ...forged(marked) }),
    send(large, { 'content-type': 'application/json', ...forged(large) }),
    send(`ssl_check=1&payload=${marked}`, { 'content-type': form }),
    send(`payload=${large}`, { 'content-type': form, ...forged(`payload=${large}`) }),
    send(marked, { 'content-type': 'application/json', ...signed(marked, seconds(-600)) }),
  ]);
  expect({ statuses: statuses.map(([status]) => status), handed: handed() }).toEqual({
    statuses: [401, 401, 401, 401, 401, 401],
    handed: 0,
  });
});

test('a signed body that is nested without end is refused before it is parsed', async () => {
  const handed = parsed('{"marked":');
  const nested = (depth: number) => `{"marked":${'['.repeat(depth)}${']'.repeat(depth)},"text":"[[[\\"{{{"}`;
  const status = async (body: string) => (await send(body, { 'content-type': 'application/json', ...signed(body) }))[0];
  expect({ deep: await status(nested(400_000)), handed: handed() }).toEqual({ deep: 400, handed: 0 });
  expect({ flat: await status(nested(20)), handed: handed() }).toEqual({ flat: 404, handed: 1 });
});

test('the certificate check is a form of under a kilobyte, however its length is told', async () => {
  const check = (length: number) => 'ssl_check=1&token='.padEnd(length, 'x');
  const streamed = (text: string) =>
    fetch(`${running.slack.address}/slack/events`, {
      method: 'POST',
      body: new Blob([text]).stream(),
      duplex: 'half',
      headers: { 'content-type': form },
    }).then(
      ({ status }) => status,
      () => 401,
    );
  expect({
    small: (await send(check(999), { 'content-type': form }))[0],
    large: (await send(check(1_000), { 'content-type': form }))[0],
    json: (await send('{"ssl_check":"1"}', { 'content-type': 'application/json' }))[0],
    smallStreamed: await streamed(check(999)),
    largeStreamed: await streamed(check(200_000)),
  }).toEqual({ small: 200, large: 401, json: 401, smallStreamed: 200, largeStreamed: 401 });
});

test('other paths and methods are turned away', async () => {
  const body = commandForm();
  const headers = { 'content-type': form, ...signed(body) };
  const paths = ['/', '//', '///slack/events', '/slack/events/', '/slack', '/%00', '/constructor', '/../slack/events'];
  const statuses = await Promise.all(paths.map(async (path) => (await send(body, headers, path))[0]));
  // fetch itself resolves the dots of the last one, so that it arrives.
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404, 200]);
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'])
    expect((await fetch(`${running.slack.address}/slack/events`, { method })).status).toBe(405);
});

test('a query behind the path changes nothing', async () => {
  const body = commandForm();
  expect((await send(body, { 'content-type': form, ...signed(body) }, '/slack/events?x=1'))[0]).toBe(200);
});

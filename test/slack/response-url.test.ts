import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { plain } from '../../src/slack/reply.ts';
import { createRespond } from '../../src/slack/response-url.ts';
import { type SlackStandIn, startSlackStandIn } from '../support/slack-stand-in.ts';

let standIn: SlackStandIn | undefined;
afterEach(() => standIn?.close());

const reply = { ...plain('Here it is.'), response_type: 'ephemeral', replace_original: false } as const;

test('a reply goes to the stand-in that the API’s address names, and nowhere else', async () => {
  standIn = await startSlackStandIn();
  const respond = createRespond(standIn.apiUrl);
  const elsewhere = [
    'https://hooks.slack.com/commands/1',
    `${standIn.url.replace('127.0.0.1', 'localhost')}/x`,
    'x',
    '',
  ];
  expect(await Promise.all([...elsewhere, undefined].map((url) => respond(url, reply)))).toEqual(Array(5).fill(false));
  expect(standIn.taken).toEqual([]);
  expect(await respond(`${standIn.url}/commands/1`, reply)).toBe(true);
  expect(standIn.taken).toEqual([{ path: '/commands/1', body: JSON.stringify(reply) }]);
});

test('without a stand-in, a reply goes to Slack alone, and only encrypted', async () => {
  standIn = await startSlackStandIn();
  const respond = createRespond();
  const others = [
    `${standIn.url}/commands/1`,
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.example.org/1',
    'https://hooks.slack.com:8443/1',
    'https://hooks.slack.com@127.0.0.1/1',
    'file:///etc/passwd',
    'data:,x',
  ];
  expect(await Promise.all(others.map((url) => respond(url, reply)))).toEqual(others.map(() => false));
  expect(standIn.taken).toEqual([]);
});

test('a reply that is not taken, redirected or never answered is given up quietly', async () => {
  standIn = await startSlackStandIn({ '/used': () => 404, '/gone': () => 302, '/slow': () => 'hang' });
  const { url, apiUrl, taken } = standIn;
  const respond = createRespond(apiUrl, fetch, 1_000);
  expect(await Promise.all(['/used', '/gone', '/slow'].map((path) => respond(`${url}${path}`, reply)))).toEqual([
    false,
    false,
    false,
  ]);
  expect(taken).toHaveLength(3);
});

test('a reply is not carried on to another address', async () => {
  standIn = await startSlackStandIn();
  const target = standIn;
  const from = createServer((_, response) => response.writeHead(307, { location: `${target.url}/elsewhere` }).end());
  await new Promise<void>((resolve) => from.listen(0, '127.0.0.1', resolve));
  const address = from.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  expect(await createRespond(`${origin}/api/`)(`${origin}/commands/1`, reply)).toBe(false);
  expect(target.taken).toEqual([]);
  from.close();
});

test('only a refused connection is tried again, once', async () => {
  const attempts = async (code: string) => {
    let count = 0;
    const respond = createRespond(undefined, async () => {
      count += 1;
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
    });
    return [await respond('https://hooks.slack.com/commands/1', reply), count];
  };
  expect(await attempts('ECONNREFUSED')).toEqual([false, 2]);
  expect(await attempts('ECONNRESET')).toEqual([false, 1]);
});

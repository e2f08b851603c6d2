import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/slack/log.ts';
import { type Slack, startSlack } from '../../src/slack/slack.ts';
import { fixtureBot } from '../support/fixture-bot.ts';
import { botToken } from '../support/signed.ts';
import { type Answer, type SlackStandIn, startSlackStandIn } from '../support/slack-stand-in.ts';
import { waitUntil } from '../support/wait-until.ts';
import { startWebSocketStandIn, type WebSocketStandIn } from '../support/web-socket-stand-in.ts';

const appToken = 'xapp-1-A0APP-3333-abcdefghijkl';

let line: WebSocketStandIn;
let standIn: SlackStandIn;
let slack: Slack;
let opening: () => Answer;
const log: string[] = [];

const command = (text: string) => ({
  type: 'slash_commands',
  envelope_id: `envelope-${text}`,
  accepts_response_payload: true,
  payload: { command: '/nafta', text, team_id: 'T0TEAM', user_id: 'U0PERSON', channel_id: 'C0CHANNEL' },
});

const start = async () =>
  startSlack({
    config: {
      mode: 'socket',
      host: '127.0.0.1',
      port: 0,
      databasePath: ':memory:',
      negotiations: 'data/*.yml',
      logLevel: 'trace',
      digestPerMinute: 200,
      digestCatchUp: 10_800_000,
      botToken,
      appToken,
      apiUrl: standIn.apiUrl,
    },
    bot: fixtureBot(),
    log: createLog('trace', { write: (text) => log.push(text) }),
    now: () => new Date(),
    topics: new Set(['demands']),
  });

beforeEach(async () => {
  log.length = 0;
  line = await startWebSocketStandIn();
  opening = () => ({ ok: true, url: `${line.url}?ticket=secret-ticket` });
  standIn = await startSlackStandIn({ '/api/apps.connections.open': () => opening() });
  slack = await start();
});

afterEach(async () => {
  await slack.stop();
  await Promise.all([line.close(), standIn.close()]);
});

const healthStatus = async () => (await fetch(`${slack.address}/healthz`)).status;

test('a command is answered through the web socket, and the log holds no word of it', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  line.send(command('demands canada'));
  await waitUntil('answered', () => line.taken.length === 1);
  expect(line.taken.map((text) => JSON.parse(text))).toEqual([
    {
      envelope_id: 'envelope-demands canada',
      payload: {
        response_type: 'ephemeral',
        replace_original: false,
        text: '/nafta demands canada',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '/nafta demands canada' } }],
      },
    },
  ]);
  await waitUntil('logged', () => log.some((text) => text.includes('"request"')));
  const text = log.join('');
  expect(text).toContain('"path":"socket","type":"command","command":"/nafta","topic":"demands"');
  expect(['canada', 'secret-ticket', appToken, botToken].filter((secret) => text.includes(secret))).toEqual([]);
});

test('when Slack hangs up, the bot is back by itself', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  line.hangUp();
  await waitUntil('connected again', () => line.opened() === 4);
  line.send(command('still there'));
  await waitUntil('answered', () => line.taken.length === 1);
});

test('while one connection cannot be replaced the other answers, and the bot is well', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  await waitUntil('well', async () => (await healthStatus()) === 200);
  opening = () => 500;
  const asked = standIn.taken.length;
  line.hangUpOne();
  await waitUntil('tried again', () => standIn.taken.length > asked);
  line.send(command('meanwhile'));
  await waitUntil('answered', () => line.taken.length === 1);
  expect({ status: await healthStatus(), opened: line.opened() }).toEqual({ status: 200, opened: 2 });
});

test('when Slack asks for a new connection, the bot makes one', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  line.send({ type: 'disconnect', reason: 'refresh_requested' });
  await waitUntil('connected again', () => line.opened() === 3);
});

test('while no connection can be opened the bot is unwell and tries again', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  opening = () => 500;
  line.hangUp();
  const asked = standIn.taken.length;
  await waitUntil('tried again', () => standIn.taken.length > asked);
  expect(await healthStatus()).toBe(503);
  opening = () => ({ ok: true, url: line.url });
  await waitUntil('connected again', () => line.opened() === 4);
  await waitUntil('well', async () => (await healthStatus()) === 200);
});

test('a token that Slack refuses ends it, in words', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  opening = () => ({ ok: false, error: 'invalid_auth' });
  line.hangUp();
  expect((await slack.refused).message).toBe(
    'Slack refused SLACK_APP_TOKEN (invalid_auth). Copy it again from your app’s pages at https://api.slack.com/apps, and see that the app is installed in the workspace.',
  );
});

test('what no command is does no harm', async () => {
  await waitUntil('connected', () => line.opened() === 2);
  for (const payload of [null, 7, 'text', [], {}, { event: null }, { command: 7 }, { actions: [] }])
    line.send({ type: 'slash_commands', envelope_id: 'e', payload });
  line.send('nonsense');
  line.send(command('after'));
  await waitUntil('answered', () => line.taken.some((text) => text.includes('envelope-after')));
});

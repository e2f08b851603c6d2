import { expect, test } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { createLog } from '../../src/slack/log.ts';
import { type RunningOptions, runningSlack } from '../support/running-slack.ts';
import { botToken, commandForm, pressForm, signingSecret } from '../support/signed.ts';
import { waitUntil } from '../support/wait-until.ts';

const secrets = [
  botToken,
  signingSecret,
  'secret-answer-address',
  'legacy-verification-token',
  'hooks.slack.com',
  'canada',
  'Canada',
  'freeland',
  'v0=',
  '"pat"',
];

/** Everything that can be logged, at this level: questions, presses, shares, refusals, faults, and a start and an end. */
const everything = async (level: NonNullable<RunningOptions['level']>) => {
  const running = await runningSlack({
    level,
    patience: 20,
    bot: {
      ask: async ({ line }) => {
        if (line.includes('late')) await new Promise((resolve) => setTimeout(resolve, 40));
        if (line.includes('fail')) throw new Error(`no ${line}`, { cause: new Error(botToken) });
        return { text: `Canada: ${line}`, blocks: [] };
      },
    },
    answers: {
      '/api/chat.postMessage': () => ({ ok: false, error: 'internal_error' }),
      '/late': () => 500,
    },
  });
  for (const text of ['demands canada', 'canada', 'late canada', 'fail canada', 'late fail canada'])
    await running.post(commandForm({ text, response_url: `${running.standIn.url}/late?secret-answer-address` }));
  await running.post(commandForm({ command: '/canada' }));
  await running.post('{"canada":', { 'content-type': 'application/json' });
  await running.post('payload=%7B%22event%22%3A%22canada%22%7D');
  await running.post(commandForm(), { 'x-slack-signature': 'v0=canada' });
  await running.post(pressForm({ action_id: 'ask:1', value: '/nafta who freeland' }));
  await running.post(pressForm({ action_id: 'share:1', value: '/nafta who freeland' }));
  await running.post(pressForm({ action_id: 'canada', value: 'x' }));
  await fetch(`${running.slack.address}/canada?token=${botToken}`);
  await waitUntil('Slack was told of the share', () => running.standIn.taken.some(({ path }) => path.includes('post')));
  const late = () => running.standIn.taken.filter(({ path }) => path.startsWith('/late'));
  await waitUntil('both late answers were sent', () => late().length >= 2);
  await running.stop();
  return running.log;
};

test.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)(
  'at level %s the log holds no secret, no reply address and nobody’s words',
  async (level) => {
    const text = (await everything(level)).join('').replaceAll(process.cwd(), '');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    if (level !== 'fatal') expect(text).toContain('unexpected error');
  },
);

test('each request is one line that says what, who, how long and how it ended', async () => {
  const running = await runningSlack();
  await running.post(commandForm({ text: 'Demands canada' }));
  await running.post(commandForm({ text: 'secret words' }));
  await running.post(pressForm({ action_id: 'ask:3', value: '/nafta mood' }));
  await running.post('{', { 'content-type': 'application/json' });
  await fetch(`${running.slack.address}/favicon.ico`);
  await running.stop();
  const requests = running.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
  for (const request of requests) expect(request.ms).toBeGreaterThan(0);
  expect(requests.map(({ level: _, time: __, ms: ___, msg: ____, ...rest }) => rest)).toEqual([
    {
      method: 'POST',
      path: '/slack/events',
      type: 'command',
      command: '/nafta',
      topic: 'demands',
      team: 'T0TEAM',
      person: 'U0PERSON',
      status: 200,
    },
    {
      method: 'POST',
      path: '/slack/events',
      type: 'command',
      command: '/nafta',
      team: 'T0TEAM',
      person: 'U0PERSON',
      status: 200,
    },
    {
      method: 'POST',
      path: '/slack/events',
      type: 'block_actions',
      topic: 'ask',
      team: 'T0TEAM',
      person: 'U0PERSON',
      status: 200,
    },
    { method: 'POST', path: '/slack/events', status: 400 },
    { method: 'GET', path: 'other', status: 404 },
  ]);
});

test('what Bolt says is logged without secrets, and its debug lines not at all', () => {
  const lines: string[] = [];
  const logger = boltLogger(createLog('trace', { write: (line) => lines.push(line) }));
  logger.debug('payload', botToken);
  logger.setLevel(logger.getLevel());
  logger.error(
    `token ${botToken} xapp-1-A1-2-deadbeef xoxe.xoxb-1-abc wss://wss.slack.com/link/?ticket=abc https://hooks.slack.com/x`,
    { text: 'canada' },
    Object.assign(new Error('canada'), { code: 'slack_webapi_platform_error' }),
  );
  const [line = '{}', ...others] = lines;
  const { msg, error, code } = JSON.parse(line);
  expect({ others, msg, error, code }).toEqual({
    others: [],
    msg: 'token … … … … …',
    error: 'Error',
    code: 'slack_webapi_platform_error',
  });
  expect(line).not.toContain('canada');
});

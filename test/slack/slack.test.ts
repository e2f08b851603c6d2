import { expect, test } from 'vitest';
import { runningSlack } from '../support/running-slack.ts';
import { commandForm, pressForm } from '../support/signed.ts';

test('a command is answered in its acknowledgement, for the person alone', async () => {
  const running = await runningSlack();
  const response = await running.post(commandForm());
  expect({ status: response.status, type: response.headers.get('content-type'), body: await response.json() }).toEqual({
    status: 200,
    type: 'application/json; charset=utf-8',
    body: {
      response_type: 'ephemeral',
      replace_original: false,
      text: '/nafta demands canada',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '/nafta demands canada' } }],
    },
  });
  await running.stop();
});

test('stopping waits for an answer that is still on its way', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = async () => {
    await promise;
    return { text: 'Worth the wait.', blocks: [] };
  };
  const running = await runningSlack({ bot: { ask }, patience: 10 });
  await running.post(commandForm({ response_url: `${running.standIn.url}/commands/1` }));
  const stopped = running.slack.stop();
  await expect(fetch(running.slack.address)).rejects.toThrow();
  resolve();
  expect(await stopped).toBe(true);
  expect(running.standIn.taken.at(-1)?.body).toContain('Worth the wait.');
  await running.standIn.close();
});

test('stopping waits for a share that Slack is slow to take', async () => {
  const running = await runningSlack({ answers: { '/api/chat.postMessage': () => 'hang' } });
  const response_url = `${running.standIn.url}/actions/1`;
  await running.post(pressForm({ action_id: 'share:1', value: '/nafta' }, { response_url }));
  expect(await running.slack.stop()).toBe(true);
  expect(running.standIn.taken.at(-1)?.path).toBe('/actions/1');
  await running.standIn.close();
});

test.runIf(process.env.SOAK)('stopping gives up after ten seconds', async () => {
  const running = await runningSlack({ bot: { ask: () => new Promise(() => {}) }, patience: 10 });
  await running.post(commandForm());
  expect(await running.slack.stop()).toBe(false);
  await running.standIn.close();
});

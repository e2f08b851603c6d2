import { expect, test } from 'vitest';
import { runningSlack } from '../support/running-slack.ts';
import { commandForm } from '../support/signed.ts';

test('a command is answered in its acknowledgement, for the person alone', async () => {
  const running = await runningSlack();
  const response = await running.post(commandForm());
  expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
    200,
    'application/json; charset=utf-8',
    {
      response_type: 'ephemeral',
      replace_original: false,
      text: '/nafta demands canada',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '/nafta demands canada' } }],
    },
  ]);
  await running.stop();
});

import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createSendFile } from '../../src/slack/send-file.ts';
import { type Answer, type SlackStandIn, startSlackStandIn } from '../support/slack-stand-in.ts';

const file = { name: 'nafta-2017-10-17.yaml', text: 'negotiation: { id: nafta, name: États }\n' };

/** Sends a file to somebody in a Slack that takes files, but for what a test lets it refuse. */
const handed = async (said: Readonly<Record<string, Answer>> = {}, timeout = 60_000) => {
  const slack: SlackStandIn = await startSlackStandIn({
    '/api/conversations.open': () => said['conversations.open'] ?? { ok: true, channel: { id: 'D0PERSON' } },
    '/api/files.getUploadURLExternal': () =>
      said.place ?? { ok: true, upload_url: `${slack.url}/upload`, file_id: 'F0FILE' },
    '/upload': () => said.upload ?? { ok: true },
    '/api/files.completeUploadExternal': () => said.complete ?? { ok: true },
  });
  onTestFinished(() => slack.close());
  const client = new WebClient('xoxb-test', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, timeout });
  const outcome = await createSendFile(client, pino({ level: 'silent' }))('T0TEAM', 'U0PERSON', file);
  return { outcome, taken: slack.taken };
};

test('a file is sent in direct messages, whole', async () => {
  const { outcome, taken } = await handed();
  expect(outcome).toBe('handed');
  expect(taken.map(({ path }) => path)).toEqual([
    '/api/conversations.open',
    '/api/files.getUploadURLExternal',
    '/upload',
    '/api/files.completeUploadExternal',
  ]);
  expect(taken[0]?.body).toContain('users=U0PERSON');
  expect(taken[1]?.body).toContain('length=41');
  expect(taken[2]?.body).toBe(file.text);
  expect(taken[3]?.body).toContain('channel_id=D0PERSON');
});

test('an installation that may not send files says so, and keeps the file to itself', async () => {
  const { outcome, taken } = await handed({ 'conversations.open': { ok: false, error: 'missing_scope' } });
  expect(outcome).toBe('unable');
  expect(taken).toHaveLength(1);
});

test.each([
  ['an upload that is refused', { upload: 500 }],
  ['an upload that never ends being told of', { complete: { ok: false, error: 'internal_error' } }],
  ['a Slack that does not answer', { place: 'hang' }, 500],
] as const)('%s has failed, and is never called sent', async (_what, said, timeout?: number) => {
  expect((await handed(said, timeout)).outcome).toBe('failed');
});

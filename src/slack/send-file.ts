import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { OutgoingFile, SendFile } from '../bot/send-file.ts';
import { httpFetch } from './http-fetch.ts';
import type { Log } from './log.ts';
import { refusalOf } from './refusal.ts';

const place = z.object({ upload_url: z.url(), file_id: z.string() });
const conversation = z.object({ channel: z.object({ id: z.string() }) });

/** Milliseconds that Slack's upload host may take. */
const patience = 10_000;

/** Slack's error codes for what this installation was not granted, such as a scope. */
const lacking: readonly (string | undefined)[] = ['missing_scope', 'not_allowed_token_type', 'unknown_method'];

/**
 * Creates a sender of files to a person's direct messages with the bot (docs.slack.dev/messaging/working-with-files).
 */
export const createSendFile =
  (client: WebClient, log: Log): SendFile =>
  async (team, person, file) => {
    try {
      await handOver(client, person, file);
      return 'handed';
    } catch (error) {
      const refusal = refusalOf(error);
      log.warn({ team, person, error: refusal }, 'a file could not be sent');
      return lacking.includes(refusal) ? 'unable' : 'failed';
    }
  };

const handOver = async (client: WebClient, person: string, { name, text }: OutgoingFile): Promise<void> => {
  const { channel } = conversation.parse(await client.conversations.open({ users: person }));
  const upload = { filename: name, length: Buffer.byteLength(text) };
  const { upload_url: url, file_id: id } = place.parse(await client.files.getUploadURLExternal(upload));
  const taken = await httpFetch(url, { method: 'POST', body: text, signal: AbortSignal.timeout(patience) });
  if (!taken.ok) throw new Error(`Slack's upload host answered ${taken.status}`);
  await client.files.completeUploadExternal({ files: [{ id, title: name }], channel_id: channel.id });
};

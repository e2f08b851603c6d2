import { z } from 'zod';
import { freshId } from '../ids.ts';
import { channelFor } from '../places.ts';
import { post } from '../posting.ts';
import { asJson, type Method, method, refuse } from './method.ts';

const getUploadURLExternal = method(
  z.object({ filename: z.string().min(1), length: z.coerce.number() }),
  (workspace, { filename }) => {
    const id = freshId('F');
    workspace.files.set(id, { name: filename, text: null });
    return { ok: true, upload_url: `${workspace.url}/upload/${id}`, file_id: id };
  },
);

const named = z.object({ id: z.string(), title: z.string().optional() });

const completeUploadExternal = method(
  z.object({ files: asJson(z.array(named).min(1)), channel_id: z.string() }),
  (workspace, { files, channel_id }) => {
    const channel = channelFor(workspace, channel_id);
    if (!channel) return refuse('channel_not_found');
    const found = files.flatMap(({ id }) =>
      workspace.files.get(id)?.text ? [{ id, ...workspace.files.get(id) }] : [],
    );
    if (found.length < files.length) return refuse('file_not_found');
    for (const { id, name = id } of found) {
      const text = { type: 'mrkdwn', text: `<${workspace.url}/files/${id}|${name}>` };
      post(workspace, {
        channel: channel.id,
        author: { kind: 'app' },
        text: name,
        blocks: [{ type: 'section', text }],
      });
    }
    return { ok: true, files: found.map(({ id }) => ({ id })) };
  },
);

/** Methods that take files, as docs.slack.dev/messaging/working-with-files has them: an address, the bytes, the message. */
export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': getUploadURLExternal,
  'files.completeUploadExternal': completeUploadExternal,
};

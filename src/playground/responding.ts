import { answerShape } from './commanding.ts';
import { checkMessage } from './limits.ts';
import type { PostedMessage } from './message.ts';
import { messageAt, post, remove, rewrite } from './posting.ts';
import { spendAddress } from './triggers.ts';
import type { ResponseAddress, Workspace } from './workspace.ts';

/** Response to a post to a `response_url`. */
interface Responded {
  readonly status: number;
  readonly body: string;
}

const ok: Responded = { status: 200, body: 'ok' };
const refused = (status: number, error: string): Responded => ({ status, body: JSON.stringify({ ok: false, error }) });

const original = (workspace: Workspace, { channel, ts }: ResponseAddress): PostedMessage | undefined =>
  ts === null ? undefined : messageAt(workspace, channel, ts);

/** Carries out a post to a `response_url`: a new message, or one that replaces or deletes the original. */
export const respond = (workspace: Workspace, id: string, body: unknown): Responded => {
  const parsed = answerShape.safeParse(body);
  if (!parsed.success) return refused(400, 'invalid_payload');
  const { text = '', blocks = [], replace_original, delete_original, response_type } = parsed.data;
  const address = spendAddress(workspace, id);
  if ('error' in address) return refused(404, address.error);
  const old = original(workspace, address);
  if (delete_original) {
    if (old) remove(workspace, old);
    return ok;
  }
  const flaw = checkMessage(text, blocks);
  if (flaw) return refused(400, flaw.error);
  if (replace_original && old) {
    rewrite(workspace, old, { text, blocks, edited: workspace.stamp() });
    return ok;
  }
  const { channel, person, asked } = address;
  const whose = response_type === 'in_channel' ? {} : { onlyFor: person, asked };
  post(workspace, { channel, author: { kind: 'app' }, text, blocks, ...whose });
  return ok;
};

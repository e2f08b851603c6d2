import type { Answer } from './method.ts';

/** The scope that each method needs: any one of those named. A method that is not here needs none. */
const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ['chat.postMessage', ['chat:write']],
  ['chat.postEphemeral', ['chat:write']],
  ['chat.update', ['chat:write']],
  ['chat.delete', ['chat:write']],
  ['conversations.info', ['channels:read']],
  ['conversations.list', ['channels:read']],
  ['conversations.members', ['channels:read']],
  ['conversations.history', ['channels:history']],
  ['conversations.replies', ['channels:history']],
  ['conversations.open', ['im:write']],
  ['files.getUploadURLExternal', ['files:write']],
  ['files.completeUploadExternal', ['files:write']],
  ['users.conversations', ['channels:read']],
  ['users.info', ['users:read']],
  ['users.list', ['users:read']],
  ['bots.info', ['users:read']],
  ['usergroups.list', ['usergroups:read']],
  ['usergroups.users.list', ['usergroups:read']],
]);

/** Slack's refusal when a token does not hold what a method needs; `null` when it does, or nobody said what it holds. */
export const missingScope = (held: readonly string[] | undefined, method: string): Answer | null => {
  const wanted = needed.get(method) ?? [];
  if (held === undefined || wanted.length === 0 || wanted.some((scope) => held.includes(scope))) return null;
  return { ok: false, error: 'missing_scope', needed: wanted.join(','), provided: held.join(',') };
};

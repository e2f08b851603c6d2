import type { Answer } from './method.ts';

/** Scopes by method, any one of which is enough. A method that is not listed needs none. */
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

/** Returns Slack's refusal when a token lacks the scope of a method; `null` when it has it or `held` is undefined. */
export const missingScope = (held: readonly string[] | undefined, method: string): Answer | null => {
  const wanted = needed.get(method) ?? [];
  if (held === undefined || wanted.length === 0 || wanted.some((scope) => held.includes(scope))) return null;
  return { ok: false, error: 'missing_scope', needed: wanted.join(','), provided: held.join(',') };
};

import type { Body } from './decode.ts';
import { ourActions } from './payloads.ts';

/** Subject of a request for the log: its type and sender, never a person's text. */
export interface LogSubject {
  readonly type: string;
  readonly command?: string | undefined;
  /** First word of the line, if it is the name of one of our commands. */
  readonly topic?: string | undefined;
  readonly team?: string | undefined;
  readonly person?: string | undefined;
}

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

const ids = /^[A-Z0-9]{1,32}$/;
const id = (value: unknown) => matching(ids, value);

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value ? id(value.id) : undefined;

// A press is named by the prefix of its action_id, since the rest may be any text.
const actionOf = (actions: unknown): string | undefined => {
  const first: unknown = Array.isArray(actions) ? actions[0] : undefined;
  const action = typeof first === 'object' && first !== null && 'action_id' in first ? first.action_id : undefined;
  const [name = ''] = typeof action === 'string' ? action.split(':', 1) : [];
  return ourActions.has(name) ? name : undefined;
};

/** Names a body's subject; `commands` and `topics` are the only words of a line that may be named. */
export const logSubjectOf = (body: Body, commands: readonly string[], topics: ReadonlySet<string>): LogSubject => {
  if (typeof body.command === 'string') {
    const [first = ''] = typeof body.text === 'string' ? body.text.trimStart().split(/\s/, 1) : [];
    return {
      type: 'command',
      command: commands.includes(body.command) ? body.command : undefined,
      topic: topics.has(first.toLowerCase()) ? first.toLowerCase() : undefined,
      team: id(body.team_id),
      person: id(body.user_id),
    };
  }
  return {
    type: matching(/^[a-z_]{1,40}$/, body.type) ?? 'unknown',
    topic: actionOf(body.actions),
    team: idOf(body.team) ?? id(body.team_id),
    person: idOf(body.user),
  };
};

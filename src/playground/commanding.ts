import { z } from 'zod';
import { block } from './block.ts';
import { type Delivered, deliver } from './deliver.ts';
import { checkMessage } from './limits.ts';
import { encodeMentions } from './mention-encoding.ts';
import type { Channel, Person } from './people.ts';
import { post } from './posting.ts';
import { newAddress, newTrigger } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** Message that an acknowledgement or a post to a `response_url` may hold. */
export const answerShape = z.looseObject({
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  text: z.string().optional(),
  blocks: z.array(block).optional(),
});

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** Reads the answer in an acknowledgement: JSON, or plain text, or nothing. */
export const answerIn = (body: string): z.infer<typeof answerShape> | null => {
  if (body.trim() === '') return null;
  const parsed = json.pipe(answerShape).safeParse(body);
  return parsed.success ? parsed.data : { text: body };
};

const failure = (command: string, { status, trouble }: Delivered): string => {
  if (trouble !== null) return `${command} failed because the app did not respond`;
  return `${command} failed with the error “${(status ?? 0) >= 500 ? 'http_service_error' : 'http_client_error'}”`;
};

/** Posts a message from Slack itself that only one person sees. */
export const whisper = (workspace: Workspace, channel: Channel, person: Person, text: string): void => {
  post(workspace, { channel: channel.id, author: { kind: 'slack' }, text, onlyFor: person.id });
};

const show = (workspace: Workspace, channel: Channel, person: Person, line: string, body: string): void => {
  const answer = answerIn(body);
  if (answer === null) return;
  const text = answer.text ?? '';
  const blocks = answer.blocks ?? [];
  const flaw = checkMessage(text, blocks);
  if (flaw) {
    whisper(workspace, channel, person, `${line.split(' ')[0]} failed with the error “${flaw.error}”`);
    return;
  }
  const open = answer.response_type === 'in_channel';
  if (open) post(workspace, { channel: channel.id, author: { kind: 'person', id: person.id }, text: line });
  const whose = open ? {} : { onlyFor: person.id, asked: line };
  post(workspace, { channel: channel.id, author: { kind: 'app' }, text, blocks, ...whose });
};

/** Sends a typed slash command to the app and shows its answer where it was typed. */
export const sendCommand = async (
  workspace: Workspace,
  person: Person,
  channel: Channel,
  line: string,
): Promise<Delivered> => {
  const [, command = '', typed = ''] = /^(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
  const { team, app, options } = workspace;
  const escapes = options.slashCommands.find((known) => known.command === command)?.escapes ?? true;
  const form = {
    token: 'legacy-verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: person.id,
    user_name: person.handle,
    command,
    text: encodeMentions(workspace, person, typed, escapes).trim(),
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: newAddress(workspace, { channel: channel.id, person: person.id, ts: null, asked: line }),
    trigger_id: newTrigger(workspace, person.id, channel.id),
  };
  const body = new URLSearchParams(form).toString();
  const delivered = await deliver(workspace, {
    name: command,
    type: 'application/x-www-form-urlencoded',
    body,
    request: form,
  });
  const done = delivered.status !== null && delivered.status < 300;
  if (done) show(workspace, channel, person, line, delivered.body);
  else whisper(workspace, channel, person, failure(command, delivered));
  return delivered;
};

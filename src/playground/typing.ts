import { sendCommand, whisper } from './commanding.ts';
import type { Delivered } from './deliver.ts';
import { sendEvent } from './events.ts';
import { encodeMentions } from './mention-encoding.ts';
import type { Channel, Person } from './people.ts';
import { post } from './posting.ts';
import type { Workspace } from './workspace.ts';

const nothing: Delivered = { status: null, body: '', trouble: null };

/** Carries out Slack's own `/invite @app` and `/remove @app`; false when the line is neither. */
const admit = (workspace: Workspace, person: Person, channel: Channel, line: string): boolean => {
  const [command, who = ''] = line.split(/\s+/);
  const { app } = workspace;
  if (command !== '/invite' && command !== '/remove') return false;
  if (who.replace('@', '').toLowerCase() !== app.handle || channel.partner !== null) {
    whisper(
      workspace,
      channel,
      person,
      `Here only @${app.handle} can be invited or removed: ${command} @${app.handle}`,
    );
    return true;
  }
  if (command === '/invite') channel.members.add(app.botUser);
  else channel.members.delete(app.botUser);
  const done = command === '/invite' ? 'was added to' : 'was removed from';
  post(workspace, { channel: channel.id, author: { kind: 'slack' }, text: `${app.name} ${done} #${channel.name}` });
  return true;
};

const say = async (workspace: Workspace, person: Person, channel: Channel, line: string): Promise<void> => {
  const text = encodeMentions(workspace, person, line);
  const message = post(workspace, { channel: channel.id, author: { kind: 'person', id: person.id }, text });
  const base = { user: person.id, text, ts: message.ts, channel: channel.id, event_ts: message.ts };
  if (channel.partner !== null) await sendEvent(workspace, { type: 'message', channel_type: 'im', ...base });
  const addressed = text.includes(`<@${workspace.app.botUser}`) && channel.members.has(workspace.app.botUser);
  if (channel.partner === null && addressed) await sendEvent(workspace, { type: 'app_mention', ...base });
};

/** Carries out a line of the composer: a command of the app, a built-in of Slack, or a plain message. */
export const type = async (
  workspace: Workspace,
  person: Person,
  channel: Channel,
  typed: string,
): Promise<Delivered> => {
  const line = typed.trim();
  if (line === '' || admit(workspace, person, channel, line)) return nothing;
  if (!line.startsWith('/')) {
    await say(workspace, person, channel, line);
    return nothing;
  }
  const [command = ''] = line.split(/\s/);
  const known = workspace.options.slashCommands.some((each) => each.command === command.toLowerCase());
  if (known) return sendCommand(workspace, person, channel, line.replace(command, command.toLowerCase()));
  whisper(workspace, channel, person, `${command} is not a command here. Type / to see those there are.`);
  return nothing;
};

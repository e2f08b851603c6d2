import type { Fields } from './block.ts';
import type { PostedMessage } from './message.ts';
import type { Channel, Person } from './people.ts';
import type { OpenView } from './view.ts';
import type { Workspace } from './workspace.ts';

/** Returns the fields about the app, the workspace and the person that every interaction has. */
export const interactionBase = ({ app, team }: Workspace, person: Person): Fields => ({
  token: 'legacy-verification-token',
  api_app_id: app.id,
  team: { id: team.id, domain: team.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: person.id, username: person.handle, name: person.handle, team_id: team.id },
});

/** Returns a message in the shape that the Web API and interactions share. */
export const messagePayload = ({ app, team }: Workspace, message: PostedMessage): Fields => {
  const author =
    message.author.kind === 'person'
      ? { user: message.author.id }
      : {
          user: app.botUser,
          bot_id: app.botId,
          app_id: app.id,
          bot_profile: { id: app.botId, app_id: app.id, name: app.name },
        };
  return {
    type: 'message',
    team: team.id,
    ts: message.ts,
    text: message.text,
    ...author,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.thread !== null && { thread_ts: message.thread }),
    ...(message.edited !== null && { edited: { user: app.botUser, ts: message.edited } }),
  };
};

/** Returns a view in the shape that the Web API and interactions share, with the values filled in so far. */
export const viewPayload = ({ app, team }: Workspace, view: OpenView, values: Fields = {}): Fields => {
  const { person: _person, here: _here, root, previous, ...shown } = view;
  return {
    title: null,
    close: null,
    submit: null,
    ...shown,
    team_id: team.id,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
    root_view_id: root,
    previous_view_id: previous,
    state: { values },
  };
};

/** Returns the id and name by which an interaction identifies a channel. */
export const channelPayload = ({ id, name }: Channel): Fields => ({ id, name });

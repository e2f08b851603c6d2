import { TZDate } from '@date-fns/tz';
import { z } from 'zod';
import type { Fields } from '../block.ts';
import type { Person } from '../people.ts';
import type { Workspace } from '../workspace.ts';
import { type Method, method, refuse } from './method.ts';

const offsetOf = ({ timeZone }: Person, at: Date): number =>
  -new TZDate(at.getTime(), timeZone).getTimezoneOffset() * 60;

const described = (workspace: Workspace, person: Person): Fields => ({
  id: person.id,
  team_id: workspace.team.id,
  name: person.handle,
  real_name: person.name,
  deleted: false,
  tz: person.timeZone,
  tz_label: person.timeZone,
  tz_offset: offsetOf(person, workspace.clock.now()),
  profile: { real_name: person.name, display_name: person.handle, title: person.role },
  locale: 'en-GB',
  is_admin: person.admin,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: person.guest,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  is_stranger: false,
});

const bot = ({ app, team }: Workspace): Fields => ({
  id: app.botUser,
  team_id: team.id,
  name: app.handle,
  real_name: app.name,
  deleted: false,
  tz: 'UTC',
  tz_label: 'UTC',
  tz_offset: 0,
  profile: { real_name: app.name, display_name: app.handle, bot_id: app.botId, api_app_id: app.id },
  is_admin: false,
  is_restricted: false,
  is_bot: true,
});

const user = method(z.looseObject({ user: z.string() }), (workspace, args) => {
  if (args.user === workspace.app.botUser) return { ok: true, user: bot(workspace) };
  const person = workspace.people.find(({ id }) => id === args.user);
  return person ? { ok: true, user: described(workspace, person) } : refuse('user_not_found');
});

const users = method(z.looseObject({}), (workspace) => ({
  ok: true,
  members: [...workspace.people.map((person) => described(workspace, person)), bot(workspace)],
  response_metadata: { next_cursor: '' },
}));

const botInfo = method(z.looseObject({ bot: z.string().optional() }), ({ app }, args) =>
  args.bot !== undefined && args.bot !== app.botId
    ? refuse('bot_not_found')
    : { ok: true, bot: { id: app.botId, app_id: app.id, user_id: app.botUser, name: app.name, deleted: false } },
);

const groupMembers = method(z.looseObject({ usergroup: z.string() }), (workspace, { usergroup }) => {
  const group = workspace.options.userGroups?.find(({ id }) => id === usergroup);
  return group ? { ok: true, users: group.people } : refuse('no_such_subteam');
});

const test = method(z.looseObject({}), ({ app, team, url }) => ({
  ok: true,
  url: `${url}/`,
  team: team.name,
  user: app.handle,
  team_id: team.id,
  user_id: app.botUser,
  bot_id: app.botId,
  is_enterprise_install: false,
}));

/** Methods that tell who is who. */
export const who: Readonly<Record<string, Method>> = {
  'auth.test': test,
  'users.info': user,
  'users.list': users,
  'bots.info': botInfo,
  'usergroups.users.list': groupMembers,
  'usergroups.list': (workspace) => ({
    ok: true,
    usergroups: (workspace.options.userGroups ?? []).map(({ id, handle }) => ({ id, handle, name: handle })),
  }),
};

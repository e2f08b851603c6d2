import { expect, test } from 'vitest';
import { clientOf, known, reasonOf, startAlone } from '../alone.ts';

test('people are told apart by their zone and their standing', async () => {
  const playground = await startAlone({ now: () => new Date('2017-10-17T12:00:00Z') });
  const client = clientOf(playground);
  const about = async (user: string) => {
    const { user: found } = await client.users.info({ user });
    return [found?.tz, found?.tz_offset, found?.is_admin, found?.is_restricted];
  };
  const found = [await about(known.amara), await about(known.greta)];
  await playground.close();
  expect(found).toEqual([
    ['America/Toronto', -14_400, true, false],
    ['Europe/Stockholm', 7200, false, true],
  ]);
});

test('the app learns who it is, and who is in a user group', async () => {
  const playground = await startAlone({ userGroups: [{ id: 'S0DESK', handle: 'desk', people: [known.amara] }] });
  const client = clientOf(playground);
  const me = await client.auth.test();
  const group = await client.usergroups.users.list({ usergroup: 'S0DESK' });
  const nobody = await reasonOf(client.users.info({ user: 'U0NOBODY' }));
  const noGroup = await reasonOf(client.usergroups.users.list({ usergroup: 'S0NONE' }));
  await playground.close();
  expect({ user: me.user, team: me.team_id, members: group.users, nobody, noGroup }).toEqual({
    user: 'tiny',
    team: playground.team,
    members: [known.amara],
    nobody: 'user_not_found',
    noGroup: 'no_such_subteam',
  });
});

test('a channel says whether the app is in it and who else', async () => {
  const playground = await startAlone();
  const client = clientOf(playground);
  const desk = await client.conversations.info({ channel: known.desk });
  const room = await client.conversations.info({ channel: known.newsroom });
  const { members = [] } = await client.conversations.members({ channel: known.newsroom });
  await playground.close();
  expect({
    desk: desk.channel?.is_member,
    newsroom: room.channel?.is_member,
    isGretaIn: members.includes(known.greta),
  }).toEqual({ desk: true, newsroom: false, isGretaIn: false });
});

import type { Audience } from '../record/audience.ts';
import { type Grant, includes, rightOf, type Standing } from '../record/right.ts';
import type { RecordKey, Store } from '../store/store.ts';
import type { Directory, Everybody } from './directory.ts';

/** Most people who are looked up one by one for one channel: those beyond the workspace's first thousand. */
const mostLookedUp = 50;
/** Most of them at once. */
const atOnce = 10;

const readers: Audience = { kind: 'readers' };
const unknown: Audience = { kind: 'unknown' };

/** Looks up whether a channel has people in it who may not read a record. Nobody else reads a direct message. */
export const audienceOf = async (
  { store, directory }: { readonly store: Pick<Store, 'grants'>; readonly directory?: Directory | undefined },
  key: RecordKey,
  channel: string,
): Promise<Audience> => {
  if (!directory || channel === '' || channel.startsWith('D')) return readers;
  const [place, members, everybody, grants] = await Promise.all([
    directory.place(key.team, channel),
    directory.membersOf(key.team, channel),
    directory.everybody(key.team),
    store.grants.list(key),
  ]);
  if (!place) return unknown;
  // Slack refuses a post where the bot is not, which the person is told of.
  if (!place.member) return readers;
  if (place.shared) return { kind: 'shared' };
  if (!members?.isWhole) return unknown;
  const [standings, groups] = await Promise.all([
    standingsOf(directory, key.team, members.people, everybody),
    groupsIn(directory, key.team, grants),
  ]);
  if (!standings || !groups) return unknown;
  const outsiders = [...standings].filter(([person, standing]) => {
    const theirs = groups.filter(({ people }) => people.includes(person)).map(({ subject }) => subject);
    return !includes(rightOf({ person, standing, groups: theirs }, grants), 'read');
  });
  return outsiders.length > 0 ? { kind: 'some', count: outsiders.length } : readers;
};

/** Returns the standing of each of these people; `null` where Slack does not say, or too many are not known. */
const standingsOf = async (
  directory: Directory,
  team: string,
  people: readonly string[],
  everybody: Everybody | null,
): Promise<ReadonlyMap<string, Standing> | null> => {
  const found = new Map<string, Standing>();
  const rest: string[] = [];
  for (const person of people) {
    const standing = everybody?.standings.get(person);
    if (standing) found.set(person, standing);
    else rest.push(person);
  }
  if (rest.length > mostLookedUp) return null;
  for (let first = 0; first < rest.length; first += atOnce) {
    const some = rest.slice(first, first + atOnce);
    const known = await Promise.all(some.map((person) => directory.person(team, person)));
    for (const [index, person] of some.entries()) {
      const standing = known[index]?.standing;
      if (!standing) return null;
      found.set(person, standing);
    }
  }
  return found;
};

/** Returns the groups that have a right, with the people in them; `null` where Slack does not say who they are. */
const groupsIn = async (
  directory: Directory,
  team: string,
  grants: readonly Grant[],
): Promise<readonly { readonly subject: string; readonly people: readonly string[] }[] | null> => {
  const groups = await Promise.all(
    grants
      .filter(({ subject }) => subject.startsWith('S'))
      .map(async ({ subject }) => ({ subject, people: await directory.peopleOf(team, subject) })),
  );
  const known = groups.flatMap(({ subject, people }) => (people ? [{ subject, people }] : []));
  return known.length === groups.length ? known : null;
};

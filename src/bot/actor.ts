import { type Grant, type Right, rightOf, type Somebody } from '../record/right.ts';
import type { RecordKey } from '../store/store.ts';
import type { Directory } from './directory.ts';

/** A person with their groups and their highest right to a record. */
export interface Actor extends Somebody {
  readonly may: Right;
}

/** Looks up a person's right to a record; `null` where Slack could not say. Without a directory all are members. */
export const actorOf = async (
  grants: readonly Grant[],
  directory: Directory | undefined,
  key: RecordKey,
  person: string,
): Promise<Actor | null> => {
  const standing = directory ? (await directory.person(key.team, person))?.standing : 'member';
  const groups = grants.some(isOfGroup) ? await groupsOf(directory, key, person, grants) : [];
  // A right granted to the person holds without Slack; any other depends on their standing there.
  if (standing === undefined && !grants.some(({ subject }) => subject === person)) return null;
  const somebody: Somebody = { person, standing: standing ?? 'stranger', groups };
  return { ...somebody, may: rightOf(somebody, grants) };
};

const isOfGroup = ({ subject }: Grant): boolean => subject.startsWith('S');

/** Returns the person's groups that have a grant. Of a group Slack cannot list, a restriction still counts. */
const groupsOf = async (
  directory: Directory | undefined,
  { team }: RecordKey,
  person: string,
  grants: readonly Grant[],
): Promise<readonly string[]> => {
  const groups = grants.filter(isOfGroup);
  const people = await Promise.all(groups.map(({ subject }) => directory?.peopleOf(team, subject)));
  return groups
    .filter(({ may }, index) => people[index]?.includes(person) ?? (may === 'none' || may === 'read'))
    .map(({ subject }) => subject);
};

import { type Grant, type Right, rightOf, type Somebody } from '../record/right.ts';
import type { RecordKey } from '../store/store.ts';
import type { Directory } from './directory.ts';

/** What somebody may do with a record, and as whom; `null` where Slack could not say who they are. */
export interface Actor extends Somebody {
  readonly may: Right;
}

/** Looks up what a person may do with a record. Without a directory everybody is a member: there is no Slack to ask. */
export const actorOf = async (
  grants: readonly Grant[],
  directory: Directory | undefined,
  key: RecordKey,
  person: string,
): Promise<Actor | null> => {
  const standing = directory ? (await directory.person(key.team, person))?.standing : 'member';
  const groups = grants.some(isOfGroup) ? await groupsOf(directory, key, person, grants) : [];
  // A right of their own holds whoever they are; any other depends on what Slack says.
  if (standing === undefined && !grants.some(({ subject }) => subject === person)) return null;
  const somebody: Somebody = { person, standing: standing ?? 'stranger', groups };
  return { ...somebody, may: rightOf(somebody, grants) };
};

const isOfGroup = ({ subject }: Grant): boolean => subject.startsWith('S');

/** The groups with a right of their own that somebody is in. Where Slack does not say who is in one, a restriction counts. */
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

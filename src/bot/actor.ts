import { type Grant, isGroup, type Right, rightOf, type Somebody } from '../record/right.ts';
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
  const known = grants.some(isOfGroup) ? await groupsOf(directory, key, person, grants) : [];
  // A right granted to the person holds without Slack; any other depends on their standing there.
  if (standing === undefined && !grants.some(({ subject }) => subject === person)) return null;
  const groups = known.filter(({ isSure }) => isSure || standing !== 'admin').map(({ subject }) => subject);
  const somebody: Somebody = { person, standing: standing ?? 'stranger', groups };
  return { ...somebody, may: rightOf(somebody, grants) };
};

const isOfGroup = ({ subject }: Grant): boolean => isGroup(subject);

/** A group of the person's, or one that Slack cannot list and that may be. */
interface GroupOf {
  readonly subject: string;
  readonly isSure: boolean;
}

/**
 * Returns the person's groups that have a grant. Of a group Slack cannot list, a restriction still counts, for all but
 * admins: somebody has to be left who can lift it.
 */
const groupsOf = async (
  directory: Directory | undefined,
  { team }: RecordKey,
  person: string,
  grants: readonly Grant[],
): Promise<readonly GroupOf[]> => {
  const groups = grants.filter(isOfGroup);
  const people = await Promise.all(groups.map(({ subject }) => directory?.peopleOf(team, subject)));
  return groups.flatMap(({ subject, may }, index) => {
    const known = people[index];
    if (known) return known.includes(person) ? { subject, isSure: true } : [];
    return may === 'none' || may === 'read' ? { subject, isSure: false } : [];
  });
};

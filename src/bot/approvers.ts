import { rightOf } from '../record/right.ts';
import type { RecordKey, Store } from '../store/store.ts';
import type { Directory } from './directory.ts';

/** People who may decide what somebody else proposes. */
export interface Approvers {
  readonly people: readonly string[];
  /** Whether there are no others; false where Slack could not say who they are. */
  readonly isWhole: boolean;
}

/** Finds those besides a person who approve: the ones with a grant, alone or in a group; where none, workspace admins. */
export const approversBeside = async (
  { store, directory }: { readonly store: Pick<Store, 'grants'>; readonly directory?: Directory | undefined },
  key: RecordKey,
  person: string,
): Promise<Approvers> => {
  const grants = await store.grants.list(key);
  const groups = await Promise.all(
    grants
      .filter(({ subject }) => subject.startsWith('S'))
      .map(async ({ subject }) => ({ subject, people: (await directory?.peopleOf(key.team, subject)) ?? null })),
  );
  const mayApprove = (standing: 'stranger' | 'admin') => (one: string) =>
    rightOf({ person: one, standing, groups: groupsOf(groups, one) }, grants) === 'approve';
  const beside = (people: readonly string[]) => [...new Set(people)].filter((one) => one !== person);
  // One who is named approves whatever Slack says of them.
  const named = [...grants.map(({ subject }) => subject), ...groups.flatMap(({ people }) => people ?? [])];
  const people = beside(named).filter((one) => !one.startsWith('S') && mayApprove('stranger')(one));
  const isWhole = groups.every((group) => group.people !== null);
  if (people.length > 0) return { people, isWhole };
  const everybody = (await directory?.everybody(key.team)) ?? null;
  const admins = [...(everybody?.standings ?? [])].filter(([, standing]) => standing === 'admin').map(([one]) => one);
  return { people: beside(admins).filter(mayApprove('admin')), isWhole: isWhole && everybody?.isWhole === true };
};

const groupsOf = (
  groups: readonly { readonly subject: string; readonly people: readonly string[] | null }[],
  person: string,
): readonly string[] => groups.filter(({ people }) => people?.includes(person)).map(({ subject }) => subject);

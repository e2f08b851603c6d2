/** Rights on a record, from none to clearing others' proposals; each includes those before it. */
export const rights = ['none', 'read', 'edit', 'approve'] as const;
export type Right = (typeof rights)[number];

/** Standing of a person in the workspace, as Slack tells it. */
export type Standing = 'admin' | 'member' | 'guest' | 'stranger';

/** A right given to a person or a user group; `usual` gives back what their standing gives them. */
export interface Grant {
  /** Slack's id of a person (`U…`, `W…`) or a user group (`S…`). */
  readonly subject: string;
  readonly may: Right | 'usual';
  readonly by: string;
  readonly at: string;
}

/** A person as far as their rights go: Slack's id, their standing, and the user groups they belong to among those with a right. */
export interface Somebody {
  readonly person: string;
  readonly standing: Standing;
  readonly groups: readonly string[];
}

/** Whether a right is given to a user group, by its id. */
export const isGroup = (subject: string): boolean => subject.startsWith('S');

/** Right by standing before any grant: admins approve, members edit, guests and strangers read nothing. */
const usualRight = (standing: Standing): Right => {
  if (standing === 'admin') return 'approve';
  return standing === 'member' ? 'edit' : 'none';
};

/** Whether a right includes another. */
export const includes = (has: Right, needed: Right): boolean => rights.indexOf(has) >= rights.indexOf(needed);

/** Returns a person's right: their own grant, else the highest of their groups', else the usual one. */
export const rightOf = ({ person, standing, groups }: Somebody, grants: readonly Grant[]): Right => {
  const own = grants.find(({ subject }) => subject === person)?.may ?? 'usual';
  if (own !== 'usual') return own;
  const theirs = grants.flatMap(({ subject, may }) => (groups.includes(subject) && may !== 'usual' ? [may] : []));
  return theirs.sort((a, b) => rights.indexOf(b) - rights.indexOf(a))[0] ?? usualRight(standing);
};

/**
 * Tells whether a grant would leave no person on record who approves: an approver must name another first. A group
 * counts when `hasOthers` says so, for one in which nobody else is would leave nobody.
 */
export const leavesNobody = (
  actor: Somebody,
  grants: readonly Grant[],
  next: Pick<Grant, 'subject' | 'may'>,
  hasOthers: (group: string) => boolean = () => true,
): boolean => {
  const after = [...grants.filter(({ subject }) => subject !== next.subject), { ...next, by: actor.person, at: '' }];
  return (
    rightOf(actor, after) !== 'approve' &&
    !after.some(
      ({ subject, may }) => may === 'approve' && subject !== actor.person && (!isGroup(subject) || hasOthers(subject)),
    )
  );
};

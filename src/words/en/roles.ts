import type { Grant } from '../../record/right.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { rights } from './rights.ts';

/** Rights on a record. */
export const roles = {
  title: 'Who may do what',
  usual:
    'Where nothing else is said: workspace admins approve, members read and edit, guests and people of other workspaces read nothing.',
  you: (may: string): string => `You may ${may}.`,
  /** `@Ana may edit (given by @Ben, 3 March)` */
  line: <T>(whom: T, may: Grant['may'], by: T, at: T): Phrase<T> =>
    may === 'usual'
      ? phrase`${whom} may do what is usual for them (given by ${by}, ${at})`
      : phrase`${whom} may ${rights.may(may)} (given by ${by}, ${at})`,
  spoken: (count: number, may: string): string =>
    `You may ${may}. ${count === 0 ? 'Nobody has been given another right.' : `${count} ${count === 1 ? 'right was' : 'rights were'} given.`}`,
  how: 'Those who approve change it: “roles @name approve”, or read, edit, none, or usual to give back what is usual. User groups work too.',
  given: 'Done.',
  forbidden: 'Only those who approve can change who may do what.',
  'no group':
    'Nobody is known to be in that group, so nothing was changed. See that it has people in it and that the app has the scope usergroups:read, then try again.',
  'nobody left': 'You are the last on record who approves, so that stays. Name another first: “roles @name approve”.',
};

import type { Grant } from '../../record/right.ts';
import { rights } from './rights.ts';

/** Who may do what with a record. */
export const roles = {
  title: 'Who may do what',
  usual:
    'Where nothing else is said: workspace admins approve, members read and edit, guests and people of other workspaces read nothing.',
  you: (may: string): string => `You may ${may}.`,
  line: (may: Grant['may']): string => (may === 'usual' ? 'may do what is usual for them' : `may ${rights.may(may)}`),
  by: 'given by',
  spoken: (count: number, may: string): string =>
    `You may ${may}. ${count === 0 ? 'Nobody has been given another right.' : `${count} ${count === 1 ? 'right was' : 'rights were'} given.`}`,
  how: 'Those who approve change it: “roles @name approve”, or read, edit, none, or usual to give back what is usual. User groups work too.',
  given: 'Done.',
  forbidden: 'Only those who approve can change who may do what.',
  'nobody left': 'You are the last on record who approves, so that stays. Name another first: “roles @name approve”.',
};

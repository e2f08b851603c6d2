import type { Right } from '../../record/right.ts';

const deeds: Record<Right, string> = {
  none: 'read nothing',
  read: 'read',
  edit: 'read and edit',
  approve: 'read, edit and approve',
};

/** Rights and refusals. */
export const rights = {
  may: (right: Right): string => deeds[right],
  needed: (right: Right, command: string): string =>
    right === 'approve'
      ? `“${command}” is for those who approve. Ask one of them.`
      : `“${command}” is for those who may ${right}. Ask somebody who approves to give you that right.`,
  /** Label of the button under such a refusal. */
  whoMay: 'Who may',
  closed: (negotiation: string): string =>
    `The record of ${negotiation} is not open to you. Members of this workspace may read it; somebody who approves can let you in with “roles”.`,
  unknown:
    'I could not ask Slack who you are, so I cannot say whether this record is open to you. Try again in a moment; if it goes on, the app may lack the scope users:read.',
};

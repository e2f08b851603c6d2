import { expect, test } from 'vitest';
import { isStep } from '../../src/commands/command.ts';
import { roles } from '../../src/commands/roles.ts';
import { runLine } from '../support/asking.ts';

test.each([
  ['roles <@U1|anna> approve', 'U1', 'approve'],
  ['roles <@W0ABC> may read', 'W0ABC', 'read'],
  ['rights <!subteam^S1|@desk> Edit', 'S1', 'edit'],
  ['roles <@U1> none', 'U1', 'none'],
  ['roles <@U1> usual', 'U1', 'usual'],
])('“%s” gives %s the right to %s, then shows how it stands', (line, subject, may) => {
  const step = runLine(roles, line);
  if (!isStep(step) || step.step !== 'grant') throw new Error('No right is given.');
  const standing = step.next('given');
  if (!isStep(standing) || standing.step !== 'roles') throw new Error('It is not shown how it stands.');
  const visitor = { person: 'UADMIN', may: 'approve' } as const;
  expect({ subject: step.subject, may: step.may, model: standing.next({ visitor, grants: [] }) }).toEqual({
    subject,
    may,
    model: { done: 'given', may: 'approve', grants: [] },
  });
});

test.each(['roles anna approve', 'roles <@U1|anna>', 'roles <@U1|anna> everything', 'roles <!channel> read'])(
  '“%s” gives nobody anything',
  (line) => {
    expect(runLine(roles, line)).toMatchObject({ sorry: 'role', near: [{ label: 'roles', line: 'roles' }], known: [] });
  },
);

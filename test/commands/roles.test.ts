import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { roles } from '../../src/commands/roles.ts';
import { runLine } from '../support/asking.ts';

test.each([
  ['roles <@U1|anna> approve', 'U1', 'approve'],
  ['roles <@W0ABC> may read', 'W0ABC', 'read'],
  ['rights <!subteam^S1|@desk> Edit', 'S1', 'edit'],
  ['roles <@U1> none', 'U1', 'none'],
  ['roles <@U1> usual', 'U1', 'usual'],
])('“%s” gives %s the right to %s, then shows how it stands', (line, subject, may) => {
  const effect = runLine(roles, line);
  if (!isEffect(effect) || effect.effect !== 'grant') throw new Error('No right is given.');
  const standing = effect.next('given');
  if (!isEffect(standing) || standing.effect !== 'roles') throw new Error('It is not shown how it stands.');
  const actor = { person: 'UADMIN', may: 'approve' } as const;
  expect({
    subject: effect.request.subject,
    may: effect.request.may,
    model: standing.next({ actor, grants: [] }),
  }).toEqual({
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

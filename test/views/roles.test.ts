import { expect, test } from 'vitest';
import { rolesView } from '../../src/views/roles.ts';
import { en } from '../../src/words/en.ts';
import { fullScreen } from '../support/showing.ts';

test('what is usual, then everybody to whom something else was given, and by whom', () => {
  const grants = [
    { subject: 'UANNA', may: 'approve', by: 'UADMIN', at: '2026-05-04T12:00:00Z' },
    { subject: 'SDESK', may: 'none', by: 'UADMIN', at: '2026-05-04T12:00:00Z' },
  ] as const;
  expect(fullScreen(rolesView({ done: 'given', may: 'approve', grants }, en))).toMatchInlineSnapshot(`
    "Who may do what

    *Done.*

    You may read, edit and approve. Where nothing else is said: workspace admins approve, members read and edit, guests and people of other workspaces read nothing.

    <@UANNA> may read, edit and approve (given by <@UADMIN>, <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC>)
    <!subteam^SDESK> may read nothing (given by <@UADMIN>, <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC>)

    Those who approve change it: “roles @name approve”, or read, edit, none, or usual to give back what is usual. User groups work too."
  `);
});

test('what could not be done is said first, on the screen and aloud', () => {
  const text = (done: 'forbidden' | 'nobody left' | null) => rolesView({ done, may: 'edit', grants: [] }, en).text;
  expect({ forbidden: text('forbidden'), nobody: text('nobody left'), looked: text(null) }).toMatchInlineSnapshot(`
    {
      "forbidden": [
        "Only those who approve can change who may do what.",
        "You may read and edit. Nobody has been given another right.",
      ],
      "looked": [
        "You may read and edit. Nobody has been given another right.",
      ],
      "nobody": [
        "You are the last on record who approves, so that stays. Name another first: “roles @name approve”.",
        "You may read and edit. Nobody has been given another right.",
      ],
    }
  `);
});

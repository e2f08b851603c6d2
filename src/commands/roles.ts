import { quoted, type Word } from '../record/names.ts';
import { type Grant, rights } from '../record/right.ts';
import { type RolesModel, rolesView } from '../views/roles.ts';
import { command, type Outcome, type Sorry } from './command.ts';

/** `roles`: who may read, edit and approve, by person or user group. */
export const roles = command<RolesModel>({
  name: 'roles',
  group: 'keep',
  aliases: ['role', 'rights', 'permissions', 'access'],
  usage: 'roles [@person or @group read|edit|approve|none|usual]',
  examples: ['roles'],
  isOfNow: true,
  run({ words }) {
    if (words.length === 0) return standing(null);
    const wanted = grantIn(words);
    if (!wanted) return unread(words);
    return { effect: 'grant', request: wanted, next: standing };
  },
  view: rolesView,
});

const standing = (done: RolesModel['done']): Outcome<RolesModel> => ({
  effect: 'roles',
  request: null,
  next: ({ actor, grants }) => ({ done, may: actor.may, grants }),
});

/** `<@U1|anna> approve`, `<!subteam^S1|@desk> read`: Slack writes people and groups by their ids. */
const grantIn = (words: readonly Word[]): Pick<Grant, 'subject' | 'may'> | null => {
  const [, subject, said = ''] = /^<(?:@|!subteam\^)([UWS][A-Z0-9]+)(?:\|[^>]*)?>\s+(.+)$/u.exec(marked(words)) ?? [];
  const may = [...rights, 'usual' as const].find((right) => right === said.replace(/^may\s+/, '').toLowerCase());
  return subject && may ? { subject, may } : null;
};

/** Returns the words as Slack sent them, with the markup of mentions. */
const marked = (words: readonly Word[]): string => [...new Set(words.map(({ typed }) => typed))].join(' ');

const unread = (words: readonly Word[]): Sorry => ({
  sorry: 'role',
  word: quoted(words),
  near: [{ label: 'roles', line: 'roles' }],
  known: [],
});

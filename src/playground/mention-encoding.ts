import type { Person } from './people.ts';
import { channelsOf } from './places.ts';
import type { Workspace } from './workspace.ts';

const curly = (text: string): string =>
  text
    .replace(/(^|[\s([])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/--/g, '—');

const escapedSigns = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Encodes typed text as Slack hands it on: curly quotes, `&lt;`, and `@name` and `#channel` as ids. */
export const encodeMentions = (workspace: Workspace, speaker: Person, typed: string, escapes = true): string => {
  const { app, people } = workspace;
  const handles = new Map([...people.map(({ handle, id }) => [handle, id] as const), [app.handle, app.botUser]]);
  const names = new Map(channelsOf(workspace, speaker).map(({ name, id }) => [name, id]));
  const plain = escapedSigns(curly(typed));
  if (!escapes) return plain;
  return plain
    .replace(/(^|[\s(])@([a-z0-9._-]+)/gi, (all, before: string, name: string) => {
      const id = handles.get(name.toLowerCase());
      return id ? `${before}<@${id}|${name.toLowerCase()}>` : all;
    })
    .replace(/(^|[\s(])#([a-z0-9_-]+)/gi, (all, before: string, name: string) => {
      const id = names.get(name.toLowerCase());
      return id ? `${before}<#${id}|${name.toLowerCase()}>` : all;
    });
};

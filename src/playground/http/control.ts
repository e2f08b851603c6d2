import { z } from 'zod';
import type { Fields } from '../block.ts';
import { faultShape } from '../faults.ts';
import { freshId } from '../ids.ts';
import type { Workspace } from '../workspace.ts';
import type { Done } from './act.ts';

type Control = (workspace: Workspace, body: Fields) => Done | Promise<Done>;

const done = (body: unknown): Done => ({ status: 200, body });

const control =
  <Shape extends z.ZodType>(shape: Shape, run: (workspace: Workspace, said: z.infer<Shape>) => unknown): Control =>
  async (workspace, body) => {
    const said = shape.safeParse(body);
    return said.success
      ? done(await run(workspace, said.data))
      : { status: 400, body: { error: z.prettifyError(said.error) } };
  };

const channel = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  archived: z.boolean().optional(),
  /** Whether the app is a member of the channel. */
  app: z.boolean().optional(),
});

const setChannel = control(channel, (workspace, said) => {
  const known = [...workspace.channels.values()].find(({ id, name }) => id === said.id || name === said.name);
  const { app, people, channels } = workspace;
  const id = known?.id ?? said.id ?? freshId('C');
  const members = known?.members ?? new Set(people.map((person) => person.id));
  const made = { id, name: said.name ?? 'new', topic: '', partner: null, members, archived: false };
  const place = known ?? made;
  place.archived = said.archived ?? place.archived;
  if (said.app === true || (said.app === undefined && !known)) members.add(app.botUser);
  if (said.app === false) members.delete(app.botUser);
  channels.set(id, place);
  return { id, name: place.name };
});

/** Longest time that `pass` accepts, in milliseconds: 31 days. Beyond that, use `move` or `to`. */
const longestPass = 31 * 86_400_000;

const clock = control(
  z.union([
    z.object({ pass: z.number().positive().max(longestPass) }),
    z.object({ move: z.number() }),
    z.object({ to: z.iso.datetime() }),
  ]),
  async ({ clock }, said) => {
    if ('pass' in said) return { now: await clock.pass(said.pass) };
    return { now: 'to' in said ? clock.set(new Date(said.to)) : clock.move(said.move) };
  },
);

const clear = control(z.object({ id: z.number().optional() }), ({ faults }, { id }) => {
  faults.clear(id);
  return faults.list();
});

/** Controls of a test or the side panel, by the last part of their address. */
export const controls: ReadonlyMap<string, Control> = new Map([
  ['faults', control(faultShape, ({ faults }, order) => faults.add(order))],
  ['clear', clear],
  ['clock', clock],
  ['channel', setChannel],
]);

/** Read-only state for tests, by the last part of its address. */
export const looks: ReadonlyMap<string, (workspace: Workspace) => unknown> = new Map([
  ['faults', ({ faults }: Workspace): unknown => faults.list()],
  ['journal', ({ journal }: Workspace): unknown => journal.entries()],
  ['messages', ({ messages }: Workspace): unknown => [...messages.values()].flat()],
  ['views', ({ views, homes }: Workspace): unknown => ({ open: [...views.values()], homes: [...homes.values()] })],
  ['clock', ({ clock: { now } }: Workspace): unknown => ({ now: now() })],
]);

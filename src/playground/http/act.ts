import { z } from 'zod';
import type { Fields } from '../block.ts';
import { option, optionGroups } from '../block-kit/texts.ts';
import { sendEvent } from '../events.ts';
import { filledIn } from '../filling.ts';
import type { Person } from '../people.ts';
import { channelNamed, directMessage, personNamed } from '../places.ts';
import { messageAt } from '../posting.ts';
import { type Place, press, shortcut, suggest } from '../pressing.ts';
import { close, submit } from '../submitting.ts';
import { type } from '../typing.ts';
import type { Workspace } from '../workspace.ts';

/** Response to a page's act: an HTTP status and a JSON body. */
export interface Done {
  readonly status: number;
  readonly body: unknown;
}

/** Handler of one act of a person on the page. */
type Act = (workspace: Workspace, person: Person, body: Fields) => Promise<Done>;

const done = (body: unknown = {}): Done => ({ status: 200, body });
const unknown = (what: string): Done => ({ status: 404, body: { error: `There is no such ${what} here.` } });

const act =
  <Shape extends z.ZodType>(
    shape: Shape,
    run: (workspace: Workspace, person: Person, said: z.infer<Shape>) => Promise<Done>,
  ): Act =>
  (workspace, person, body) => {
    const said = shape.safeParse(body);
    if (said.success) return run(workspace, person, said.data);
    return Promise.resolve({ status: 400, body: { error: z.prettifyError(said.error) } });
  };

const at = { in: z.string().optional(), ts: z.string().optional(), view: z.string().optional() };

const placeOf = (
  workspace: Workspace,
  person: Person,
  said: { in?: string | undefined; ts?: string | undefined; view?: string | undefined },
): Place | null => {
  if (said.view !== undefined) {
    const home = workspace.homes.get(person.id);
    const view = home?.id === said.view ? home : workspace.views.get(said.view);
    return view?.person === person.id ? { view } : null;
  }
  const channel = channelNamed(workspace, said.in ?? '', person);
  const message = channel && messageAt(workspace, channel.id, said.ts ?? '');
  return channel && message && (message.onlyFor ?? person.id) === person.id ? { channel, message } : null;
};

const typing = act(z.object({ in: z.string(), text: z.string() }), async (workspace, person, said) => {
  const channel = channelNamed(workspace, said.in, person);
  if (!channel?.members.has(person.id)) return unknown('channel');
  return done(await type(workspace, person, channel, said.text));
});

const pressed = filledIn.extend({ ...at, around: z.array(filledIn).default([]) });

const pressing = act(pressed, async (workspace, person, said) => {
  const place = placeOf(workspace, person, said);
  const delivered = place && (await press(workspace, person, place, said));
  return delivered ? done(delivered) : unknown('button');
});

const suggestions = z.union([
  z.object({ options: z.array(option) }).transform(({ options }) => options),
  z.object({ option_groups: optionGroups }).transform((found) => found.option_groups.flatMap(({ options }) => options)),
]);

const suggesting = act(pressed, async (workspace, person, said) => {
  const place = placeOf(workspace, person, said);
  if (!place) return unknown('menu');
  const { body } = await suggest(workspace, person, place, said);
  const found = z.preprocess((text) => (text === '' ? {} : JSON.parse(String(text))), suggestions).safeParse(body);
  return done({ options: found.success ? found.data : [] });
});

const submitting = act(z.object({ view: z.string(), filled: z.array(filledIn) }), async (workspace, person, said) => {
  const view = workspace.views.get(said.view);
  return view?.person === person.id ? done(await submit(workspace, person, view, said.filled)) : unknown('form');
});

const closing = act(
  z.object({ view: z.string(), all: z.boolean().default(false) }),
  async (workspace, person, said) => {
    const view = workspace.views.get(said.view);
    if (view?.person === person.id) await close(workspace, person, view, said.all);
    return done();
  },
);

const shortcuts = act(z.object({ ...at, callback: z.string() }), async (workspace, person, said) => {
  const place = said.ts === undefined ? undefined : placeOf(workspace, person, said);
  if (place === null || (place && 'view' in place)) return unknown('message');
  return done(await shortcut(workspace, person, said.callback, place));
});

const home = act(
  z.object({ tab: z.enum(['home', 'messages']).default('home') }),
  async (workspace, person, { tab }) => {
    const channel = directMessage(workspace, person.id).id;
    await sendEvent(workspace, { type: 'app_home_opened', user: person.id, channel, tab, event_ts: workspace.stamp() });
    return done();
  },
);

/** Acts of a person on the page, by the last part of their address. */
export const acts: ReadonlyMap<string, Act> = new Map([
  ['type', typing],
  ['press', pressing],
  ['suggest', suggesting],
  ['submit', submitting],
  ['close', closing],
  ['shortcut', shortcuts],
  ['home', home],
]);

/** Carries out an act as the person in `body.as`; 404 for an unknown act or person. */
export const carryOutAct = async (workspace: Workspace, name: string, body: Fields): Promise<Done> => {
  const run = acts.get(name);
  const person = personNamed(workspace, String(body.as));
  if (!run) return unknown('thing to do');
  return person ? run(workspace, person, body) : unknown('person');
};

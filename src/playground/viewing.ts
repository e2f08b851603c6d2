import { drawHome, drawModal } from './draw/view.ts';
import { freshId } from './ids.ts';
import type { Person } from './people.ts';
import { named } from './posting.ts';
import type { OpenView, ViewDraft } from './view.ts';
import type { Trigger, Workspace } from './workspace.ts';

/** Returns the modals a person has open, the lowest first. */
export const stackOf = ({ views }: Workspace, person: string): readonly OpenView[] =>
  [...views.values()].filter((view) => view.person === person);

const readerOf = ({ people }: Workspace, id: string): Person | undefined => people.find((person) => person.id === id);

const show = (workspace: Workspace, view: OpenView, how: 'open' | 'push' | 'update', was: string): OpenView => {
  const person = readerOf(workspace, view.person);
  workspace.feed.tell((reader) => {
    if (!person || reader.id !== person.id) return null;
    return { kind: 'modal', how, view: view.id, was, markup: drawModal(workspace, view, person).markup };
  });
  return view;
};

const hashNow = ({ realNow }: Workspace): string =>
  `${Math.floor(realNow().getTime() / 1000)}.${freshId('').slice(0, 8)}`;

const placed = (
  workspace: Workspace,
  draft: ViewDraft,
  place: Pick<OpenView, 'id' | 'person' | 'root' | 'previous' | 'here'>,
): OpenView => ({
  ...draft,
  ...place,
  blocks: [...named(draft.blocks)],
  hash: hashNow(workspace),
});

/** Closes views and removes them from the pages of their persons. */
export const closeViews = (workspace: Workspace, closed: readonly OpenView[]): void => {
  for (const { id } of closed) workspace.views.delete(id);
  const views = closed.map(({ id }) => id);
  const whose = new Set(closed.map(({ person }) => person));
  workspace.feed.tell((reader) => (whose.has(reader.id) ? { kind: 'closed', views } : null));
};

/** Opens a modal; closes the modals the person had open. */
export const openModal = (workspace: Workspace, { person, channel: here }: Trigger, draft: ViewDraft): OpenView => {
  const before = stackOf(workspace, person);
  if (before.length > 0) closeViews(workspace, before);
  const id = freshId('V');
  const view = placed(workspace, draft, { id, person, root: id, previous: null, here });
  workspace.views.set(id, view);
  return show(workspace, view, 'open', '');
};

/** Pushes a modal on top of the one that is open. */
export const pushModal = (workspace: Workspace, person: string, draft: ViewDraft): OpenView => {
  const below = stackOf(workspace, person).at(-1);
  const id = freshId('V');
  const view = placed(workspace, draft, {
    id,
    person,
    root: below?.root ?? id,
    previous: below?.id ?? null,
    here: below?.here ?? null,
  });
  workspace.views.set(id, view);
  return show(workspace, view, 'push', below?.id ?? '');
};

/** Replaces an open view by a new draft, keeping its id. */
export const updateView = (workspace: Workspace, old: OpenView, draft: ViewDraft): OpenView => {
  const { id, person, root, previous, here } = old;
  const view = placed(workspace, draft, { id, person, root, previous, here });
  workspace.views.set(id, view);
  return show(workspace, view, 'update', id);
};

/** Publishes a person's Home, keeping its id across drafts. */
export const publishHome = (workspace: Workspace, person: Person, draft: ViewDraft): OpenView => {
  const id = workspace.homes.get(person.id)?.id ?? freshId('V');
  const view = placed(workspace, draft, { id, person: person.id, root: id, previous: null, here: null });
  workspace.homes.set(person.id, view);
  workspace.feed.tell((reader) =>
    reader.id === person.id ? { kind: 'home', markup: drawHome(workspace, view, person).markup } : null,
  );
  return view;
};

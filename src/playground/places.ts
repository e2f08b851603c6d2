import type { Channel, Person } from './people.ts';
import type { Workspace } from './workspace.ts';

/** Finds the person with this id or handle. */
export const personNamed = ({ people }: Workspace, name: string): Person | undefined =>
  people.find(({ id, handle }) => id === name || handle === name);

const partnerOf = ({ people }: Workspace, id: string): Person | undefined => people.find((each) => each.id === id);

/** Returns the direct message between the app and this person; opens it when there is none yet. */
export const directMessage = (workspace: Workspace, person: string): Channel => {
  const id = `D0${person.slice(2)}`;
  const known = workspace.channels.get(id);
  if (known) return known;
  const members = new Set([person, workspace.app.botUser]);
  const opened = { id, name: 'directmessage', topic: '', partner: person, members, archived: false };
  workspace.channels.set(id, opened);
  return opened;
};

/** Finds the channel of an id; a person's id means the app's direct message with them. */
export const channelFor = (workspace: Workspace, id: string): Channel | undefined =>
  workspace.channels.get(id) ?? (partnerOf(workspace, id) ? directMessage(workspace, id) : undefined);

/** Finds the channel with this id or name, for a person: `app` is their direct message with the app. */
export const channelNamed = (workspace: Workspace, name: string, person: Person): Channel | undefined => {
  if (name === workspace.app.handle || name === 'app') return directMessage(workspace, person.id);
  return [...workspace.channels.values()].find((each) => each.id === name || (!each.partner && each.name === name));
};

/** Returns the channels that a person is in, without direct messages. */
export const channelsOf = ({ channels }: Workspace, person: Person): readonly Channel[] =>
  [...channels.values()].filter(({ partner, members }) => partner === null && members.has(person.id));

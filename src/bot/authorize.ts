import { includes } from '../record/right.ts';
import type { RecordKey } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import { type Actor, actorOf } from './actor.ts';
import type { Asker } from './bot-interface.ts';
import type { DataFile } from './data-file.ts';
import type { Directory } from './directory.ts';
import type { RecordState, Snapshots } from './snapshots.ts';

/** A record the asker may read, with its key, before any of it is read. */
export interface Authorization {
  readonly key: RecordKey;
  readonly file: DataFile;
  readonly state: RecordState;
  readonly actor: Actor;
}

/** Services that `authorize` looks files, grants and people up in. */
interface AuthorizationParts {
  readonly files: readonly DataFile[];
  readonly records: Snapshots;
  readonly directory: Directory | undefined;
  readonly words: Words;
}

/** Finds the record behind a slash command for an asker who may read it; otherwise returns the reason, in words. */
export const authorize = async (
  { files, records, directory, words }: AuthorizationParts,
  { team, person }: Asker,
  command: string,
): Promise<Authorization | string> => {
  const file = files.find(({ header }) => header.command === command);
  if (!file) return words.frame.notOurs(command, files.map(commandOf));
  const key = { team, negotiation: file.header.id };
  const state = await records.state(team, file);
  const actor = await actorOf(state.grants, directory, key, person);
  if (!actor) return words.rights.unknown;
  if (!includes(actor.may, 'read')) return words.rights.closed(file.header.name);
  return { key, file, state, actor };
};

const commandOf = ({ header }: DataFile): string => header.command;

import { includes } from '../record/right.ts';
import type { RecordKey } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import type { Directory } from './directory.ts';
import type { Asker } from './door.ts';
import type { DataFile, RecordState, Snapshots } from './snapshots.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** A record that somebody may read, before any of it is read. */
export interface Admitted {
  readonly key: RecordKey;
  readonly file: DataFile;
  readonly state: RecordState;
  readonly visitor: Visitor;
}

/** What it takes to say who may read what. */
export interface Admission {
  readonly files: readonly DataFile[];
  readonly records: Snapshots;
  readonly directory: Directory | undefined;
  readonly words: Words;
}

/** Lets somebody who may read come to the record behind a slash command; otherwise says why not. */
export const admit = async (
  { files, records, directory, words }: Admission,
  { team, person }: Asker,
  command: string,
): Promise<Admitted | string> => {
  const file = files.find(({ header }) => header.command === command);
  if (!file) return words.frame.notOurs(command, files.map(commandOf));
  const key = { team, negotiation: file.header.id };
  const state = await records.state(team, file);
  const visitor = await visitorOf(state.grants, directory, key, person);
  if (!visitor) return words.rights.unknown;
  if (!includes(visitor.may, 'read')) return words.rights.closed(file.header.name);
  return { key, file, state, visitor };
};

const commandOf = ({ header }: DataFile): string => header.command;

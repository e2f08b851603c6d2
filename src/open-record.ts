import { z } from 'zod';
import type { DataFile } from './bot/data-file.ts';
import { snapshots } from './bot/snapshots.ts';
import { databaseFile } from './config.ts';
import { readDataFiles } from './data-files.ts';
import type { Day } from './record/dates.ts';
import { latestOf } from './record/known-at.ts';
import type { Negotiation } from './record/negotiation.ts';
import { type OpenStore, openStore } from './store/sqlite.ts';
import type { RecordKey } from './store/store.ts';

/** A team's record, opened from the command line. */
export interface OpenRecord {
  readonly store: OpenStore;
  readonly key: RecordKey;
  readonly negotiation: Negotiation;
  /** Last day on which anything can have been reported: today, or the day the record is frozen on where later. */
  readonly latest: Day;
  readonly asOf: (day: Day) => Promise<Negotiation>;
}

/** Selection of a record: negotiation id and Slack team id; `undefined` where there is only one to choose. */
interface Wanted {
  readonly negotiation: string | undefined;
  readonly team: string | undefined;
  /** Whether a record may be begun for a team without one: an import may, an export may not. */
  readonly mayBegin: boolean;
}

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  NEGOTIATIONS: z.string().default('data/*.yml'),
});

/** Opens the selected record; otherwise returns a sentence on the problem, such as which option has to name one. */
export const openRecord = async (
  wanted: Wanted,
  settings: Readonly<Record<string, string | undefined>>,
  now: () => Date,
): Promise<OpenRecord | string> => {
  const { DATABASE_URL, SLACK_BOT_TOKEN, NEGOTIATIONS } = environment.parse(settings);
  const data = await readDataFiles(NEGOTIATIONS);
  if ('problems' in data) return data.problems.join('\n');
  const file = theOne(
    data.files.filter(({ header }) => wanted.negotiation === undefined || header.id === wanted.negotiation),
  );
  if (!file)
    return nameOne(
      '--negotiation',
      data.files.map(({ header }) => header.id),
    );
  const store = openStore(DATABASE_URL ?? databaseFile(SLACK_BOT_TOKEN));
  const teams = await store.teams(file.header.id);
  const team =
    theOne(teams.filter((one) => one === (wanted.team ?? one))) ?? (wanted.mayBegin ? wanted.team : undefined);
  if (team !== undefined) return opened(store, file, team, now);
  await store.close();
  return nameOne('--team', teams);
};

const theOne = <T>(among: readonly T[]): T | undefined => (among.length === 1 ? among[0] : undefined);

const nameOne = (option: string, among: readonly string[]): string =>
  among.length === 0
    ? `Name one with ${option}, by the id that Slack gave it: there is none yet.`
    : `Name one with ${option}: ${among.join(', ')}.`;

const opened = async (store: OpenStore, file: DataFile, team: string, now: () => Date): Promise<OpenRecord> => {
  const records = snapshots(store, now);
  return {
    store,
    key: { team, negotiation: file.header.id },
    negotiation: await records.current(team, file),
    latest: latestOf(file.header, now()),
    asOf: (day) => records.asOf(team, file, day),
  };
};

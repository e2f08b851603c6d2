import type { DataFile } from '../../src/bot/data-file.ts';
import type { Entry } from '../../src/record/entries.ts';
import { dataFile } from './data-file.ts';

/** Makes a data file as the bot is given it; `change` edits its entries. */
export const fileFor = (
  path: 'data/nafta.yml' | 'test/support/second.yml' | 'test/support/mercosur.yml',
  change: (entries: readonly Entry[]) => readonly Entry[] = (entries) => entries,
): DataFile => {
  const { name, header, entries } = dataFile(path);
  const changed = change(entries);
  return { name, header, hash: JSON.stringify(changed), entries: async () => changed };
};

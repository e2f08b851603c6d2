import type { Entry } from '../record/entries.ts';
import type { Header } from '../record/negotiation.ts';

/** A data file as the bot is given it: its head is loaded, its entries are read only to seed a record. */
export interface DataFile {
  readonly name: string;
  readonly header: Header;
  /** Hash of the file's text; a different one makes the record be seeded again. */
  readonly hash: string;
  readonly entries: () => Promise<readonly Entry[]>;
}

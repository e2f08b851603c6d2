import type { Entry } from '../record/entries.ts';
import type { Header } from '../record/negotiation.ts';

/** A data file as the bot is given it: its head at once, its entries when a record has to be seeded. */
export interface DataFile {
  readonly name: string;
  readonly header: Header;
  /** Changes whenever the file does. */
  readonly hash: string;
  readonly entries: () => Promise<readonly Entry[]>;
}

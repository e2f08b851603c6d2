import { type Fact, type Kind, kindNames } from './entries.ts';
import type { Negotiation } from './negotiation.ts';

/** Kinds of entries that state something; sources, parties and issues are names. */
export type FactKind = Fact['kind'];

const names: readonly Kind[] = ['source', 'party', 'issue'] satisfies readonly Exclude<Kind, FactKind>[];

/** Whether the record states anything of these kinds; of any kind by default. */
export const knowsAny = ({ entries }: Negotiation, kinds?: readonly FactKind[]): boolean =>
  kindNames.some(
    (kind) => entries[kind].size > 0 && (kinds ? kinds.some((one) => one === kind) : !names.includes(kind)),
  );

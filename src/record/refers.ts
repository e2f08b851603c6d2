import { type Entry, type Kind, kindNames, references } from './entries.ts';
import { headings } from './file-schema.ts';
import { everything } from './file-shape.ts';
import { all, type Negotiation } from './negotiation.ts';

/** That one entry names another: in which field, and which. */
export interface Reference {
  readonly field: string;
  readonly kind: Kind;
  readonly id: string;
}

/** Every other entry that an entry names: what it is about, and the sources it rests on. */
export const referencesOf = ({ id, kind, ...body }: Entry): readonly Reference[] =>
  everything(body, [headings[kind], id]).flatMap(({ path, value, schema }) => {
    const named = references.get(schema)?.kind;
    return named && typeof value === 'string' ? [{ field: String(path[2]), kind: named, id: value }] : [];
  });

/** The references of an entry that name nothing in the record. */
export const straysOf = ({ entries }: Negotiation, entry: Entry): readonly Reference[] =>
  referencesOf(entry).filter(({ kind, id }) => !entries[kind].has(id));

/** The entries that name this one, and so could not stand without it. */
export const restingOn = (negotiation: Negotiation, id: string): readonly Entry[] =>
  kindNames
    .flatMap((kind): readonly Entry[] => all(negotiation, kind))
    .filter((entry) => entry.id !== id && referencesOf(entry).some((reference) => reference.id === id));

import { kindNames } from '../record/entries.ts';
import type { Findable } from '../record/find-entry.ts';
import type { FormCall, OpenForm } from './effect.ts';

/** Returns the effect that opens a form about an existing entry. */
export const formAbout = (formKind: FormCall['formKind'], { id, kind }: Findable): OpenForm => ({
  effect: 'open-form',
  call: { formKind, kind: kindNames.find((name) => name === kind) ?? null, entry: id, read: 0 },
});

import { kindNames } from '../record/entries.ts';
import type { Findable } from '../record/find-entry.ts';
import type { FormCall, Step } from './step.ts';

/** The form for doing something to an entry. */
export const formAbout = (deed: FormCall['deed'], { id, kind }: Findable): Extract<Step<never>, { step: 'fill' }> => ({
  step: 'fill',
  call: { deed, kind: kindNames.find((name) => name === kind) ?? null, entry: id, read: 0 },
});

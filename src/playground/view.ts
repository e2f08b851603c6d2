import { z } from 'zod';
import { block, fields } from './block.ts';

/** A modal or Home as the app sends it. */
export const viewShape = z.looseObject({
  type: z.enum(['modal', 'home']),
  title: fields.optional(),
  submit: fields.optional(),
  close: fields.optional(),
  blocks: z.array(block),
  private_metadata: z.string().default(''),
  callback_id: z.string().default(''),
  external_id: z.string().default(''),
  notify_on_close: z.boolean().default(false),
  clear_on_close: z.boolean().default(false),
});

export type ViewDraft = z.infer<typeof viewShape>;

/** A view that a person has open. */
export interface OpenView extends ViewDraft {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly root: string;
  readonly previous: string | null;
  /** Id of the channel the person was in when it opened; `null` when there was none. */
  readonly here: string | null;
}

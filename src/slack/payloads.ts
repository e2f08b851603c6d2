import { z } from 'zod';

const id = z.string().min(1).max(64);

/** A slash command (docs.slack.dev/interactivity/implementing-slash-commands). */
export const slashCommand = z.object({
  command: z.string().min(2).max(64),
  text: z.string().default(''),
  team_id: id,
  user_id: id,
  channel_id: id,
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
});

/** Prefixes of our buttons' `action_id`s, up to a colon. */
export const ourActions: ReadonlySet<string> = new Set(['ask', 'ask-instead', 'share', 'menu']);

const option = z.object({ value: z.string() });

/** Press of a button, or choice from a menu (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export const blockActions = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.optional() }),
  channel: z.object({ id }).optional(),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().optional(), selected_option: option.nullish() }))
    .min(1),
});

/** Press or choice, parsed. */
export type BlockActions = z.infer<typeof blockActions>;

/** Slack's request when the address is first entered; the answer is the challenge itself. */
export const urlVerification = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1000) });

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

/** What the `action_id`s of our own buttons begin with, up to a colon. */
export const ourActions: ReadonlySet<string> = new Set(['ask', 'ask-instead', 'share', 'menu']);

const option = z.object({ value: z.string() });

/** A button that was pressed, or an entry that was chosen from a menu (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
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

/** A press, as the zod schema found it. */
export type BlockActions = z.infer<typeof blockActions>;

/** What Slack asks when the address is first entered: our answer is the challenge itself. */
export const urlVerification = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1000) });

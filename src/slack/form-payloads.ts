import { z } from 'zod';
import { readFormAction } from '../bot/forms/form-action.ts';
import type { FormAction, FormInstance, FormValues } from '../bot.ts';

const id = z.string().min(1).max(64);
const option = z.object({ value: z.string() });

/** Value of one input; an empty input is sent too, and read as `''`. */
const element = z
  .object({
    value: z.string().nullish(),
    selected_option: option.nullish(),
    selected_options: z.array(option).nullish(),
    selected_date_time: z.number().nullish(),
  })
  .transform(({ value, selected_option, selected_options, selected_date_time }) => {
    if (selected_options) return selected_options.map((one) => one.value);
    return selected_option?.value ?? selected_date_time?.toString() ?? value ?? '';
  });

const state = z.object({ values: z.record(z.string(), z.record(z.string(), element)) });

/** A form as Slack sends it back (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
const seenView = z
  .object({
    id,
    root_view_id: id.nullish(),
    hash: z.string().optional(),
    callback_id: z.string().default(''),
    private_metadata: z.string().max(3000).default(''),
    state: state.optional(),
  })
  .transform(({ hash, ...view }) => ({
    hash,
    form: {
      id: view.id,
      root: view.root_view_id ?? view.id,
      step: view.callback_id,
      modalState: view.private_metadata,
      values: valuesIn(view.state?.values ?? {}),
    } satisfies FormInstance,
  }));

const openView = seenView.transform(({ form }): FormInstance => form);

const valuesIn = (values: Readonly<Record<string, FormValues>>): FormValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([block, elements]) => {
      const [first] = Object.values(elements);
      return first === undefined ? [] : [[block, first]];
    }),
  );

const who = { team: z.object({ id }).nullish(), user: z.object({ id, team_id: id.optional() }) };

/** A form that was submitted. */
export const viewSubmission = z.object({ type: z.literal('view_submission'), ...who, view: openView });

/** Pressed or chosen element; its `action` is `null` when none of our forms has it. */
const pressed = z
  .object({
    type: z.string().default(''),
    action_id: z.string(),
    value: z.string().nullish(),
    selected_option: option.nullish(),
  })
  .transform(({ type, action_id: actionId, value, selected_option: chosen }) => ({
    actionId,
    action: readFormAction({ actionId, value: value ?? chosen?.value ?? '', isButton: type === 'button' }),
  }));

/** Press or choice in a form. */
export const viewActions = z.object({
  type: z.literal('block_actions'),
  ...who,
  view: seenView,
  trigger_id: z.string().optional(),
  actions: z.tuple([pressed], z.unknown()).transform(([first]): PressedInForm => first),
});

interface PressedInForm {
  readonly actionId: string;
  readonly action: FormAction | null;
}

/**
 * Text typed into a menu whose options we supply
 * (docs.slack.dev/reference/interaction-payloads/block_suggestion-payload).
 */
export const blockSuggestion = z.object({
  type: z.literal('block_suggestion'),
  ...who,
  block_id: z.string(),
  value: z.string().default(''),
  view: openView,
});

/**
 * A shortcut, from a message's menu or from anywhere
 * (docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload).
 */
export const shortcut = z.object({
  type: z.enum(['shortcut', 'message_action']),
  ...who,
  trigger_id: z.string(),
  channel: z.object({ id, name: z.string().default('') }).optional(),
  message: z
    .object({ ts: z.string(), text: z.string().default(''), user: id.nullish(), username: z.string().nullish() })
    .optional(),
  response_url: z.string().optional(),
});

/** Returns the id of the workspace that a payload comes from; `''` when it names none. */
export const teamOf = ({ team, user }: z.infer<z.ZodObject<typeof who>>): string => team?.id ?? user.team_id ?? '';

import { z } from 'zod';
import { anyText, confirm, option, optionGroups, plainText } from './texts.ts';

const interactive = {
  action_id: z.string().max(255).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(150).optional(),
};

const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...interactive, ...shape });

const options = { options: z.array(option).min(1).max(100).optional(), option_groups: optionGroups.optional() };
const many = { max_selected_items: z.number().int().min(1).optional() };
const choices = z.array(option).min(1).max(10);

const dispatch_action_config = z
  .looseObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional() })
  .optional();

const typed = { initial_value: z.string().optional(), dispatch_action_config };

const one = z.string().optional();
const several = z.array(z.string()).optional();

/** Every element that a person can press, choose or fill in, with Slack's limits. */
export const inputElement = z.discriminatedUnion('type', [
  element('button', {
    text: plainText(75),
    value: z.string().max(2000).optional(),
    url: z.string().max(3000).optional(),
    style: z.enum(['primary', 'danger']).optional(),
    accessibility_label: z.string().max(75).optional(),
  }),
  element('overflow', { options: z.array(option).min(1).max(5) }),
  element('static_select', { ...options, initial_option: option.optional() }),
  element('multi_static_select', { ...options, ...many, initial_options: z.array(option).optional() }),
  element('external_select', {
    initial_option: option.optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  element('multi_external_select', {
    ...many,
    initial_options: z.array(option).optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  element('users_select', { initial_user: one }),
  element('multi_users_select', { initial_users: several, ...many }),
  element('conversations_select', {
    initial_conversation: one,
    default_to_current_conversation: z.boolean().optional(),
  }),
  element('multi_conversations_select', { initial_conversations: several, ...many }),
  element('channels_select', { initial_channel: one }),
  element('multi_channels_select', { initial_channels: several, ...many }),
  element('radio_buttons', { options: choices, initial_option: option.optional() }),
  element('checkboxes', { options: choices, initial_options: z.array(option).optional() }),
  element('datepicker', {
    initial_date: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .optional(),
  }),
  element('timepicker', {
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
  }),
  element('datetimepicker', { initial_date_time: z.number().int().optional() }),
  element('plain_text_input', {
    ...typed,
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  element('email_text_input', typed),
  element('url_text_input', typed),
  element('number_input', {
    ...typed,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
]);

export type InputElement = z.infer<typeof inputElement>;

/** A picture, beside words or among them. */
export const imageElement = z.object({
  type: z.literal('image'),
  image_url: z.string().max(3000),
  alt_text: z.string().min(1).max(2000),
});

/** Element of a context block: a picture, or a text of at most 3000 characters. */
export const contextElement = z.union([imageElement, anyText(3000)]);

export type ContextElement = z.infer<typeof contextElement>;

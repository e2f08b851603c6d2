import { z } from 'zod';
import { contextElement, imageElement, inputElement } from './elements.ts';
import { anyText, plainText } from './texts.ts';

const block_id = z.string().max(255).optional();

const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), block_id, ...shape });

/** The blocks that are drawn here, with Slack's limits. */
export const drawnBlock = z.discriminatedUnion('type', [
  block('header', { text: plainText(150) }),
  block('divider', {}),
  block('section', {
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.union([inputElement, imageElement]).optional(),
    expand: z.boolean().optional(),
  }).refine(({ text, fields }) => text !== undefined || fields !== undefined, 'a section needs text or fields'),
  block('context', { elements: z.array(contextElement).min(1).max(10) }),
  block('actions', { elements: z.array(inputElement).min(1).max(25) }),
  block('input', {
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
]);

export type DrawnBlock = z.infer<typeof drawnBlock>;

/** Block types passed to the drawing library unchecked; only their number is limited. */
export const handedOn: ReadonlySet<string> = new Set([
  'rich_text',
  'image',
  'video',
  'file',
  'table',
  'data_table',
  'markdown',
  'alert',
  'card',
  'carousel',
  'context_actions',
  'plan',
  'task_card',
]);

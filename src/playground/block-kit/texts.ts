import { z } from 'zod';

const plain = (max: number, min = 1) =>
  z.object({ type: z.literal('plain_text'), text: z.string().min(min).max(max), emoji: z.boolean().optional() });

const marked = (max: number, min = 1) =>
  z.object({ type: z.literal('mrkdwn'), text: z.string().min(min).max(max), verbatim: z.boolean().optional() });

/** Makes the schema of a text without markup, with a maximum length in characters. */
export const plainText = plain;

/** Makes the schema of a text with or without markup, with a maximum length in characters. */
export const anyText = (max: number, min = 1) => z.discriminatedUnion('type', [plain(max, min), marked(max, min)]);

export type AnyText = z.infer<ReturnType<typeof anyText>>;

/** Confirmation dialog shown before a press reaches the app. */
export const confirm = z.object({
  title: plain(100),
  text: anyText(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

/** One option of a menu, radio button group or checkbox group. */
export const option = z.object({
  text: anyText(75),
  value: z.string().min(1).max(75),
  description: anyText(75).optional(),
  url: z.string().max(3000).optional(),
});

export type Option = z.infer<typeof option>;

/** Options of a menu in labelled groups. */
export const optionGroups = z.array(z.object({ label: plain(75), options: z.array(option).min(1).max(100) })).max(100);

import { z } from 'zod';

const plain = (max: number, min = 1) =>
  z.object({ type: z.literal('plain_text'), text: z.string().min(min).max(max), emoji: z.boolean().optional() });

const marked = (max: number, min = 1) =>
  z.object({ type: z.literal('mrkdwn'), text: z.string().min(min).max(max), verbatim: z.boolean().optional() });

/** Words without markup, at most so long. */
export const plainText = plain;

/** Words with or without markup, at most so long. */
export const anyText = (max: number, min = 1) => z.discriminatedUnion('type', [plain(max, min), marked(max, min)]);

export type AnyText = z.infer<ReturnType<typeof anyText>>;

/** The question asked before something is done. */
export const confirm = z.object({
  title: plain(100),
  text: anyText(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

/** One thing to choose. */
export const option = z.object({
  text: anyText(75),
  value: z.string().min(1).max(75),
  description: anyText(75).optional(),
  url: z.string().max(3000).optional(),
});

export type Option = z.infer<typeof option>;

/** Things to choose, in groups. */
export const optionGroups = z.array(z.object({ label: plain(75), options: z.array(option).min(1).max(100) })).max(100);

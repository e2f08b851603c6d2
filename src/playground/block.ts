import { z } from 'zod';

/** A block, an element or a text, as it arrived: only its type is known; drawing and checking parse the rest. */
export const block = z.looseObject({ type: z.string(), block_id: z.string().optional() });

export type Block = z.infer<typeof block>;

/** Any JSON object. */
export const fields = z.record(z.string(), z.unknown());

export type Fields = z.infer<typeof fields>;

import { z } from 'zod';
import type { Fields } from '../block.ts';
import type { Workspace } from '../workspace.ts';

/** Answer of a method: `ok`, with its result or the `error` why it refuses. */
export type Answer = Fields & { readonly ok: boolean };

/** One method of the Web API. */
export type Method = (workspace: Workspace, args: Fields) => Answer;

/** Makes a refusal: Slack's error code, with the messages that explain it. */
export const refuse = (error: string, messages: readonly string[] = []): Answer => ({
  ok: false,
  error,
  ...(messages.length > 0 && { errors: messages, response_metadata: { messages } }),
});

/** Makes a method that takes arguments of this shape. */
export const method =
  <Shape extends z.ZodType>(shape: Shape, run: (workspace: Workspace, args: z.infer<Shape>) => Answer): Method =>
  (workspace, args) => {
    const parsed = shape.safeParse(args);
    if (parsed.success) return run(workspace, parsed.data);
    return refuse(
      'invalid_arguments',
      parsed.error.issues.map(({ path, message }) => `[ERROR] ${path.join('.')}: ${message}`),
    );
  };

const parsedJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** Makes the schema of a field that a form carries as a JSON string, and a JSON body as it is. */
export const asJson = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(parsedJson, shape);

/** Schema of a boolean argument, which a form carries as `true` or `1`. */
export const flag = z.preprocess((value) => value === true || value === 'true' || value === '1', z.boolean());

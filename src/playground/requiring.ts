import type { Block } from './block.ts';
import { drawnBlock } from './block-kit/blocks.ts';
import type { InputElement } from './block-kit/elements.ts';
import type { FilledIn } from './filling.ts';

const empty = (value: FilledIn['value']): boolean => value === null || value.length === 0;

const isNumber = (text: string, decimal: boolean): boolean => (decimal ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(text);

const flaw = (element: InputElement, value: string): string | null => {
  switch (element.type) {
    case 'plain_text_input':
      if (value.length < (element.min_length ?? 0)) return `Use at least ${element.min_length} characters.`;
      return value.length > (element.max_length ?? 3000)
        ? `Use at most ${element.max_length ?? 3000} characters.`
        : null;
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Please enter a valid URL, starting with https://.';
    case 'number_input':
      if (!isNumber(value, element.is_decimal_allowed)) return 'Please enter a number.';
      if (element.min_value !== undefined && Number(value) < Number(element.min_value))
        return `At least ${element.min_value}.`;
      return element.max_value !== undefined && Number(value) > Number(element.max_value)
        ? `At most ${element.max_value}.`
        : null;
    default:
      return null;
  }
};

/** Returns the errors that Slack's own form shows before the app is asked, by block id. */
export const missing = (blocks: readonly Block[], filled: readonly FilledIn[]): Readonly<Record<string, string>> => {
  const errors: Record<string, string> = {};
  for (const raw of blocks) {
    const block = drawnBlock.safeParse(raw).data;
    if (block?.type !== 'input' || block.block_id === undefined) continue;
    const value = filled.find((each) => each.block === block.block_id)?.value ?? null;
    const problem = typeof value === 'string' && value !== '' ? flaw(block.element, value) : null;
    if (problem !== null) errors[block.block_id] = problem;
    else if (empty(value) && !block.optional) errors[block.block_id] = 'Please complete this required field.';
  }
  return errors;
};

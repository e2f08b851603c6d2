import { z } from 'zod';
import type { Block, Fields } from './block.ts';
import { drawnBlock } from './block-kit/blocks.ts';
import { type InputElement, inputElement } from './block-kit/elements.ts';
import { type Option, option } from './block-kit/texts.ts';

/** Value of one filled-in element: words, a choice's value, several of them, or `null`. */
export const filledIn = z.object({
  block: z.string(),
  action: z.string(),
  value: z.union([z.string(), z.array(z.string()), z.null()]),
});

export type FilledIn = z.infer<typeof filledIn>;

const optionsOf = (element: InputElement): readonly Option[] => {
  const flat = 'options' in element && element.options ? element.options : [];
  const groups = 'option_groups' in element && element.option_groups ? element.option_groups : [];
  return [...flat, ...groups.flatMap(({ options }) => options)];
};

const fetched = (value: string): Option | null => {
  try {
    return option.parse(JSON.parse(value));
  } catch {
    return null;
  }
};

const chosen = (element: InputElement, value: string): Option | null =>
  element.type.endsWith('external_select')
    ? fetched(value)
    : (optionsOf(element).find((each) => each.value === value) ?? null);

const selectedName = (type: string): string => {
  const [, kind = ''] = /^(?:multi_)?(user|conversation|channel)s_select$/.exec(type) ?? [];
  return `selected_${kind}${type.startsWith('multi_') ? 's' : ''}`;
};

const simple = (element: InputElement, value: string | null): Fields => {
  switch (element.type) {
    case 'button':
      return { text: element.text, ...(element.value !== undefined && { value: element.value }) };
    case 'datepicker':
      return { selected_date: value };
    case 'timepicker':
      return { selected_time: value };
    case 'datetimepicker':
      return { selected_date_time: value === null ? null : Math.floor(Date.parse(`${value}Z`) / 1000) };
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return { [selectedName(element.type)]: value };
    case 'overflow':
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { selected_option: value === null ? null : chosen(element, value) };
    default:
      return { value };
  }
};

const several = (element: InputElement, values: readonly string[]): Fields =>
  element.type === 'checkboxes' || element.type.endsWith('static_select') || element.type.endsWith('external_select')
    ? { selected_options: values.map((value) => chosen(element, value)).filter((each) => each !== null) }
    : { [selectedName(element.type)]: values };

const isMany = ({ type }: InputElement): boolean => type.startsWith('multi_') || type === 'checkboxes';

/** Returns the fields that an element with this value has in a payload. */
export const stateOf = (element: InputElement, value: FilledIn['value']): Fields => {
  const words = Array.isArray(value) ? value.join() : value === '' ? null : value;
  const state = isMany(element) ? several(element, Array.isArray(value) ? value : []) : simple(element, words);
  return { type: element.type, ...state };
};

/** Returns the elements that can be pressed or filled in, each with the block it stands in. */
export const elementsIn = (
  blocks: readonly Block[],
): readonly { readonly block: string; readonly element: InputElement }[] =>
  blocks.flatMap((raw) => {
    const parsed = drawnBlock.safeParse(raw).data;
    const inside =
      parsed?.type === 'actions'
        ? parsed.elements
        : parsed?.type === 'input'
          ? [parsed.element]
          : parsed?.type === 'section'
            ? [parsed.accessory]
            : [];
    return inside.flatMap((element) => {
      const known = inputElement.safeParse(element).data;
      return known ? [{ block: raw.block_id ?? '', element: known }] : [];
    });
  });

/** Returns everything that was filled in, in the shape of `view.state.values`. */
export const valuesOf = (blocks: readonly Block[], filled: readonly FilledIn[]): Fields => {
  const values: Record<string, Record<string, Fields>> = {};
  for (const { block, element } of elementsIn(blocks)) {
    const action = element.action_id ?? '';
    const found = filled.find((each) => each.block === block && each.action === action);
    if (!found || element.type === 'button' || element.type === 'overflow') continue;
    values[block] = { ...values[block], [action]: stateOf(element, found.value) };
  }
  return values;
};

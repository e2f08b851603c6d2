import type { InputElement } from '../block-kit/elements.ts';
import type { Option } from '../block-kit/texts.ts';
import { type Html, html } from '../html.ts';
import { channelsOf } from '../places.ts';
import { type Reading, wordsOf } from './text.ts';

/** One option as the page shows it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly more: string;
}

/** Choices under one heading; without a heading they stand by themselves. */
export interface ChoiceGroup {
  readonly heading: string;
  readonly choices: readonly Choice[];
}

const choice = (option: Option): Choice => ({
  value: option.value,
  label: wordsOf(option.text),
  more: option.description ? wordsOf(option.description) : '',
});

const alone = (choices: readonly Choice[]): readonly ChoiceGroup[] => [{ heading: '', choices }];

const peopleOf = ({ workspace }: Reading): readonly Choice[] =>
  workspace.people.map(({ id, name, role }) => ({ value: id, label: name, more: role }));

const roomsOf = ({ workspace, reader }: Reading): readonly Choice[] =>
  channelsOf(workspace, reader).map(({ id, name, topic }) => ({ value: id, label: `#${name}`, more: topic }));

/** Returns the choices that an element offers, in groups. */
export const choicesOf = (reading: Reading, element: InputElement): readonly ChoiceGroup[] => {
  if (/users_select$/.test(element.type)) return alone(peopleOf(reading));
  if (/(channels|conversations)_select$/.test(element.type)) return alone(roomsOf(reading));
  if ('option_groups' in element && element.option_groups)
    return element.option_groups.map(({ label, options }) => ({
      heading: wordsOf(label),
      choices: options.map(choice),
    }));
  return alone('options' in element && element.options ? element.options.map(choice) : []);
};

const initials = [
  'initial_user',
  'initial_channel',
  'initial_conversation',
  'initial_users',
  'initial_channels',
  'initial_conversations',
] as const;

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** Returns the values that are chosen when an element is first drawn. */
export const chosenAtFirst = ({ here }: Reading, element: InputElement): readonly string[] => {
  if ('default_to_current_conversation' in element && element.default_to_current_conversation && here) return [here];
  if ('initial_option' in element && element.initial_option) return [element.initial_option.value];
  if ('initial_options' in element && element.initial_options) return element.initial_options.map(({ value }) => value);
  const given: Readonly<Record<string, unknown>> = element;
  return initials.flatMap((name) => strings(given[name]));
};

/** Draws the options of a native menu. */
export const drawOptions = (groups: readonly ChoiceGroup[], chosen: readonly string[]): Html => {
  const one = ({ value, label }: Choice) =>
    html`<option value="${value}"${chosen.includes(value) && html` selected`}>${label}</option>`;
  return html`${groups.map(({ heading, choices }) =>
    heading === '' ? choices.map(one) : html`<optgroup label="${heading}">${choices.map(one)}</optgroup>`,
  )}`;
};

import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { cut } from './cut.ts';
import { limits, option } from './kit.ts';
import { oneWay } from './markdown.ts';
import type { Block } from './message.ts';

/** A form as Slack is sent it. */
export interface Modal extends ModalView {
  readonly blocks: KnownBlock[];
}

/** Label and name of an input; the name is the key of its form value. */
export interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Whether the form changes as soon as this is chosen. */
  readonly dispatch?: boolean | undefined;
  /** Slack keeps what an input holds for as long as its `action_id` stays: another variant begins with its own value. */
  readonly variant?: string | undefined;
}

const actionOf = ({ name, variant }: Asked): string => (variant ? `${name}:${variant}` : name);

/** Slack's limits on forms (docs.slack.dev/reference/views, docs.slack.dev/reference/block-kit/block-elements). */
export const formLimits = { title: 24, metadata: 3000, text: 3000, blocks: 100, label: 2000 } as const;

const plain = (text: string, length: number) =>
  ({ type: 'plain_text', text: cut(oneWay(text), length), emoji: false }) as const;

type Element = Extract<Block, { type: 'input' }>['element'];

const input = ({ name, label, hint, optional = false, dispatch = false }: Asked, element: Element): Block => ({
  type: 'input',
  block_id: name,
  label: plain(label, formLimits.label),
  ...(hint && { hint: plain(hint, formLimits.label) }),
  optional,
  dispatch_action: dispatch,
  element,
});

/** Makes a text input, of one line or several; Slack enforces the limit, on the initial text too. */
export const wordsInput = (
  asked: Asked,
  { initial, limit, tall = false }: { initial: string; limit: number; tall?: boolean | undefined },
): Block =>
  input(asked, {
    type: 'plain_text_input',
    action_id: actionOf(asked),
    multiline: tall,
    max_length: Math.min(limit, formLimits.text),
    ...(initial !== '' && { initial_value: cutWords(initial, limit) }),
  });

/** Cuts a text to UTF-16 units, as Slack counts; half an emoji is dropped. */
export const cutWords = (text: string, limit: number): string => text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');

/** Something that can be chosen: what is shown and what is sent. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

const drawn = ({ label, value }: Choice): PlainTextOption => option(label, value);

/** Makes a menu of one choice; more options than Slack takes are searched for as they are typed. */
export const choiceInput = (asked: Asked, choices: readonly Choice[], chosen: string | undefined): Block => {
  const first = choices.find(({ value }) => value === chosen);
  const initial = first && { initial_option: drawn(first) };
  return input(
    asked,
    choices.length <= limits.options
      ? { type: 'static_select', action_id: actionOf(asked), options: choices.map(drawn), ...initial }
      : { type: 'external_select', action_id: actionOf(asked), min_query_length: 0, ...initial },
  );
};

/** Makes a menu of any number of choices. */
export const choicesInput = (asked: Asked, choices: readonly Choice[], chosen: readonly string[]): Block => {
  const first = choices.filter(({ value }) => chosen.includes(value)).map(drawn);
  const initial = first.length > 0 && { initial_options: first };
  return input(
    asked,
    choices.length <= limits.options
      ? { type: 'multi_static_select', action_id: actionOf(asked), options: choices.map(drawn), ...initial }
      : { type: 'multi_external_select', action_id: actionOf(asked), min_query_length: 0, ...initial },
  );
};

/** Makes a date and time input, in the zone of the person who fills it in; its value is in seconds since 1970. */
export const instantInput = (asked: Asked, initial: string): Block =>
  input(asked, {
    type: 'datetimepicker',
    action_id: actionOf(asked),
    ...(/^\d{1,10}$/.test(initial) && { initial_date_time: Number(initial) }),
  });

/** Returns what each input holds before it is touched, by name; empty inputs hold `''` or no choices. */
export const initialValues = (blocks: readonly Block[]): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    blocks.flatMap((block) => (block.type === 'input' ? [[block.block_id ?? '', initialIn(block.element)]] : [])),
  );

const initialIn = (element: Element): string | readonly string[] => {
  switch (element.type) {
    case 'plain_text_input':
      return element.initial_value ?? '';
    case 'static_select':
    case 'external_select':
      return element.initial_option?.value ?? '';
    case 'multi_static_select':
    case 'multi_external_select':
      return (element.initial_options ?? []).map(({ value }) => value ?? '');
    case 'datetimepicker':
      return element.initial_date_time === undefined ? '' : String(element.initial_date_time);
    default:
      return '';
  }
};

/** Parts of a form. */
interface ModalParts {
  readonly step: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The button that submits it; a form without one only shows something. */
  readonly submit?: string | undefined;
  readonly close: string;
  readonly metadata: string;
}

/** Makes Slack's view of a form. */
export const modal = ({ step, title, blocks, submit, close, metadata }: ModalParts): Modal => ({
  type: 'modal',
  callback_id: step,
  title: plain(title, formLimits.title),
  close: plain(close, formLimits.title),
  ...(submit && { submit: plain(submit, formLimits.title) }),
  private_metadata: metadata,
  blocks: blocks.slice(0, formLimits.blocks),
});

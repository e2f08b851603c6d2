import { z } from 'zod';
import type { InputElement } from '../block-kit/elements.ts';
import { confirm } from '../block-kit/texts.ts';
import { type Html, html } from '../html.ts';
import { type Choice, choicesOf, chosenAtFirst, drawOptions } from './choices.ts';
import { icon } from './icon.ts';
import { type Reading, wordsOf } from './text.ts';

/** Where an element stands, and what describes it. */
export interface Standing {
  readonly block: string;
  /** The name of the control on the page, for its label. */
  readonly id: string;
  /** Its label when nothing on the page labels it. */
  readonly label: string | null;
  /** What describes it: the ids of its hint and its error. */
  readonly describedBy: string | null;
  readonly required: boolean;
}

/** The question that a press asks first, for the page to ask. */
const asked = (element: InputElement): Html | null => {
  const { data } = confirm.safeParse(element.confirm);
  if (!data) return null;
  const question = {
    title: wordsOf(data.title),
    text: wordsOf(data.text),
    yes: wordsOf(data.confirm),
    no: wordsOf(data.deny),
    danger: data.style === 'danger',
  };
  return html` data-confirm="${JSON.stringify(question)}"`;
};

const named = (element: InputElement, { id, label, describedBy }: Standing): Html =>
  html`id="${id}"${label !== null && html` aria-label="${label}"`}${describedBy !== null && html` aria-describedby="${describedBy}"`}${element.focus_on_load === true && html` autofocus`}`;

const hintIn = ({ placeholder }: InputElement): string => (placeholder ? wordsOf(placeholder) : '');

const menu = (reading: Reading, element: InputElement, standing: Standing): Html => {
  const first = hintIn(element) || 'Choose…';
  const chosen = chosenAtFirst(element);
  const options = drawOptions(choicesOf(reading, element), chosen);
  return html`<select ${named(element, standing)}><option value="">${first}</option>${options}</select>`;
};

const ticks = (reading: Reading, element: InputElement, { id }: Standing): Html => {
  const kind = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const chosen = chosenAtFirst(element);
  const one = ({ value, label, more }: Choice) =>
    html`<label class="tick"><input type="${kind}" name="${id}" value="${value}"${chosen.includes(value) && html` checked`}><span>${label}${more !== '' && html`<small>${more}</small>`}</span></label>`;
  return html`<div class="ticks" id="${id}">${choicesOf(reading, element).map(({ heading, choices }) => html`${heading !== '' && html`<p class="tick-heading">${heading}</p>`}${choices.map(one)}`)}</div>`;
};

const fetched = (element: InputElement, standing: Standing): Html => {
  const { data: initial } = z
    .looseObject({ text: z.looseObject({ text: z.string() }) })
    .safeParse('initial_option' in element ? element.initial_option : undefined);
  const value = initial ? JSON.stringify(initial) : '';
  const least = 'min_query_length' in element ? (element.min_query_length ?? 3) : 3;
  return html`<div class="combo" data-least="${least}"><ul class="chips"></ul><input ${named(element, standing)} role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="${standing.id}-list" autocomplete="off" placeholder="${hintIn(element) || 'Type to search'}" data-value="${value}" value="${initial ? wordsOf(initial.text) : ''}"><ul id="${standing.id}-list" role="listbox" aria-label="Suggestions" hidden></ul></div>`;
};

const inputTypes: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  email_text_input: 'email',
  url_text_input: 'url',
};

const initialOf = (element: InputElement): string => {
  switch (element.type) {
    case 'datepicker':
      return element.initial_date ?? '';
    case 'timepicker':
      return element.initial_time ?? '';
    case 'datetimepicker':
      return element.initial_date_time ? new Date(element.initial_date_time * 1000).toISOString().slice(0, 16) : '';
    default:
      return 'initial_value' in element && typeof element.initial_value === 'string' ? element.initial_value : '';
  }
};

const entry = (element: InputElement, standing: Standing): Html => {
  const shared = html`${named(element, standing)} placeholder="${hintIn(element)}"${standing.required && html` aria-required="true"`}`;
  const most =
    element.type === 'plain_text_input' && element.max_length ? html` data-most="${element.max_length}"` : null;
  if (element.type === 'plain_text_input' && element.multiline)
    return html`<textarea rows="4" ${shared}${most}>${'\n'}${initialOf(element)}</textarea>`;
  const mode = element.type === 'number_input' ? html` inputmode="decimal"` : null;
  return html`<input type="${inputTypes[element.type] ?? 'text'}" autocomplete="off" ${shared}${most}${mode} value="${initialOf(element)}">`;
};

const control = (reading: Reading, element: InputElement, standing: Standing): Html => {
  if (/external_select$/.test(element.type)) return fetched(element, standing);
  if (element.type === 'radio_buttons' || element.type === 'checkboxes' || element.type.startsWith('multi_'))
    return ticks(reading, element, standing);
  return element.type.endsWith('_select') ? menu(reading, element, standing) : entry(element, standing);
};

const button = (element: Extract<InputElement, { type: 'button' }>, { block }: Standing): Html => {
  const { action_id = '', text, url, style, accessibility_label: label } = element;
  return html`<button type="button" class="press ${style ?? ''}" data-type="button" data-block="${block}" data-action="${action_id}"${url && html` data-url="${url}"`}${label && html` aria-label="${label}"`}${asked(element)}>${wordsOf(text)}</button>`;
};

const overflow = (element: Extract<InputElement, { type: 'overflow' }>, { block, id }: Standing): Html => {
  const items = element.options.map(
    (option) =>
      html`<button type="button" role="menuitem" tabindex="-1" data-value="${option.value}">${wordsOf(option.text)}</button>`,
  );
  return html`<span class="overflow" data-type="overflow" data-block="${block}" data-action="${element.action_id ?? ''}"${asked(element)}><button type="button" class="press dots" aria-label="More" aria-haspopup="menu" aria-expanded="false" aria-controls="${id}-menu">${icon('dots')}</button><span id="${id}-menu" class="menu" role="menu" popover="manual">${items}</span></span>`;
};

/** Something a person can press, choose or fill in. */
export const drawElement = (reading: Reading, element: InputElement, standing: Standing): Html => {
  if (element.type === 'button') return button(element, standing);
  if (element.type === 'overflow') return overflow(element, standing);
  const when = 'dispatch_action_config' in element ? JSON.stringify(element.dispatch_action_config ?? {}) : '{}';
  return html`<span class="field" data-field data-type="${element.type}" data-block="${standing.block}" data-action="${element.action_id ?? ''}" data-when="${when}"${asked(element)}>${control(reading, element, standing)}</span>`;
};

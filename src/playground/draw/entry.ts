import type { InputElement } from '../block-kit/elements.ts';
import { type Html, html } from '../html.ts';
import { naming, placeholderOf, type Standing } from './naming.ts';

const types: Readonly<Record<string, string>> = {
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
      return 'initial_value' in element ? (element.initial_value ?? '') : '';
  }
};

/** Draws an input for typed text, or for a day or time to pick. */
export const drawEntry = (element: InputElement, standing: Standing): Html => {
  const most = element.type === 'plain_text_input' && element.max_length && html` data-most="${element.max_length}"`;
  const mode = element.type === 'number_input' && html` inputmode="decimal"`;
  const required = standing.required && html` aria-required="true"`;
  const shared = html`${naming(element, standing)} placeholder="${placeholderOf(element)}"${required}${most}${mode}`;
  const initial = initialOf(element);
  // HTML drops the first line break in a textarea.
  if (element.type === 'plain_text_input' && element.multiline)
    return html`<textarea rows="4" ${shared}>${`\n${initial}`}</textarea>`;
  return html`<input type="${types[element.type] ?? 'text'}" autocomplete="off" ${shared} value="${initial}">`;
};

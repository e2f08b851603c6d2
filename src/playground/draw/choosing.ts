import type { InputElement } from '../block-kit/elements.ts';
import { type Option, option } from '../block-kit/texts.ts';
import { type Html, html } from '../html.ts';
import { type Choice, type ChoiceGroup, choicesOf, chosenAtFirst, drawOptions } from './choices.ts';
import { naming, placeholderOf, type Standing } from './naming.ts';
import { type Reading, wordsOf } from './text.ts';

/** Draws a menu that takes one choice. */
export const drawMenu = (reading: Reading, element: InputElement, standing: Standing): Html => {
  const options = drawOptions(choicesOf(reading, element), chosenAtFirst(reading, element));
  const first = placeholderOf(element) || 'Choose…';
  return html`<select ${naming(element, standing)}><option value="">${first}</option>${options}</select>`;
};

const tick =
  (kind: 'radio' | 'checkbox', name: string, chosen: readonly string[]) =>
  ({ value, label, more }: Choice): Html => {
    const checked = chosen.includes(value) && html` checked`;
    return html`
      <label class="tick">
        <input type="${kind}" name="${name}" value="${value}"${checked}>
        <span>${label}${more !== '' && html`<small>${more}</small>`}</span>
      </label>`;
  };

/** Draws choices side by side: radio buttons for one of them, checkboxes for any number. */
export const drawTicks = (reading: Reading, element: InputElement, { id }: Standing): Html => {
  const kind = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const one = tick(kind, id, chosenAtFirst(reading, element));
  const group = ({ heading, choices }: ChoiceGroup) =>
    html`${heading !== '' && html`<p class="tick-heading">${heading}</p>`}${choices.map(one)}`;
  return html`<div class="ticks" id="${id}">${choicesOf(reading, element).map(group)}</div>`;
};

const chip = (chosen: Option): Html => {
  const label = wordsOf(chosen.text);
  return html`
    <li data-value="${JSON.stringify(chosen)}">
      ${label}
      <button type="button" data-unchoose aria-label="Remove ${label}">×</button>
    </li>`;
};

/** Draws a menu whose options the app supplies while a person types. */
export const drawFetched = (element: InputElement, standing: Standing): Html => {
  const first = 'initial_option' in element ? option.safeParse(element.initial_option).data : undefined;
  const several = 'initial_options' in element ? (element.initial_options ?? []) : [];
  const least = 'min_query_length' in element ? (element.min_query_length ?? 3) : 3;
  const list = `${standing.id}-list`;
  const filled = html`data-value="${first ? JSON.stringify(first) : ''}" value="${first ? wordsOf(first.text) : ''}"`;
  return html`
    <div class="combo" data-least="${least}">
      <ul class="chips">${several.map(chip)}</ul>
      <input ${naming(element, standing)} role="combobox" aria-expanded="false" aria-autocomplete="list"
        aria-controls="${list}" autocomplete="off" placeholder="${placeholderOf(element) || 'Type to search'}" ${filled}>
      <ul id="${list}" role="listbox" aria-label="Suggestions" hidden></ul>
    </div>`;
};

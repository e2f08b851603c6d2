import { z } from 'zod';
import type { InputElement } from '../block-kit/elements.ts';
import { confirm } from '../block-kit/texts.ts';
import { type Html, html } from '../html.ts';
import { drawFetched, drawMenu, drawTicks } from './choosing.ts';
import { drawEntry } from './entry.ts';
import { icon } from './icon.ts';
import type { Standing } from './naming.ts';
import { type Reading, wordsOf } from './text.ts';

type Of<Type extends InputElement['type']> = Extract<InputElement, { type: Type }>;

/** Draws the `data-confirm` attribute, which the page asks before a press; `null` when it asks nothing. */
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

const marks = (element: InputElement, { block }: Standing): Html =>
  html`data-type="${element.type}" data-block="${block}" data-action="${element.action_id ?? ''}"${asked(element)}`;

const button = (element: Of<'button'>, standing: Standing): Html => {
  const { text, url, style = '', accessibility_label: label } = element;
  const more = html`${url && html` data-url="${url}"`}${label && html` aria-label="${label}"`}`;
  return html`<button type="button" class="press ${style}" ${marks(element, standing)}${more}>${wordsOf(text)}</button>`;
};

const overflow = (element: Of<'overflow'>, standing: Standing): Html => {
  const menu = `${standing.id}-menu`;
  const item = (option: (typeof element.options)[number]) =>
    html`<button type="button" role="menuitem" tabindex="-1" data-value="${option.value}">${wordsOf(option.text)}</button>`;
  return html`
    <span class="overflow" ${marks(element, standing)}>
      <button type="button" class="press dots" aria-label="More"
        aria-haspopup="menu" aria-expanded="false" aria-controls="${menu}">${icon('dots')}</button>
      <span id="${menu}" class="menu" role="menu" popover="manual">${element.options.map(item)}</span>
    </span>`;
};

const control = (reading: Reading, element: InputElement, standing: Standing): Html => {
  const { type } = element;
  if (type.endsWith('external_select')) return drawFetched(element, standing);
  if (type === 'radio_buttons' || type === 'checkboxes' || type.startsWith('multi_'))
    return drawTicks(reading, element, standing);
  return type.endsWith('_select') ? drawMenu(reading, element, standing) : drawEntry(element, standing);
};

const whenSent = (element: InputElement): string => {
  const parsed = z.object({ dispatch_action_config: z.object({}).loose().optional() }).safeParse(element).data;
  return JSON.stringify(parsed?.dispatch_action_config ?? {});
};

/** Draws an element that a person can press, choose or fill in. */
export const drawElement = (reading: Reading, element: InputElement, standing: Standing): Html => {
  if (element.type === 'button') return button(element, standing);
  if (element.type === 'overflow') return overflow(element, standing);
  return html`
    <span class="field" data-field ${marks(element, standing)} data-when="${whenSent(element)}">
      ${control(reading, element, standing)}
    </span>`;
};

import type { Block } from '../block.ts';
import { type DrawnBlock, drawnBlock, handedOn } from '../block-kit/blocks.ts';
import { type ContextElement, type InputElement, imageElement, inputElement } from '../block-kit/elements.ts';
import type { AnyText } from '../block-kit/texts.ts';
import { type Html, html } from '../html.ts';
import { drawElement } from './element.ts';
import { drawWithLibrary } from './library.ts';
import type { Standing } from './naming.ts';
import { drawText, type Reading, wordsOf } from './text.ts';

type Of<Type extends DrawnBlock['type']> = Extract<DrawnBlock, { type: Type }>;

const idOf = ({ scope }: Reading, block: string, element: InputElement): string =>
  `f-${scope}-${block}-${element.action_id ?? ''}`.replace(/[^\w-]/g, '_');

const loose = (reading: Reading, block: string, element: InputElement): Html => {
  const label = element.placeholder ? wordsOf(element.placeholder) : 'Choose';
  const standing: Standing = { block, id: idOf(reading, block, element), label, describedBy: null, required: false };
  return drawElement(reading, element, standing);
};

const accessory = (reading: Reading, { block_id = '', accessory: beside }: Of<'section'>): Html | null => {
  if (!beside) return null;
  const picture = imageElement.safeParse(beside).data;
  if (picture) return html`<img class="beside" src="${picture.image_url}" alt="${picture.alt_text}">`;
  const element = inputElement.safeParse(beside).data;
  return element ? html`<div class="beside">${loose(reading, block_id, element)}</div>` : null;
};

const section = (reading: Reading, block: Of<'section'>): Html => {
  const column = (text: AnyText) => html`<div>${drawText(reading, text)}</div>`;
  return html`
    <div class="section">
      <div class="words">
        ${block.text && drawText(reading, block.text)}
        ${block.fields && html`<div class="columns">${block.fields.map(column)}</div>`}
      </div>
      ${accessory(reading, block)}
    </div>`;
};

const actions = (reading: Reading, { block_id = '', elements }: Of<'actions'>): Html =>
  html`<div class="actions">${elements.map((element) => loose(reading, block_id, element))}</div>`;

const contextPart = (reading: Reading, element: ContextElement): Html => {
  const picture = imageElement.safeParse(element).data;
  if (picture) return html`<img src="${picture.image_url}" alt="${picture.alt_text}">`;
  return element.type === 'image' ? html`` : html`<div>${drawText(reading, element)}</div>`;
};

const grouped = ({ type }: InputElement): boolean =>
  type === 'radio_buttons' || type === 'checkboxes' || (type.startsWith('multi_') && !type.endsWith('external_select'));

const input = (
  reading: Reading,
  { block_id = '', label, element, hint, optional, dispatch_action }: Of<'input'>,
): Html => {
  const id = idOf(reading, block_id, element);
  const standing = { block: block_id, id, label: null, describedBy: `${id}-hint ${id}-error`, required: !optional };
  const name = html`${wordsOf(label)}${optional && html` <span class="optional">(optional)</span>`}`;
  const field = drawElement(reading, element, standing);
  const rest = html`
    <p class="hint" id="${id}-hint">${hint && wordsOf(hint)}</p>
    <p class="error" id="${id}-error"></p>`;
  const marks = html`class="input" data-input="${block_id}"${dispatch_action === true && html` data-dispatch`}`;
  if (!grouped(element)) return html`<div ${marks}><label for="${id}">${name}</label>${field}${rest}</div>`;
  return html`
    <fieldset ${marks} aria-describedby="${standing.describedBy}"><legend>${name}</legend>${field}${rest}</fieldset>`;
};

const drawKnown = (reading: Reading, block: DrawnBlock): Html => {
  switch (block.type) {
    case 'header':
      return html`<h3 class="header">${wordsOf(block.text)}</h3>`;
    case 'divider':
      return html`<hr>`;
    case 'section':
      return section(reading, block);
    case 'context':
      return html`<div class="context">${block.elements.map((element) => contextPart(reading, element))}</div>`;
    case 'actions':
      return actions(reading, block);
    case 'input':
      return input(reading, block);
  }
};

const drawOne = (reading: Reading, block: Block): Html => {
  if (handedOn.has(block.type))
    return html`<div class="section"><div class="words">${drawWithLibrary(reading.workspace, block)}</div></div>`;
  const known = drawnBlock.safeParse(block).data;
  return known
    ? drawKnown(reading, known)
    : html`<p class="unknown">(a ${block.type} block that cannot be drawn here)</p>`;
};

/** Draws blocks, one below the other. */
export const drawBlocks = (reading: Reading, blocks: readonly Block[]): Html =>
  html`<div class="blocks">${blocks.map((block) => drawOne(reading, block))}</div>`;

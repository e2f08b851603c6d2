import type { InputElement } from '../block-kit/elements.ts';
import { type Html, html } from '../html.ts';
import type { Standing } from './element.ts';
import { wordsOf } from './text.ts';

/** The attributes by which a control is found, labelled, described and focused. */
export const naming = (element: InputElement, { id, label, describedBy }: Standing): Html => {
  const labelled = label !== null && html` aria-label="${label}"`;
  const described = describedBy !== null && html` aria-describedby="${describedBy}"`;
  return html`id="${id}"${labelled}${described}${element.focus_on_load === true && html` autofocus`}`;
};

/** What stands in an empty control. */
export const placeholderOf = ({ placeholder }: InputElement): string => (placeholder ? wordsOf(placeholder) : '');

import type { InputElement } from '../block-kit/elements.ts';
import { type Html, html } from '../html.ts';
import { wordsOf } from './text.ts';

/** Id, label and description of an element on the page. */
export interface Standing {
  readonly block: string;
  /** Id of the control on the page, which its label refers to. */
  readonly id: string;
  /** Accessible label; `null` when a label on the page names it. */
  readonly label: string | null;
  /** Ids of its hint and its error, for `aria-describedby`. */
  readonly describedBy: string | null;
  readonly required: boolean;
}

/** Draws the attributes by which a control is found, labelled, described and focused. */
export const naming = (element: InputElement, { id, label, describedBy }: Standing): Html => {
  const labelled = label !== null && html` aria-label="${label}"`;
  const described = describedBy !== null && html` aria-describedby="${describedBy}"`;
  return html`id="${id}"${labelled}${described}${element.focus_on_load === true && html` autofocus`}`;
};

/** Returns the placeholder of an empty control. */
export const placeholderOf = ({ placeholder }: InputElement): string => (placeholder ? wordsOf(placeholder) : '');

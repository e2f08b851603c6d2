import type { InputElement } from '../block-kit/elements.ts';
import { type Html, html } from '../html.ts';
import { wordsOf } from './text.ts';

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

/** The attributes by which a control is found, labelled, described and focused. */
export const naming = (element: InputElement, { id, label, describedBy }: Standing): Html => {
  const labelled = label !== null && html` aria-label="${label}"`;
  const described = describedBy !== null && html` aria-describedby="${describedBy}"`;
  return html`id="${id}"${labelled}${described}${element.focus_on_load === true && html` autofocus`}`;
};

/** What stands in an empty control. */
export const placeholderOf = ({ placeholder }: InputElement): string => (placeholder ? wordsOf(placeholder) : '');

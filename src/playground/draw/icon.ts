import { type Html, html, trusted } from '../html.ts';

const shapes = {
  menu: '<path d="M3 5h14M3 10h14M3 15h14"/>',
  close: '<path d="m5 5 10 10M15 5 5 15"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  dots: '<path d="M5 10h.01M10 10h.01M15 10h.01" stroke-width="2.6"/>',
  wire: '<path d="M4 7h11m-3-3 3 3-3 3M16 13H5m3-3-3 3 3 3"/>',
  there: '<path d="M4 10h12m-4-4 4 4-4 4"/>',
  back: '<path d="M16 10H4m4-4-4 4 4 4"/>',
  auto: '<circle cx="10" cy="10" r="6.5"/><path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/>',
  light:
    '<circle cx="10" cy="10" r="3.4"/><path d="M10 2v2m0 12v2M2 10h2m12 0h2M4.3 4.3l1.5 1.5m8.4 8.4 1.5 1.5m0-11.4-1.5 1.5m-8.4 8.4-1.5 1.5"/>',
  dark: '<path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z"/>',
  spark: '<path d="M10 3v14M3 10h14M5 5l10 10M15 5 5 15"/>',
} as const;

/** Draws a small picture hidden from screen readers: the control around it has the label. */
export const icon = (name: keyof typeof shapes): Html =>
  html`<svg class="picture of-${name}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${trusted(shapes[name])}</svg>`;

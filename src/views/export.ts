import { type Format, formats } from '../record/export-format.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';

/** View model of an export: format, count and outcome. */
export interface ExportModel {
  readonly format: Format;
  readonly count: number;
  readonly outcome: 'handed' | 'unable' | 'failed';
}

/** How much was taken out and where it is; the other forms are a press away. */
export const exportView = ({ format, count, outcome }: ExportModel, words: Words): Answer => {
  const text = `${words.exporting.count(count, format)} ${words.exporting[outcome]}`;
  return {
    title: words.exporting.title,
    text,
    body: [paragraph(md`${text}`)],
    related:
      outcome === 'unable'
        ? []
        : formats
            .filter((other) => other !== format)
            .map((other) => ({ label: words.exporting.other(other), line: `export ${other}` })),
    shareable: false,
  };
};

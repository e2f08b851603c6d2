import type { Words } from '../words/words.ts';
import { type Modal, modal } from './inputs.ts';
import { paragraph, smallPrint } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';

/** Something to read, and nothing to fill in. */
export const noteModal = (
  title: string,
  texts: readonly string[],
  line: readonly Block[],
  words: Words,
  after: readonly string[] = [],
): Modal =>
  modal({
    step: 'done',
    title,
    close: words.forms.done,
    metadata: '',
    blocks: [...texts.map((text) => paragraph(md`${text}`)), ...line, ...after.map((text) => smallPrint(md`${text}`))],
  });

/** The same form with what went wrong above it. */
export const withTrouble = (form: Modal, trouble: string): Modal => ({
  ...form,
  blocks: [paragraph(md`*${trouble}*`), ...form.blocks],
});

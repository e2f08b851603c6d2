import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, sourceSpoken } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';

/** A report, in our words, with a quotation where the source has one. */
export interface RemarkShown {
  readonly says: string;
  readonly quote?: string | undefined;
  readonly source: Sourced;
}

/** What is on record about the mood. */
export interface MoodModel {
  readonly remarks: readonly RemarkShown[];
}

/** Each report with who says so. */
export const moodView = ({ remarks }: MoodModel, words: Words): Answer => ({
  title: words.mood.title,
  text: remarks.length === 0 ? words.mood.none : remarks.map((remark) => spoken(remark, words)).join(' '),
  body:
    remarks.length === 0 ? [paragraph(md`${words.mood.none}`)] : remarks.map((remark) => remarkBlock(remark, words)),
  related: [{ label: words.status.demands, line: 'demands' }, ...addOne(remarks.length === 0, 'remark', words)],
  shareable: true,
});

const spoken = ({ says, quote, source }: RemarkShown, words: Words): string =>
  `${quote ? words.mood.quotation(says, quote) : says} (${sourceSpoken(source, words)}).`;

/** A report, or a quotation. */
export const remarkBlock = ({ says, quote, source }: RemarkShown, words: Words): Block =>
  fact({ says: md`${quote ? words.mood.quotation(says, quote) : `${says}.`}`, source }, words);

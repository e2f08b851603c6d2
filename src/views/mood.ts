import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import { listed, type ShortForm, shortForm } from './short-form.ts';
import { sourceSpoken } from './sourcing.ts';

/** A report, in our words, with a quotation where the source has one. */
export interface RemarkShown {
  readonly says: string;
  readonly quote?: string | undefined;
  readonly source: Sourced;
}

/** View model of the mood: the remarks on record. */
interface MoodModel {
  readonly remarks: readonly RemarkShown[];
}

/** Each report with who says so. */
export const moodView = ({ remarks }: MoodModel, words: Words): Answer => ({
  title: words.mood.title,
  text:
    remarks.length === 0 ? words.mood.none : [lead(remarks, words), ...remarks.map((remark) => spoken(remark, words))],
  ...(remarks.length > 0 && { short: short(remarks, words) }),
  body:
    remarks.length === 0 ? [paragraph(md`${words.mood.none}`)] : remarks.map((remark) => remarkBlock(remark, words)),
  related: [{ label: words.status.demands, line: 'demands' }, ...addOne(remarks.length === 0, 'remark', words)],
  shareable: true,
});

const spoken = ({ says, quote, source }: RemarkShown, words: Words): string =>
  `${quote ? words.mood.quotation(says, quote) : says} (${sourceSpoken(source, words)}).`;

const lead = (remarks: readonly RemarkShown[], words: Words): string =>
  words.mood.lead(
    remarks.length,
    remarks.filter(({ source }) => source.cite.some(({ level }) => level === 'background')).length,
  );

const remarksShown = 6;

const short = (remarks: readonly RemarkShown[], words: Words): ShortForm =>
  shortForm(
    [
      md`*${lead(remarks, words)}*`,
      ...listed(
        remarks.map(({ says, quote, source }) => [
          { says: md`• ${quote ? words.mood.quotation(says, quote) : `${says}.`}`, source },
        ]),
        remarksShown,
        'latest',
        'remarks',
        words,
      ),
    ],
    words,
  );

/** A report, or a quotation. */
export const remarkBlock = ({ says, quote, source }: RemarkShown, words: Words): Block =>
  fact({ says: md`${quote ? words.mood.quotation(says, quote) : `${says}.`}`, source }, words);

import { expect, test } from 'vitest';
import { moodView, remarkBlock } from '../../src/views/mood.ts';
import { en } from '../../src/words/en.ts';
import { at, blocksOn, shortScreen, source } from '../support/showing.ts';

const remark = (says: string, quote?: string) => ({ says, quote, source: source() });

test('of many remarks the latest six are shown, and unnamed sources are counted among all', () => {
  const remarks = [
    { ...remark('0'), source: at('¶1', 'background', 'an aide') },
    ...['1', '2', '3', '4', '5', '6'].map((says) => remark(says)),
  ];
  expect(shortScreen(moodView({ remarks }, en))).toMatchInlineSnapshot(`
    "The mood

    *7 remarks on record, 1 of them by an unnamed source.*
    • 1.
    • 2.
    • 3.
    • 4.
    • 5.
    • 6.
    _‹CBC News› ¶17 · press report · reported_
    _The latest 6 of 7 remarks._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('a quotation stands in its marks, a report ends as a sentence', () => {
  expect(
    blocksOn(remarkBlock(remark('On the talks', 'tired'), en), remarkBlock(remark('They are tired'), en)),
  ).toMatchInlineSnapshot(`
    "On the talks: “tired”
    _‹CBC News› ¶17 (press report) · reported_

    They are tired.
    _‹CBC News› ¶17 (press report) · reported_"
  `);
});

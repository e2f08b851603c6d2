import { expect, test } from 'vitest';
import { changeBlock, changeSpoken, writtenBy } from '../../src/views/change-lines.ts';
import { md } from '../../src/views/markdown.ts';
import { en } from '../../src/words/en.ts';
import { cited } from '../support/citing.ts';
import { blocksOn, changeShown, revision } from '../support/showing.ts';

test('a change shows each field before and after, and who says so now', () => {
  const other = { value: '2017-11-19', why: 'Heard.', cite: [cited('cbc', '¶4', 'press-report')] };
  const fields = [
    { field: 'when', before: { when: '2017-11-17' }, after: { when: '2017-11-18?' } },
    { field: 'where', before: null, after: { text: 'Ottawa' } },
    { field: 'outlook', before: { text: 'at-risk' }, after: { text: 'met' } },
    { field: 'cite', before: null, after: { cite: [cited('cbc', '¶7', 'background', 'an aide')] } },
    { field: 'contested', before: null, after: { others: [{ field: 'when', ...other }] } },
  ] as const;
  expect(blocksOn(changeBlock(changeShown({ fields }), en, md`_Mexico_`))).toMatchInlineSnapshot(`
    "_Mexico_
    *Changed: Round 5*
    date: Fri 17 November 2017 → Sat 18 November 2017 (inferred date)
    place: _nothing_ → Ottawa
    outlook: at risk → met
    source: _nothing_ → ‹CBC News› ¶7 (unnamed source: “an aide”)
    other values: _nothing_ → date Sun 19 November 2017 (‹CBC News› ¶4 (press report))
    _‹CBC News› ¶17 (press report) · reported_"
  `);
});

test('what was added or withdrawn is named without its fields; a name alone has no source', () => {
  expect(
    blocksOn(
      changeBlock(changeShown({ what: 'added' }), en),
      changeBlock(changeShown({ what: 'withdrawn', kind: 'issue', label: 'Dairy', source: null }), en),
    ),
  ).toMatchInlineSnapshot(`
    "*Added: Round 5*
    _‹CBC News› ¶17 (press report) · reported_

    *Withdrawn issue: Dairy*"
  `);
});

test('a line that changed has no menu here', () => {
  expect(changeBlock(changeShown(), en)).not.toHaveProperty('accessory');
});

test('who wrote it down, when it was known where that is another day, who cleared it and why', () => {
  expect({
    same: String(writtenBy(revision(), en)),
    all: String(writtenBy(revision({ knownAt: '2017-10-12', clearedBy: 'UADMIN' }), en)),
    always: String(writtenBy(revision({ knownAt: '0001-01-01', why: '' }), en)),
  }).toMatchInlineSnapshot(`
    {
      "all": "written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · could be known from 12 October 2017 · cleared by <@UADMIN> · “heard today”",
      "always": "written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA>",
      "same": "written down <!date^1508249100^{date_long_pretty} {time}|2017-10-17 14:05 UTC> by <@UANNA> · “heard today”",
    }
  `);
});

test('changes read aloud as sentences', () => {
  expect(changeSpoken(changeShown({ what: 'added', kind: 'demand', label: 'More milk' }), en)).toBe(
    'Added demand: More milk.',
  );
});

test('a second value reads as its first does: a date in words, a choice by its words', () => {
  const cite = [cited('cbc', '¶4', 'press-report')];
  const second = (field: string, value: string) => ({ others: [{ field, value, why: 'Heard.', cite }] });
  const fields = [
    { field: 'contested', before: second('when', '2017-11-17/2017-11-21'), after: second('stance', 'red-line') },
  ] as const;
  expect(blocksOn(changeBlock(changeShown({ fields }), en))).toContain(
    'other values: date Fri 17 – Tue 21 November 2017 (‹CBC News› ¶4 (press report)) → stance red line (',
  );
});

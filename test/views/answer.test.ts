import { expect, test } from 'vitest';
import { type Answer, type Frame, privateMessage, sharedLine, sharedMessage, stateOf } from '../../src/views/answer.ts';
import { paragraph } from '../../src/views/kit.ts';
import { md } from '../../src/views/markdown.ts';
import { en } from '../../src/words/en.ts';
import { buttonsOf, messageFor, nafta, screenOf } from '../support/asking.ts';

const answer = (facts: number, more: Partial<Answer> = {}): Answer => ({
  title: 'The rounds',
  text: 'On record.',
  body: Array.from({ length: facts }, (_, index) => paragraph(md`fact ${index + 1}`)),
  related: [{ label: 'Next round', line: 'next-round' }],
  shareable: true,
  ...more,
});

const frame = (more: Partial<Frame> = {}): Frame => ({
  negotiation: 'Tea',
  command: '/nafta',
  line: 'rounds',
  page: 1,
  form: 'full',
  mayEdit: true,
  clock: { day: '2017-10-17', kind: 'frozen' },
  seq: 63,
  ...more,
});

const asked = { day: '2017-10-10', kind: 'asked' } as const;

test('an answer of one page: title, facts, as of when, what else to ask, share', () => {
  const message = privateMessage(answer(2), frame(), en);
  expect(screenOf(message)).toBe(
    'The rounds\n\nAs of 17 October 2017, where this record stops.\n\nfact 1\n\nfact 2\n\n[Next round] [Share]',
  );
  expect(message.text).toBe('As of 17 October 2017. On record.');
  expect(buttonsOf(message)).toEqual({
    'Next round': '/nafta next-round',
    Share: '/nafta share 63@2017-10-17 rounds full',
  });
});

test.each([
  ['frozen', 'As of 17 October 2017, where this record stops.', 'As of 17 October 2017. On record.'],
  ['live', 'As of 17 October 2017.', 'On record.'],
  ['asked', 'As known on 17 October 2017.', 'As known on 17 October 2017. On record.'],
] as const)('under a %s clock it says “%s”, and aloud “%s”', (kind, shown, aloud) => {
  const message = privateMessage(answer(1), frame({ clock: { day: '2017-10-17', kind } }), en);
  const at = kind === 'live' ? 2 : 1;
  expect({ shown: screenOf(message).split('\n\n')[at], aloud: message.text }).toEqual({ shown, aloud });
});

test.each([
  [1, 'fact 1', 'fact 9', '11 more'],
  [2, 'fact 10', 'fact 18', '2 more'],
  [3, 'fact 19', 'fact 20', undefined],
  [99, 'fact 19', 'fact 20', undefined],
])('page %i of twenty facts goes from %s to %s, and says %s', (page, first, last, more) => {
  const message = privateMessage(answer(20), frame({ page }), en);
  const facts = screenOf(message)
    .split('\n\n')
    .filter((text) => text.startsWith('fact'));
  const [label] = Object.keys(buttonsOf(message)).filter((one) => one.endsWith(' more'));
  expect({ first: facts[0], last: facts.at(-1), more: label }).toEqual({ first, last, more });
  expect(message.blocks.length).toBeLessThanOrEqual(12);
});

test('the button for more asks for the next page; Share posts the page that is seen', () => {
  expect(buttonsOf(privateMessage(answer(20), frame({ page: 2 }), en))).toMatchObject({
    '2 more': '/nafta rounds full page 3',
    Share: '/nafta share 63@2017-10-17 rounds full page 2',
  });
});

test('behind an answer about the past, every button stays in the past', () => {
  const line = 'as-of 2017-10-10 rounds';
  expect(buttonsOf(privateMessage(answer(20), frame({ line, clock: asked }), en))).toEqual({
    '11 more': '/nafta as-of 2017-10-10 rounds full page 2',
    'Next round': '/nafta as-of 2017-10-10 next-round',
    Share: '/nafta share 63@2017-10-10 as-of 2017-10-10 rounds full',
  });
});

test('what is not an answer from the record cannot be shared', () => {
  expect(buttonsOf(privateMessage(answer(1, { shareable: false }), frame(), en))).not.toHaveProperty('Share');
});

test('however many questions there are beside it, an answer can be shared', () => {
  const related = Array.from({ length: 40 }, (_, index) => ({ label: `meeting ${index}`, line: `attending ${index}` }));
  const buttons = buttonsOf(privateMessage(answer(1, { related }), frame(), en));
  expect({ count: Object.keys(buttons).length, share: buttons.Share }).toEqual({
    count: 25,
    share: '/nafta share 63@2017-10-17 rounds full',
  });
});

test('a shared answer says who asked what and keeps its questions, but no Share', () => {
  const message = sharedMessage(answer(1), frame(), 'U0ABC', en);
  expect(screenOf(message)).toBe(
    'Tea, as of 17 October 2017: The rounds\n\nfact 1\n\nAsked by <@U0ABC> · `/nafta rounds`\n\n[Next round]',
  );
});

test.each([
  ['The rounds', 'frozen', 'Tea, as of 17 October 2017: The rounds'],
  ['The rounds', 'asked', 'Tea, as known on 17 October 2017: The rounds'],
  ['The rounds', 'live', 'Tea: The rounds'],
  ['Tea: where it stands', 'live', 'Tea: where it stands'],
] as const)('shared, “%s” under a %s clock has the title “%s”', (title, kind, shown) => {
  const clock = { day: '2017-10-17', kind };
  for (const form of ['short', 'full'] as const) {
    const short = { units: [md`in 31 days`], entries: [] };
    const message = sharedMessage(answer(1, { title, short }), frame({ clock, form }), 'U0ABC', en);
    expect(screenOf(message).split('\n')[0]).toBe(shown);
  }
});

test('a note above an answer is read first, and cut with it on a whole sentence', () => {
  const note = 'The record has changed.';
  const message = (text: readonly string[]) => privateMessage(answer(1, { text }), frame(), en, note);
  expect({
    screen: screenOf(message(['On record.']))
      .split('\n\n')
      .slice(0, 2),
    whole: message(['On record.']).text,
    cut: message(['x'.repeat(200), 'y'.repeat(200)]).text,
    none: message(['x'.repeat(300)]).text,
  }).toEqual({
    screen: [note, 'The rounds'],
    whole: `${note} As of 17 October 2017. On record.`,
    cut: `${note} As of 17 October 2017. ${'x'.repeat(200)}`,
    none: note,
  });
});

test('who asked is never taken from what somebody typed', () => {
  const message = sharedMessage(answer(1), frame({ line: 'rounds <!channel>' }), '<!channel>', en);
  expect(screenOf(message)).not.toContain('<!');
});

test.each(['rounds', '', 'as-of 2017-10-10 demands on canada page 2', 'demands  by   us'])(
  'the line “%s” comes back from its share button as it was',
  (line) => {
    const value = buttonsOf(privateMessage(answer(1), frame({ line }), en)).Share ?? '';
    expect(sharedLine(value.slice('/nafta '.length))).toEqual({ seen: stateOf(frame()), line: `${line} full`.trim() });
  },
);

test('a reader who may not edit can quote each line, in the full form and through the short one’s menu', () => {
  const chosen = (line: string, mayEdit: boolean) =>
    messageFor(line, nafta, { mayEdit }).blocks.flatMap((block) => {
      if (block.type === 'section' && block.accessory?.type === 'overflow') return [block.accessory.options];
      const menus = block.type === 'actions' ? block.elements.filter(({ type }) => type === 'static_select') : [];
      return menus.map((menu) => ('options' in menu ? (menu.options ?? []) : []));
    });
  const values = (line: string, mayEdit: boolean) => chosen(line, mayEdit)[0]?.map(({ value }) => value);
  expect({
    reader: values('mood full', false),
    editor: values('mood full', true)?.length,
    short: values('mood', false)?.[0],
  }).toEqual({ reader: ['quote morale'], editor: 5, short: 'entry morale' });
});

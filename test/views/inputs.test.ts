import { expect, test } from 'vitest';
import { choiceInput, choicesInput, cutWords, instantInput, modal, wordsInput } from '../../src/views/inputs.ts';

const asked = { name: 'demand.by', label: 'By whom' };
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Party ${index}`, value: `party-${index}` }));

const elementOf = (block: ReturnType<typeof wordsInput>) => (block.type === 'input' ? block.element : null);

test('more choices than a menu holds are asked for as they are typed', () => {
  expect({
    few: elementOf(choiceInput(asked, choices(100), 'party-1')),
    many: elementOf(choiceInput(asked, choices(101), 'party-1')),
    several: elementOf(choicesInput(asked, choices(101), ['party-1', 'gone'])),
  }).toMatchObject({
    few: { type: 'static_select', initial_option: { value: 'party-1' } },
    many: { type: 'external_select', min_query_length: 0, initial_option: { value: 'party-1' } },
    several: { type: 'multi_external_select', initial_options: [{ value: 'party-1' }] },
  });
});

test('what is not among the choices is not chosen at first', () => {
  expect({
    one: elementOf(choiceInput(asked, choices(2), 'gone')),
    any: elementOf(choicesInput(asked, choices(2), [])),
  }).toEqual({
    one: expect.not.objectContaining({ initial_option: expect.anything() }),
    any: expect.not.objectContaining({ initial_options: expect.anything() }),
  });
});

test('words start within the limit of their field, and half an emoji is none', () => {
  expect({
    cut: cutWords('ab🦑', 3),
    field: elementOf(wordsInput(asked, { initial: 'x'.repeat(400), limit: 300, tall: true })),
    empty: elementOf(wordsInput(asked, { initial: '', limit: 9_000 })),
  }).toEqual({
    cut: 'ab',
    field: {
      ...{ type: 'plain_text_input', action_id: 'demand.by', multiline: true },
      ...{ max_length: 300, initial_value: 'x'.repeat(300) },
    },
    empty: { type: 'plain_text_input', action_id: 'demand.by', multiline: false, max_length: 3000 },
  });
});

test('an instant starts only where it is one', () => {
  expect({ given: elementOf(instantInput(asked, '1930000000')), none: elementOf(instantInput(asked, 'soon')) }).toEqual(
    {
      given: { type: 'datetimepicker', action_id: 'demand.by', initial_date_time: 1_930_000_000 },
      none: { type: 'datetimepicker', action_id: 'demand.by' },
    },
  );
});

test('a form keeps Slack’s limits, and without a button to submit only shows something', () => {
  const blocks = Array.from({ length: 120 }, () => wordsInput(asked, { initial: '', limit: 10 }));
  const form = modal({ step: 'fill', title: 'x'.repeat(40), blocks, close: 'Close', metadata: '' });
  expect({ title: form.title.text, blocks: form.blocks.length, submit: form.submit }).toEqual({
    title: `${'x'.repeat(23)}…`,
    blocks: 100,
    submit: undefined,
  });
});

import { expect, test } from 'vitest';
import type { FormAction } from '../../../src/bot.ts';
import { untouched } from '../../support/filling.ts';
import { opened } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

/** The form of a demand that was begun, after something was pressed or chosen in it. */
const after = async (action: FormAction) => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: textiles');
  const open = {
    ...{ id: 'V1', root: 'V1', step: 'fill', values: form.values() },
    modalState: form.modal().private_metadata ?? '',
  };
  const { modal } = await bot.act({ team: 'T1', person: 'U0ASKS', form: open, action });
  return { title: modal.title.text, asks: untouched(modal.blocks)['demand.asks'], state: modal.private_metadata };
};

test.each<FormAction>([
  { kind: 'field', field: 'demand.weather', value: 'rain' },
  { kind: 'field', field: 'toString', value: 'rain' },
  { kind: 'choose-kind', chosen: 'rumour' },
])('%o, which the form does not have, changes nothing', async (action) => {
  const shown = await after(action);
  expect({ title: shown.title, asks: shown.asks, isTaken: shown.state?.includes('rain') }).toEqual({
    title: 'Add a demand',
    asks: 'textiles',
    isTaken: false,
  });
});

test('another kind is another form, and a field takes its value', async () => {
  const [kind, field] = [
    await after({ kind: 'choose-kind', chosen: 'remark' }),
    await after({ kind: 'field', field: 'demand.asks', value: 'wool' }),
  ];
  expect({ kind: kind.title, field: field.asks }).toEqual({ kind: 'Add a remark', field: 'wool' });
});
